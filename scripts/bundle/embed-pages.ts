/**
 * A whole page for each element and language, beside the drop-in: to link to, or to hold in a frame
 * where no script may be. Its words are plain HTML, as the drop-in itself shows them, so that they are
 * read where no script runs; where one does, the live element takes their place.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { Window, type Element, type ShadowRoot } from 'happy-dom';
import postcss from 'postcss';
import project from '../../package.json' with { type: 'json' };
import { allowedAttributes } from '../../src/drop-in/allowed-attributes.js';
import { tokens } from '../../src/styles/tokens.js';
import { translations } from '../content/languages.js';
import { aliasOf } from '../release/release-folders.js';
import { openRoots } from '../testing/open-roots.js';
import { integrityOf } from './integrity.js';

/** Those that have words without a clinic: its contact is given on a page, and never in an address. */
const TAGS = Object.keys(allowedAttributes).filter((tag) => tag !== 'clinic-contact');

const LANGUAGES = ['en', ...translations()];

/** The address of a release, from the folder of all: the alias, so that the pages stay as new as it is. */
const RELEASE = aliasOf(project.version) ?? `v${project.version}`;

/**
 * Writes the pages into a folder with the drop-in: `embed/<language>/<tag>/`, and the English ones at
 * `embed/<tag>/` too, which is what people write by hand.
 *
 * @param address - Where the folder of all versions will be, such as `https://cdn.example.com/`. Without
 *   it, oEmbed gives no more than a title: a frame takes a whole address.
 */
export async function writeEmbedPages(folder: string, address?: string): Promise<void> {
  const scripts = ['embed/page.js', 'spasm-elements.js'].map((file) => ({
    file,
    integrity: integrityOf(readFileSync(`${folder}/${file}`)),
  }));
  for (const language of LANGUAGES) {
    const stage = openStage(folder, language);
    for (const tag of TAGS) {
      const shown = await show(stage, tag);
      for (const path of [`${language}/${tag}`, ...(language === 'en' ? [tag] : [])]) {
        const to = `${folder}/embed/${path}`;
        const place = address && new URL(`${RELEASE}/embed/${path}/`, address).href;
        mkdirSync(to, { recursive: true });
        writeFileSync(`${to}/index.html`, page({ ...shown, tag, language, path, scripts, place }));
        writeFileSync(`${to}/oembed.json`, oEmbed(shown.title, place));
      }
    }
    await stage.window.happyDOM.close();
  }
}

/** What an element shows by itself, as plain HTML with the styles that it has. */
interface Shown {
  title: string;
  /** Its main message. */
  lead: string;
  dir: string;
  html: string;
  css: string;
}

/** A page without a screen, in a language, with the drop-in in it. */
interface Stage {
  window: Window;
  /** The shadow root of each element that was shown, in the order in which they came. */
  roots: Map<Element, ShadowRoot>;
}

function openStage(folder: string, language: string): Stage {
  const window = new Window({ url: 'http://localhost/', settings: SETTINGS });
  const roots: Stage['roots'] = new Map();
  openRoots(window, (host, root) => {
    roots.set(host as unknown as Element, root as unknown as ShadowRoot);
  });
  const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');
  const words = readdirSync(`${folder}/lang`).map((file) => `lang/${file}`);
  Reflect.set(window, 'fetch', (url: string) => {
    const file = words.find((name) => url.endsWith(name)) ?? '';
    return Promise.resolve({ ok: true, json: () => JSON.parse(read(file)) as unknown });
  });
  window.document.documentElement.lang = language;
  window.document.body.innerHTML = '<script src="/spasm-elements.js"></script>';
  window.eval(LONG_AGO);
  window.eval(read('spasm-elements.js'));
  return { window, roots };
}

/** Lets the drop-in show an element, alone on the page, and takes down what it shows. */
async function show({ window, roots }: Stage, tag: string): Promise<Shown> {
  const { document, customElements } = window;
  const language = document.documentElement.lang;
  roots.clear();
  const element = document.createElement(tag);
  // The page has no title but that of the element.
  element.setAttribute('heading-level', '1');
  document.body.replaceChildren(element);
  const find = (selector: string) =>
    roots.get(element)?.querySelector(selector)?.textContent.trim() ?? '';
  const baseOf = (one: Element) => roots.get(one)?.querySelector('.spasm');
  const blank = () =>
    [...roots.keys()].filter((one) => baseOf(one)?.getAttribute('lang') !== language);
  const isShown = () => find('.title') !== '' && blank().length === 0;
  await settled(isShown);
  const title = find('.title');
  const lead = find('.lead') || find('p');
  // The checker asks nothing here, where nobody could answer.
  element.setAttribute('mode', 'education');
  await settled(isShown);

  const used = [...roots.keys()];
  if (!title) {
    const told = window.happyDOM.virtualConsolePrinter.readAsString();
    throw new Error(
      `<${tag}> has no title in ${language}. Give it one by renderHeader.${told && `\nIt told:\n${told}`}`,
    );
  }
  if (blank().length > 0) throw new Error(`<${tag}> shows nothing in ${language}.`);
  const styles = used.map(({ localName }) => {
    const { elementStyles } = customElements.get(localName) as unknown as {
      elementStyles: { cssText: string }[];
    };
    return within(`.${localName}`, elementStyles.map(({ cssText }) => cssText).join(''));
  });
  return {
    title,
    lead,
    dir: baseOf(element)?.getAttribute('dir') ?? '',
    html: plain(element, roots),
    css: styles.join(''),
  };
}

/** Words are there after some turns, those of elements in an element after more, and on a busy machine after many. */
async function settled(isShown: () => boolean): Promise<void> {
  for (let turn = 0; turn < 10 || (turn < 5000 && !isShown()); turn += 1) await setTimeout();
}

