/** Every kind of room that a page gives: a container that asks for its width has none in a flex row, a float or a table. */
import assert from 'node:assert/strict';
import type { Tab } from '../browsers.js';
import { elements, EMERGENCY_LINE, scriptTag, type Host } from '../host.js';

const tips = `<home-remedies show="heat"><p>${EMERGENCY_LINE}</p></home-remedies>`;

/** Each in 600 px. */
const ROOMS: Record<string, string> = {
  'a flex row': `<div style="display:flex"><p style="flex:none;width:150px">Menu</p>${tips}</div>`,
  'a flex row that centres': `<div style="display:flex;justify-content:center">${tips}</div>`,
  'a flex column': `<div style="display:flex;flex-direction:column;align-items:center">${tips}</div>`,
  'a grid': `<div style="display:grid">${tips}</div>`,
  'a grid of two columns': `<div style="display:grid;grid-template-columns:auto auto">${tips}${tips}</div>`,
  'a table': `<table><tr><td>Menu</td><td>${tips}</td></tr></table>`,
  'a float': `<div style="float:left">${tips}</div><div style="clear:both"></div>`,
  'an inline block': `<div style="display:inline-block">${tips}</div>`,
  'a box laid over the page': `<div style="position:relative"><div style="position:absolute">${tips}</div></div>`,
  'a column of 240 px': `<div style="width:240px">${tips}</div>`,
  'a paragraph': `<p>Before ${tips} after.</p>`,
};

/** Rooms in which the same box stands otherwise than alone. */
const ODD: Record<string, string> = {
  'two columns of text': `<div style="columns:2">${tips}</div>`,
  'a scaled box': `<div style="transform:scale(.9)">${tips}</div>`,
};

/** Holds that ours is in its room, as wide as can be read. */
async function holdRooms(tab: Tab): Promise<void> {
  const rooms = await tab.run(() =>
    [...document.querySelectorAll('body > section')].map((section) => {
      const { right } = section.getBoundingClientRect();
      const inner = [...section.querySelectorAll('home-remedies')].map(
        ({ shadowRoot }) => shadowRoot?.querySelector('.spasm') as HTMLElement,
      );
      const deep = inner.flatMap((one) => [one, ...one.querySelectorAll('p, li, h2, h3')]);
      return {
        over: Math.max(...deep.map((one) => one.getBoundingClientRect().right - right)),
        narrowest: Math.min(...inner.map((one) => one.getBoundingClientRect().width)),
      };
    }),
  );
  for (const [index, name] of Object.keys({ ...ROOMS, ...ODD }).entries()) {
    const { over, narrowest } = rooms[index] ?? { over: NaN, narrowest: NaN };
    assert.ok(over <= 1, `In ${name} it runs ${String(over)} px over.`);
    assert.ok(narrowest >= 230, `In ${name} it is only ${String(narrowest)} px wide.`);
  }
}

/** Where the top of what is focused stands: of a topic of the guide, and of the checker’s next panel. */
const focusedTops = (tab: Tab) =>
  tab.run(async () => {
    const guide = document.querySelector('spasm-guide')?.shadowRoot as ShadowRoot;
    const [, , , jump] = guide.querySelectorAll<HTMLElement>('.contents button');
    jump?.click();
    await document.inPage.painted();
    const topic = guide.activeElement?.getBoundingClientRect().top;
    const element = document.querySelector('body spasm-checker') as Element;
    const checker = element.shadowRoot as ShadowRoot;
    const [first] = checker.querySelectorAll('input');
    first?.click();
    await document.inPage.painted();
    const [next] = checker.querySelectorAll<HTMLElement>('.panel .button');
    // As far down as it goes: the next question’s heading is above what is seen.
    next?.scrollIntoView({ block: 'start' });
    next?.click();
    await document.inPage.painted();
    const question = checker.activeElement?.getBoundingClientRect().top;
    await document.inPage.walk(element);
    return [topic, question];
  });

/** What hides something first, and how it shows it then. */
const shownLater = async (tab: Tab, markup: string, action: string) =>
  tab.run(
    async (markup, action) => {
      const place = document.body.appendChild(document.createElement('div'));
      place.innerHTML = markup;
      await document.inPage.painted();
      const inner = place.querySelector('home-remedies')?.shadowRoot?.querySelector('.title');
      // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- Each way is a line of its own.
      new Function('place', action)(place);
      await document.inPage.painted();
      const { width = 0, height = 0 } = inner?.getBoundingClientRect() ?? {};
      place.remove();
      return width > 150 && height > 15;
    },
    markup,
    action,
  );

