/** What a reader sees of our elements in an app, and what its settings say that they should. */
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { openRoots } from '../../scripts/testing/open-roots.js';
import { until } from '../../scripts/testing/until.js';
import { title, type Visit, words } from '../e2e/page.js';

/** What every app is told. */
export interface Settings {
  clinic: string;
  phone: string;
  booking: string;
  address: string;
  hours: string;
  src: string;
  region: 'us' | 'gb';
  theme: 'light' | 'dark';
  mode: 'full' | 'education';
  level: number | string;
  remedies: string[] | string;
  tips: string[] | string;
  treatments: string[] | string;
  shareId: boolean;
  shareLevel: boolean;
}

/** What is seen of each element: its title with its level, its theme, whom it says to call, and its own. */
type Reading = Record<string, string[]>;

/** What these settings should show. The title of the tips is the app’s own. */
function expected(settings: Settings): Reading {
  const { clinic, phone, booking, address, hours, theme, region, mode } = settings;
  const level = Number(settings.level);
  const heading = (depth: number, text: string) => `h${String(depth)} ${text}`;
  const cards = (topic: 'remedies' | 'prevention' | 'treatments', ids: string[] | string) =>
    (typeof ids === 'string' ? ids.split(' ') : ids).map(
      (id) => words(topic).items.find((item) => item.id === id)?.title ?? id,
    );
  const seen = [theme, region === 'us' ? '911' : '999'];
  const contact = [clinic, booking, `tel:${phone.replace(/\D/g, '')}`, address, hours];
  return {
    'home-remedies': [
      heading(level, title('remedies')),
      ...seen,
      ...cards('remedies', settings.remedies),
    ],
    'prevention-tips': [heading(level, 'Our tips'), ...seen, ...cards('prevention', settings.tips)],
    'treatment-cards': [
      heading(level, title('treatments')),
      ...seen,
      ...cards('treatments', settings.treatments),
    ],
    'spasm-causes': [heading(4, title('causes')), theme],
    'when-to-get-help': [heading(4, title('help')), ...seen],
    'spasm-checker': [
      heading(level, title(mode === 'full' ? 'checker' : 'help')),
      ...seen,
      ...(mode === 'full' ? ['asks'] : []),
    ],
    'clinic-contact': [heading(level, title('clinic')), ...seen, ...contact],
    // What it holds is given by the provider around it.
    'spasm-guide': [heading(level, title('guide')), ...seen, `From ${clinic}`, settings.src],
    'spasm-guide clinic-contact': [heading(level + 1, title('clinic')), ...seen, ...contact],
  };
}

/** Keeps the root of each element, closed ones too. For `before`. */
export const keepRoots = `globalThis.roots = new WeakMap();
  (${String(openRoots)})(globalThis, (host, root) => { roots.set(host, root); }, null);`;

declare const roots: WeakMap<Element, ShadowRoot>;

/** What is seen of each element. It runs in the page, so its functions are methods: see tests/clock.ts. */
function read(): Reading {
  const of = {
    inside(element: Element | null | undefined, selector: string) {
      return [...((element && roots.get(element)?.querySelectorAll<HTMLElement>(selector)) ?? [])];
    },
    text(element: HTMLElement | undefined) {
      const [replaced] = element?.querySelector('slot')?.assignedElements() ?? [];
      return (replaced ?? element)?.textContent.trim().replace(/\s+/g, ' ') ?? '';
    },
    see(element: Element | null | undefined) {
      const [base] = of.inside(element, '.spasm');
      if (!base) return [];
      const [heading] = of.inside(element, '.title');
      return [
        `${String(heading?.localName)} ${of.text(heading)}`,
        getComputedStyle(base).colorScheme,
        ...new Set(base.innerText.match(/\b(?:911|999)\b/g)),
        ...of
          .inside(element, '[part=list] > li')
          .map((card) => of.text(card.querySelector<HTMLElement>('h3, h4, h5, h6') ?? card)),
        ...of
          .inside(element, '.name, [part$=-link], dd[dir], [part=own] p')
          .map((one) => (one instanceof HTMLAnchorElement ? one.href : of.text(one))),
        ...of.inside(element, 'fieldset').map(() => 'asks'),
        ...[...(element?.children ?? [])]
          .filter((child) => child.localName === 'p' && child.getClientRects().length > 0)
          .map(() => 'its children'),
      ];
    },
  };
  const elements = [...document.querySelectorAll('spasm-content > *')];
  const [nested] = of.inside(document.querySelector('spasm-guide'), 'clinic-contact');
  return {
    ...Object.fromEntries(elements.map((element) => [element.localName, of.see(element)])),
    'spasm-guide clinic-contact': of.see(nested),
  };
}

/** Waits until the elements show what these settings say. */
export const shows = (visit: Visit, settings: Settings) => reads(visit, expected(settings));

/** Waits until they show what they do without settings; the checker in a mode. */
export const showsDefaults = (visit: Visit, mode: 'full' | 'education' | 'any') => {
  const titles = (topic: 'remedies' | 'prevention' | 'treatments') =>
    words(topic).items.map((item) => item.title);
  const asking = [`h2 ${title('checker')}`, 'light', 'asks'];
  const cards = [`h2 ${title('help')}`, 'light'];
  return reads(visit, {
    'home-remedies': [`h2 ${title('remedies')}`, 'light', ...titles('remedies')],
    'prevention-tips': ['h2 Our tips', 'light', ...titles('prevention')],
    'treatment-cards': [`h2 ${title('treatments')}`, 'light', ...titles('treatments')],
    'spasm-causes': [`h4 ${title('causes')}`, 'light'],
    'when-to-get-help': [`h4 ${title('help')}`, 'light'],
    ...(mode !== 'any' && { 'spasm-checker': mode === 'full' ? asking : cards }),
    'spasm-guide': [`h2 ${title('guide')}`, 'light'],
  });
};

/** Waits until what is wanted of each element is what is seen of it. */
async function reads(visit: Visit, wanted: Reading): Promise<void> {
  let seen: Reading | undefined;
  await until(async () => {
    const all = await visit.page.evaluate(read);
    seen = Object.fromEntries(Object.keys(wanted).map((name) => [name, all[name] ?? []]));
    return isDeepStrictEqual(seen, wanted);
  }).catch((error: unknown) => {
    if (seen) assert.deepEqual(seen, wanted);
    throw error;
  });
}
