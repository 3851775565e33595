import { expect } from '@open-wc/testing';
import '../../src/elements/spasm-content.js';
import '../../src/elements/spasm-guide.js';
import { all, answer, one, press, settled, show, textNodes } from './helpers.js';
import { emulate } from './media.js';
import checker from '../../content/en/checker.json';

const CLINIC =
  'clinic="Riverside Back Clinic" phone="(555) 010-0199" booking="https://example.com/book" address="1 Main Street, Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" hours="Mon to Fri 8–5; Sat 9–12"';

const checkerWith = (signs: string[], unsure: string[] = []) => ({
  markup: '<spasm-checker></spasm-checker>',
  use: async (place: Element) => answer(one(place, 'spasm-checker'), signs, unsure),
});

/** All that we show, each with what a reader does to see it. */
const views: Record<string, { markup: string; use?: (place: Element) => Promise<void> }> = {
  '<spasm-causes>': { markup: '<spasm-causes></spasm-causes>' },
  '<home-remedies>': { markup: '<home-remedies></home-remedies>' },
  '<when-to-get-help>': { markup: '<when-to-get-help></when-to-get-help>' },
  '<treatment-cards>': { markup: '<treatment-cards></treatment-cards>' },
  '<prevention-tips>': { markup: '<prevention-tips></prevention-tips>' },
  '<clinic-contact>': { markup: `<clinic-contact ${CLINIC}></clinic-contact>` },
  '<spasm-guide>': { markup: '<spasm-guide></spasm-guide>' },
  '<spasm-checker>, answered': {
    markup: '<spasm-checker></spasm-checker>',
    use: (place) => press(place, 'label', checker.unsure),
  },
  '<spasm-checker>, not answered': {
    markup: '<spasm-checker></spasm-checker>',
    use: (place) => press(place, 'button', checker.next),
  },
  'the checker’s emergency': checkerWith(['chest-pain']),
  'the checker’s help today': checkerWith(['leg-weak'], ['pain']),
  'the checker’s help soon': checkerWith(['pregnant', 'cancer']),
  'the checker’s care at home': checkerWith([]),
};

async function view({ markup, use }: (typeof views)[string], style = '', theme = 'light') {
  const place = await show(
    `<div style="${style}"><spasm-content region="us" theme="${theme}" booking="https://example.com/book">${markup}</spasm-content></div>`,
  );
  await use?.(place);
  for (const details of all<HTMLDetailsElement>(place, 'details')) details.open = true;
  await settled();
  return place;
}

/** The one colour that is nobody's to set. */
const EMERGENCY: Color = [163, 19, 28, 1];

type Color = [red: number, green: number, blue: number, alpha: number];