/** No file is asked for: what runs is given to it here. */
const SETTINGS = {
  enableJavaScriptEvaluation: true,
  suppressInsecureJavaScriptEnvironmentWarning: true,
  disableJavaScriptFileLoading: true,
  handleDisabledFileLoadingAsSuccess: true,
};

/** What is built today is read later: it gives the dates of the words, and can't know which are over. */
const LONG_AGO = 'Date = class extends Date { constructor(...given) { super(given[0] ?? 0); } }';

/** What an element shows, with all in its place: slots, and the elements inside it. */
function plain(element: Element, roots: Map<Element, ShadowRoot>): string {
  const root = roots.get(element) as ShadowRoot;
  // Where nobody can answer, the guide asks nothing: its cards say when to get help.
  root.querySelector('#checker')?.remove();
  for (const slot of root.querySelectorAll('slot')) slot.replaceWith(...slot.childNodes);
  for (const inner of root.querySelectorAll('*')) {
    inner.removeAttribute('part');
    // A button jumps to a section of the guide. Here a link does.
    if (inner.localName === 'button') {
      const name = inner.textContent.trim();
      const section = root.querySelector(`section[aria-label="${name}"]`);
      const link = element.ownerDocument.createElement('a');
      link.href = `#${section?.id ?? 'help'}`;
      link.className = inner.className;
      link.textContent = name;
      inner.replaceWith(link);
      if (!section) link.closest('nav li')?.remove();
    }
    if (!roots.has(inner)) continue;
    const whole = element.ownerDocument.createElement('div');
    whole.innerHTML = plain(inner, roots);
    inner.replaceWith(...whole.childNodes);
  }
  for (const style of root.querySelectorAll('style')) style.remove();
  const html = root.innerHTML.replace(/<!--.*?-->/gs, '').replace(/\s+/g, ' ');
  return `<div class="${element.localName}">${html}</div>`;
}

/** Styles of a shadow root, for what stands in a page inside `place`. */
function within(place: string, css: string): string {
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    if (/::slotted|:host\(/.test(rule.selector)) rule.remove();
    else
      rule.selectors = rule.selectors.map((selector) =>
        selector.startsWith(':host') ? selector.replace(':host', place) : `${place} ${selector}`,
      );
  });
  return sheet.toString();
}

interface Page extends Shown {
  tag: string;
  language: string;
  /** From `embed/` on. */
  path: string;
  scripts: readonly { file: string; integrity: string }[];
  /** Its whole address, where that is known. */
  place: string | undefined;
}

/** The page itself. What it may load is said in it, so that it holds wherever the page lies. */
function page({ title, lead, dir, html, css, tag, language, path, scripts, place }: Page): string {
  const up = '../'.repeat(path.split('/').length + 1);
  const style = `${PAGE_STYLE}${css}`.replace(/\s+/g, ' ');
  const own = place ? `'self' ${new URL(place).origin}` : `'self'`;
  const policy = [
    `default-src 'none'`,
    `script-src 'self' ${scripts.map(({ integrity }) => `'${integrity}'`).join(' ')}`,
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    // In a frame with a sandbox, WebKit knows no 'self' here.
    `connect-src ${own}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types lit-html`,
  ];
  const others = LANGUAGES.map(
    (one) => `<link rel="alternate" hreflang="${one}" href="${up}embed/${one}/${tag}/">`,
  );
  return `<!doctype html>
<html lang="${language}" dir="${dir}" data-theme="light">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<meta name="description" content="${escaped(lead)}">
${others.join('\n')}
<link rel="alternate" type="application/json+oembed" href="${place ?? ''}oembed.json" title="${escaped(title)}">
<style>${style}</style>
${scripts.map(({ file, integrity }) => `<script src="${up}${file}" integrity="${integrity}" crossorigin="anonymous" defer></script>`).join('\n')}
</head>
<body>
<main><${tag} heading-level="1">${html}</${tag}></main>
</body>
</html>
`;
}

/** What a `--spasm-*` property is where a page does not set it. */
function tokenDefault(name: string): string {
  const css = tokens.map(({ cssText }) => cssText).join('');
  const [, value] = new RegExp(`var\\(--spasm-${name}, ([^)]*)\\)`).exec(css) ?? [];
  if (value === undefined) throw new Error(`src/styles/tokens.ts has no --spasm-${name}.`);
  return value;
}

const DARK = `color-scheme: dark; background: ${tokenDefault('dark-surface')};`;

/** The ground that the words stand on, which fills what holds the page. */
const PAGE_STYLE = `
  html { font-family: system-ui, sans-serif; background: ${tokenDefault('surface')}; }
  html[data-theme='dark'] { ${DARK} }
  @media (prefers-color-scheme: dark) { html[data-theme='auto'] { ${DARK} } }
  body { display: flow-root; margin: 0; }
  main { max-inline-size: 66em; margin-inline: auto; }
  main > * { display: block; }
`;

/** What a page that takes oEmbed is given: a frame with the page, where its whole address is known. */
function oEmbed(title: string, place: string | undefined): string {
  const about = { version: '1.0', title, provider_name: 'Spasm Elements', cache_age: 86400 };
  const name = escaped(title);
  const frame = place && {
    type: 'rich',
    width: 600,
    height: 600,
    html: `<blockquote><a href="${place}">${name}</a></blockquote><iframe src="${place}" title="${name}" width="600" height="600" frameborder="0"></iframe>`,
  };
  return `${JSON.stringify({ ...about, ...(frame || { type: 'link' }) }, null, 2)}\n`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