const LATER: Record<string, [markup: string, action: string]> = {
  'a hidden tab': [`<div hidden>${tips}</div>`, 'place.firstChild.hidden = false'],
  'a class that hides': [
    `<div style="display:none">${tips}</div>`,
    `place.firstChild.style.display = 'block'`,
  ],
  'a folded part': [
    `<details><summary>More</summary>${tips}</details>`,
    'place.firstChild.open = true',
  ],
  'a dialog': [`<dialog>${tips}</dialog>`, 'place.firstChild.showModal()'],
};

export default {
  about:
    'Every kind of room: flex, grid, table, float, a narrow column, hidden then shown, under a sticky header.',
  pages: {
    'all rooms': {
      head: `<style>body > section { width: 600px; margin: 0 0 20px; }</style>${scriptTag()}`,
      body:
        Object.values(ROOMS)
          .map((room) => `<section>${room}</section>`)
          .join('') +
        `<div style="width:240px"><spasm-checker><p>${EMERGENCY_LINE}</p></spasm-checker></div>`,
      holds: {
        'fills its room, and never runs over it': async (tab) => {
          await tab.run(async (odd) => {
            for (const room of odd) {
              const section = document.createElement('section');
              section.innerHTML = room;
              document.body.append(section);
            }
            await document.inPage.painted();
          }, Object.values(ODD));
          await holdRooms(tab);
        },
        'fills its room on paper too, with all that is folded on the screen': async (tab) => {
          // WebKit’s driver knows no paper.
          if (!(await tab.emulate({ media: 'print' }))) return;
          try {
            await holdRooms(tab);
            const folded = await tab.run(() =>
              document.inPage
                .elements()
                .flatMap(({ shadowRoot }) => [
                  ...(shadowRoot as ShadowRoot).querySelectorAll('details > :not(summary)'),
                ])
                .map((one) => one.checkVisibility()),
            );
            assert.deepEqual([...new Set(folded)], [true]);
          } finally {
            await tab.emulate({});
          }
        },
        'a question is in sight in a box that cuts off what is below': async (tab) => {
          const isSeen = await tab.run(async () => {
            const box = document.body.appendChild(document.createElement('div'));
            box.style.cssText = 'width: 400px; height: 300px; overflow: hidden';
            box.innerHTML = '<spasm-checker></spasm-checker>';
            await document.inPage.painted();
            const root = box.querySelector('spasm-checker')?.shadowRoot as ShadowRoot;
            [...root.querySelectorAll('input')].at(-1)?.click();
            await document.inPage.painted();
            const next = root.querySelector<HTMLElement>('.panel .button');
            // The box scrolls to what has the focus, and the next question’s heading is above that.
            next?.focus();
            next?.click();
            await document.inPage.painted();
            const { top, bottom } = box.getBoundingClientRect();
            const heading = root.activeElement?.getBoundingClientRect();
            const isSeen = heading && heading.top >= top && heading.top < bottom - 20;
            box.remove();
            return isSeen;
          });
          assert.equal(isSeen, true);
        },
        'is whole when it is shown later': async (tab) => {
          for (const [name, [markup, action]] of Object.entries(LATER)) {
            assert.ok(await shownLater(tab, markup, action), name);
          }
        },
      },
    },
    'under a sticky header': {
      head: `<style>
          header { position: sticky; top: 0; height: 120px; background: #ddd; z-index: 9; }
          .free { --spasm-sticky-top: 130px; }
        </style>${scriptTag()}`,
      body: `<header>A clinic</header><div class="free">${elements}</div>`,
      holds: {
        'what is focused is not covered: a topic of the guide, and a question': async (tab) => {
          const tops = await focusedTops(tab);
          for (const top of tops) assert.ok(top && top >= 119 && top < 800, tops.join());
        },
        'nor where the page keeps that room by scroll-padding, and tells us nothing': async (
          tab,
        ) => {
          await tab.run(() => {
            document.querySelector('.free')?.classList.remove('free');
            document.documentElement.style.scrollPaddingTop = '130px';
          });
          const tops = await focusedTops(tab);
          for (const top of tops) assert.ok(top && top >= 119 && top < 800, tops.join());
        },
      },
    },
  },
} satisfies Host;