function colorOf(css: string): Color {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
  expect(css, 'a colour that this test can read').to.match(/^rgba?\(/);
  return [red, green, blue, alpha];
}

function luminance([red, green, blue]: Color): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** As WCAG counts it: 1 to 21. */
function contrast(one: Color, other: Color): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** What is around a node as it is laid out. */
const around = (node: Node): Node | null =>
  (node as Partial<Element>).assignedSlot ??
  node.parentNode ??
  (node as Partial<ShadowRoot>).host ??
  null;

/** The colour behind a text. */
function ground(node: Node | null): Color {
  for (let at = node; at; at = around(at)) {
    if (!(at instanceof Element)) continue;
    const color = colorOf(getComputedStyle(at).backgroundColor);
    if (color[3] === 1) return color;
  }
  return [255, 255, 255, 1];
}

describe('colours', () => {
  const texts = ['--_spasm-ink', '--_spasm-muted', '--_spasm-accent', '--_spasm-alert'];
  const grounds = ['--_spasm-surface', '--_spasm-tint'];
  const bands = ['--_spasm-same-day', '--_spasm-soon', '--_spasm-self-care'];

  for (const theme of ['light', 'dark']) {
    const token = async () => {
      const element = await show(`<spasm-causes theme="${theme}"></spasm-causes>`);
      const box = one(element, '[part="base"]');
      return (name: string): Color => {
        box.style.outlineColor = `var(${name})`;
        return colorOf(getComputedStyle(box).outlineColor);
      };
    };

    it(`of text are legible on each ground in ${theme}`, async () => {
      const read = await token();
      for (const text of texts) {
        for (const ground of grounds) {
          expect(contrast(read(text), read(ground)), `${text} on ${ground}`).to.be.at.least(4.5);
        }
      }
    });

    it(`of the main button and of the bands are legible in ${theme}`, async () => {
      const read = await token();
      expect(contrast(read('--_spasm-on-accent'), read('--_spasm-accent'))).to.be.at.least(4.5);
      expect(contrast([255, 255, 255, 1], EMERGENCY)).to.be.at.least(4.5);
      for (const band of bands) {
        expect(contrast([255, 255, 255, 1], read(band)), band).to.be.at.least(4.5);
      }
    });

    it(`of controls stand out from each ground in ${theme}`, async () => {
      const read = await token();
      for (const ground of grounds) {
        expect(contrast(read('--_spasm-control'), read(ground)), ground).to.be.at.least(3);
        expect(contrast(read('--_spasm-accent'), read(ground)), ground).to.be.at.least(3);
      }
    });

    for (const [name, shown] of Object.entries(views)) {
      it(`of each word are legible in ${theme}: ${name}`, async () => {
        const faint: string[] = [];
        const place = await view(shown, '', theme);
        for (const text of textNodes(place)) {
          const color = colorOf(getComputedStyle(text.parentElement as Element).color);
          const ratio = contrast(color, ground(text.parentElement));
          if (ratio < 4.5) faint.push(`${ratio.toFixed(2)}: ${text.data.trim()}`);
        }
        expect(faint).to.be.empty;
      });
    }
  }

  it('are dark on a dark device with theme="auto", and only then', async () => {
    const background = async (theme: string) =>
      getComputedStyle(
        one(await show(`<spasm-causes theme="${theme}"></spasm-causes>`), '[part="base"]'),
      ).backgroundColor;
    const light = await background('light');
    const dark = await background('dark');
    expect(light).not.to.equal(dark);
    expect(await background('auto')).to.equal(light);
    await emulate({ 'prefers-color-scheme': 'dark' });
    expect(await background('auto')).to.equal(dark);
    expect(await background('light')).to.equal(light);
  });

  it('are the same for theme="dark" and for theme="auto" on a dark device', async () => {
    const place = await show('<spasm-causes></spasm-causes>');
    const { adoptedStyleSheets } = one(place, '[part="base"]').getRootNode() as ShadowRoot;
    const rules = adoptedStyleSheets
      .flatMap(({ cssRules }) => [...cssRules])
      .flatMap((rule) => (rule instanceof CSSMediaRule ? [...rule.cssRules] : [rule]));
    const declared = (theme: string) =>
      rules
        .filter((rule) => rule instanceof CSSStyleRule)
        .find(({ selectorText }) => selectorText === `.spasm[data-theme="${theme}"]`)?.style
        .cssText;
    expect(declared('dark')).to.include('--spasm-dark-alert');
    expect(declared('auto')).to.equal(declared('dark'));
  });

  it('can be set by the page', async () => {
    const place = await show(
      '<div style="--spasm-ink: rgb(1, 2, 3)"><spasm-causes></spasm-causes></div>',
    );
    expect(getComputedStyle(one(place, '[part="base"]')).color).to.equal('rgb(1, 2, 3)');
  });
});

describe('a page’s own styles', () => {
  const OWN = `
    html { font-size: 10px; }
    body, div { font: italic 700 9px/3 cursive; color: red; letter-spacing: 3px; text-align: center;
      text-indent: 2em; text-shadow: 1px 1px red; text-transform: uppercase; white-space: nowrap; word-spacing: 9px; }
    h2, h3, p, ul, li, a, button, fieldset, label, input { margin: 50px; padding: 50px; border: 9px solid; font-size: 40px; }
    :where(*) { box-sizing: content-box; line-height: 4; list-style: none; }`;
  const STYLES = [
    'box-sizing',
    'color',
    'font-size',
    'font-style',
    'font-weight',
    'letter-spacing',
    'line-height',
    'list-style-type',
    'margin-top',
    'padding-top',
    'text-align',
    'text-indent',
    'text-shadow',
    'text-transform',
    'white-space',
    'word-spacing',
  ];
  const looks = (place: Element) =>
    all(one(place, '[part="base"]'), '*').map((element) => {
      const style = getComputedStyle(element);
      return [
        element.localName,
        ...STYLES.map((name) => `${name}: ${style.getPropertyValue(name)}`),
      ].join('; ');
    });

  for (const [name, shown] of Object.entries(views)) {
    it(`change nothing inside: ${name}`, async () => {
      const before = looks(await view(shown));
      const style = document.createElement('style');
      style.textContent = OWN;
      document.head.append(style);
      try {
        expect(looks(await view(shown))).to.deep.equal(before);
      } finally {
        style.remove();
      }
    });
  }

  it('change no text size: it is the reader’s own', async () => {
    const place = await show(
      '<div style="font-size: 9px"><spasm-causes></spasm-causes><p style="font-size: medium"></p></div>',
    );
    const reader = getComputedStyle(place.lastElementChild as Element).fontSize;
    expect(getComputedStyle(one(place, '[part="base"]')).fontSize).to.equal(reader);
  });

  it('may ask for larger text, which is as large in the guide as elsewhere', async () => {
    const size = async (tag: string) => {
      const place = await show(`<div style="--spasm-font-size: 1.5em"><${tag}></${tag}></div>`);
      return getComputedStyle(one(place, '[part="cause"] > p')).fontSize;
    };
    expect(await size('spasm-guide')).to.equal(await size('spasm-causes'));
  });

  it('let through the spacing that a reader sets for every element, and not that of the page', async () => {
    const spacing = async (css: string) => {
      const style = document.createElement('style');
      style.textContent = css;
      document.head.append(style);
      try {
        const place = await show('<spasm-checker></spasm-checker>');
        return ['.title', '.lead', 'legend', 'label', 'button'].map((selector) => {
          const { fontSize, letterSpacing, wordSpacing } = getComputedStyle(one(place, selector));
          const share = (length: string) => (parseFloat(length) || 0) / parseFloat(fontSize);
          return [share(letterSpacing), share(wordSpacing)];
        });
      } finally {
        style.remove();
      }
    };
    for (const [letters, words] of await spacing('body { letter-spacing: 3px; word-spacing: 9px }'))
      expect([letters, words]).to.deep.equal([0, 0]);
    const asked =
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';
    for (const [letters = 0, words = 0] of await spacing(asked)) {
      expect(letters).to.be.greaterThan(0.05);
      expect(words).to.be.greaterThan(0.07);
    }
  });

  it('can’t take the emergency’s colour by registering a property', async () => {
    const names = ['emergency', 'accent', 'ink', 'space', 'surface', 'level', 'same-day', 'line'];
    const style = document.createElement('style');
    style.textContent = names
      .map(
        (name) =>
          `@property --_${name} { syntax: '<color>'; inherits: false; initial-value: transparent }
           * { --_${name}: transparent !important }`,
      )
      .join('');
    document.head.append(style);
    try {
      const place = await view(views['the checker’s emergency'] as (typeof views)[string]);
      for (const selector of ['.band', '.call']) {
        const { backgroundColor, color } = getComputedStyle(one(place, selector));
        expect(colorOf(backgroundColor)).to.deep.equal(EMERGENCY);
        expect(colorOf(color)).to.deep.equal([255, 255, 255, 1]);
      }
      const ground = getComputedStyle(one(place, '[part="base"]'));
      expect(contrast(colorOf(ground.color), colorOf(ground.backgroundColor))).to.be.at.least(7);
    } finally {
      style.remove();
    }
  });

  for (const [name, { markup }] of Object.entries(views))
    it(`that clip it are not as tall as what they clip: ${name}`, async () => {
      const place = await show(
        `<div style="height: 48px; overflow: hidden"><spasm-content region="us">${markup}</spasm-content></div>`,
      );
      const { bottom } = place.getBoundingClientRect();
      const page = document.scrollingElement as Element;
      expect(page.scrollHeight).to.be.at.most(Math.max(page.clientHeight, bottom + scrollY + 100));
    });

  it('give the typeface', async () => {
    const place = await show(
      '<div style="font-family: monospace"><spasm-causes></spasm-causes></div>',
    );
    for (const element of all(one(place, '[part="base"]'), 'h2, p')) {
      expect(getComputedStyle(element).fontFamily).to.equal('monospace');
    }
  });
});

describe('room', () => {
  for (const [width, size] of [
    [240, 'medium'],
    [240, '1.5em'],
    [320, 'medium'],
    [1200, 'medium'],
  ] as const) {
    for (const [name, shown] of Object.entries(views)) {
      it(`of ${String(width)} px is enough for text of ${size}: ${name}`, async () => {
        const style = `inline-size: ${String(width)}px; --spasm-font-size: ${size}`;
        const place = await view(shown, style);
        const element = place.firstElementChild?.firstElementChild as HTMLElement;
        const room = place.getBoundingClientRect();
        expect(element.offsetWidth).to.be.at.most(width);
        for (const box of [element, ...all(element, '*')]) {
          if (box.clientWidth <= 1) continue;
          expect(box.scrollWidth, box.outerHTML.slice(0, 80)).to.be.at.most(box.clientWidth);
        }
        const range = document.createRange();
        for (const text of textNodes(element)) {
          if (text.parentElement?.closest('.hidden-words')) continue;
          range.selectNodeContents(text);
          const { left, right } = range.getBoundingClientRect();
          expect(left, text.data).to.be.at.least(room.left - 0.5);
          expect(right, text.data).to.be.at.most(room.right + 0.5);
        }
      });
    }
  }

  for (const [host, style] of Object.entries({
    'a flex row': 'display: flex; inline-size: 400px',
    'a grid': 'display: grid; inline-size: 400px',
    'a table cell': 'display: table-cell; inline-size: 400px',
    'a column that fits its content':
      'display: grid; grid-template-columns: auto; inline-size: 400px; justify-content: start',
    'a block as wide as its content': 'inline-size: fit-content; max-inline-size: 400px',
  })) {
    it(`is all taken in ${host}, and no more`, async () => {
      const place = await show(`<div style="${style}"><treatment-cards></treatment-cards></div>`);
      expect((place.firstElementChild as HTMLElement).offsetWidth).to.equal(400);
    });
  }

  it('beside something else is shared', async () => {
    const place = await show(
      '<div style="display: flex; inline-size: 400px"><treatment-cards></treatment-cards><p style="flex: none; inline-size: 150px">Menu</p></div>',
    );
    expect((place.firstElementChild as HTMLElement).offsetWidth).to.equal(250);
  });
});

describe('targets', () => {
  for (const [name, shown] of Object.entries(views)) {
    it(`are large enough to hit: ${name}`, async () => {
      const place = await view(shown, 'inline-size: 320px');
      for (const target of all(place, '.option, .button')) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), target.textContent).to.be.at.least(44);
      }
      for (const target of all(place, 'button, summary')) {
        const isInText = getComputedStyle(target).display === 'inline';
        if (!isInText)
          expect(target.getBoundingClientRect().height, target.textContent).to.be.at.least(24);
      }
    });
  }
});

describe('with forced colours', () => {
  const force = () => emulate({ 'forced-colors': 'active' });

  it('radios and checkboxes stay the browser’s own, and in sight', async () => {
    const isTold = await force();
    // WebKit has no forced colours: readers there get our own, which must be as good.
    expect(matchMedia('(forced-colors: active)').matches).to.equal(isTold);
    const place = await view(views['<spasm-checker>, answered'] as (typeof views)[string]);
    const boxes = all(place, 'input');
    expect(boxes).not.to.have.length(0);
    for (const box of boxes) {
      const { appearance, opacity, inlineSize } = getComputedStyle(box);
      expect(appearance).to.equal('auto');
      expect(opacity).to.equal('1');
      expect(parseFloat(inlineSize)).to.be.at.least(16);
    }
  });

  it('buttons and cards keep an edge', async () => {
    await force();
    const place = await view(views['the checker’s emergency'] as (typeof views)[string]);
    for (const box of all(place, '.button, .care')) {
      const { borderTopStyle, borderTopWidth } = getComputedStyle(box);
      expect(borderTopStyle).to.equal('solid');
      expect(parseFloat(borderTopWidth)).to.be.at.least(1);
    }
  });
});

describe('in print', () => {
  it('folded words are there, and the address of each source', async () => {
    const place = await show('<treatment-cards></treatment-cards>');
    const folded = all(place, 'details > *').filter(({ localName }) => localName !== 'summary');
    expect(folded.some((words) => words.checkVisibility())).to.be.false;
    await emulate({ media: 'print' });
    expect(folded.every((words) => words.checkVisibility())).to.be.true;
    for (const link of all<HTMLAnchorElement>(place, '[part="sources"] a')) {
      const printed = getComputedStyle(link, '::after').content;
      // Firefox tells what is written there, and not what comes of it.
      expect(printed.replace('attr(href)', link.href)).to.include(link.href);
    }
  });
});

describe('saved without its styles', () => {
  it('a drawing is as large as words', async () => {
    const place = await show('<home-remedies></home-remedies>');
    for (const drawing of all(place, 'svg')) {
      const bare = drawing.cloneNode(true) as SVGElement;
      document.body.append(bare);
      expect(bare.getBoundingClientRect().width).to.equal(48);
      bare.remove();
    }
  });
});

describe('sources', () => {
  for (const [name, shown] of Object.entries(views))
    it(`have one name for each address: ${name}`, async () => {
      const addresses = new Map<string, string>();
      for (const link of all<HTMLAnchorElement>(await view(shown), '[part="sources"] a')) {
        const words = link.textContent.trim();
        expect(addresses.get(words) ?? link.href, words).to.equal(link.href);
        addresses.set(words, link.href);
      }
    });
});
