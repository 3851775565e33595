/** Which language an element is in, and what becomes of it when the page changes its mind. */
import { expect } from '@open-wc/testing';
import help from '../../content/en/help.json';
import checker from '../../content/en/checker.json';
import ui from '../../content/en/ui.json';
import { UNCONFIRMED_START, UNCONFIRMED_END } from '../../src/locale/unconfirmed-marks.js';
import { isSafetyLine } from '../../scripts/content/safety-lines.js';
import '../../src/elements/spasm-content.js';
import { withTexts } from '../../scripts/content/texts.js';
import '../../src/elements/spasm-guide.js';
import {
  all,
  answer,
  heard,
  lang,
  newPage,
  one,
  plain,
  press,
  settled,
  show,
  visibleText,
} from './helpers.js';
import { giveWords, TEST_LANG } from './test-locale.js';

/** Two languages that are not the page's. */
const [LONG, MIRRORED] = ['en-XA', 'ar-XB'].filter((tag) => tag !== lang).concat('en') as [
  string,
  string,
];
const HELP = '<when-to-get-help></when-to-get-help>';

const base = (place: Node) => one(place, '[part="base"]');
const langOf = (place: Node) => base(place).lang;
const titleOf = (place: Node) => visibleText(one(place, 'h2'));

describe('the language of an element', () => {
  it('is the page’s', async () => {
    const element = await show(HELP);
    expect(langOf(element)).to.equal(lang);
    expect(titleOf(element)).to.equal(help.title);
  });

  for (const [where, markup] of Object.entries({
    'its own': `<when-to-get-help lang="${LONG}"></when-to-get-help>`,
    'its parent’s': `<div lang="${LONG}">${HELP}</div>`,
    'a far ancestor’s': `<div lang="${LONG}"><main><p>${HELP}</p></main></div>`,
    'its provider’s': `<spasm-content region="us" lang="${LONG}">${HELP}</spasm-content>`,
    'the nearest one’s': `<div lang="${MIRRORED}"><div lang="${LONG}">${HELP}</div></div>`,
    'the nearest one’s that we have words in': `<div lang="${LONG}"><p lang="tlh">${HELP}</p></div>`,
    'in any case': `<div lang="${LONG.toUpperCase()}">${HELP}</div>`,
  })) {
    it(`is ${where}`, async () => {
      const place = await show(markup);
      expect(langOf(place)).to.equal(LONG);
      expect(titleOf(place)).not.to.equal(help.title);
    });
  }

  for (const [written, expected] of [
    ['es_MX', 'es-MX'],
    ['ES_es', 'es-ES'],
    ['spa', 'es'],
    ['eng', 'en'],
    ['es,en', 'es'],
    ['en-GB, es;q=0.9', 'en-GB'],
    ['“es”', 'es'],
    ['es-419', 'es'],
  ] as const)
    it(`is ${expected} where somebody wrote ${written}, on a tag or as a setting`, async () => {
      expect(langOf(await show(`<div lang="${written}">${HELP}</div>`))).to.equal(expected);
      const { page, load } = await newPage(HELP);
      page.documentElement.lang = 'tlh';
      await load('spasm-elements.js', `data-lang="${written}"`);
      expect(langOf(page.body)).to.equal(expected);
    });

  for (const written of ['e', '-', 'xx_yy', 'spanish', '§'])
    it(`is the page’s where lang="${written}" is no language of ours`, async () => {
      expect(langOf(await show(`<div lang="${written}">${HELP}</div>`))).to.equal(lang);
    });

  it('is said by the wrapper, with the direction of its writing', async () => {
    expect(base(await show(`<div lang="ar-XB" dir="ltr">${HELP}</div>`)).dir).to.equal('rtl');
    expect(base(await show(`<div lang="en" dir="rtl">${HELP}</div>`)).dir).to.equal('ltr');
  });

  it('is English where no language of the page is ours', async () => {
    const { page, load } = await newPage(HELP);
    page.documentElement.lang = 'tlh';
    await load('src/elements/when-to-get-help.ts');
    expect(langOf(page.body)).to.equal('en');
  });

  it('keeps the country that the page names, for dates', async () => {
    const place = await show(`<div lang="en-GB"><spasm-causes></spasm-causes></div>`);
    expect(langOf(place)).to.equal('en-GB');
    expect(visibleText(one(place, 'footer'))).to.match(/\d+ November \d+/);
  });

  it('comes out of a shadow root', async () => {
    const place = await show(`<div lang="${LONG}"><div id="host"></div></div>`);
    const root = one(place, '#host').attachShadow({ mode: 'open' });
    root.innerHTML = HELP;
    await settled();
    expect(langOf(place)).to.equal(LONG);
  });

  it('may be two on one page', async () => {
    const place = await show(
      `<div><div lang="${LONG}">${HELP}</div><div lang="${MIRRORED}">${HELP}</div></div>`,
    );
    expect(all(place, '[part="base"]').map((one) => one.lang)).to.deep.equal([LONG, MIRRORED]);
  });

  it('is a preset’s before the page’s, and a tag’s before a preset', async () => {
    const { page, load } = await newPage(`${HELP}<div lang="${MIRRORED}">${HELP}</div>`);
    await load('spasm-elements.js', `data-lang="${LONG}"`);
    expect(all(page.body, '[part="base"]').map((one) => one.lang)).to.deep.equal([LONG, MIRRORED]);
  });

  it('says what it knows when a preset is not known', async () => {
    const { page, load } = await newPage(HELP);
    await load('spasm-elements.js', 'data-lang="tlh"');
    expect(langOf(page.body)).to.equal(lang);
    const [message, ...more] = heard();
    expect(message).to.include('data-lang="tlh"').and.include('en, ');
    expect(more).to.be.empty;
  });
});

describe('a change of language', () => {
  it('on any ancestor reaches the element', async () => {
    const place = await show(`<div><main>${HELP}</main></div>`);
    for (const tag of [LONG, MIRRORED, lang]) {
      place.lang = tag;
      await settled();
      expect(langOf(place)).to.equal(tag);
    }
    expect(titleOf(place)).to.equal(help.title);
  });

  it('on the element itself reaches it, and a removed one gives the page’s back', async () => {
    const element = await show(HELP);
    element.lang = LONG;
    await settled();
    expect(langOf(element)).to.equal(LONG);
    element.removeAttribute('lang');
    await settled();
    expect(langOf(element)).to.equal(lang);
  });

  it('on a host around its shadow root reaches it', async () => {
    const place = await show('<div><div id="host"></div></div>');
    const root = one(place, '#host').attachShadow({ mode: 'open' });
    root.innerHTML = HELP;
    await settled();
    place.lang = LONG;
    await settled();
    expect(langOf(place)).to.equal(LONG);
  });

  it('on the page’s root reaches all that is in the guide', async () => {
    const { page, load } = await newPage('<spasm-guide></spasm-guide>');
    await load('spasm-elements.js');
    page.documentElement.lang = LONG;
    await settled();
    expect(all(page.body, '[part="base"]').map((one) => one.lang)).to.deep.equal(
      all(page.body, '[part="base"]').map(() => LONG),
    );
  });

  it('by being moved reaches it', async () => {
    const place = await show(`<div>${HELP}<div lang="${LONG}"></div></div>`);
    const element = one(place, 'when-to-get-help');
    place.lastElementChild?.append(element);
    await settled();
    expect(langOf(element)).to.equal(LONG);
    place.append(element);
    await settled();
    expect(langOf(element)).to.equal(lang);
  });

  it('leaves the checker at its question, with its answers and the reader’s focus', async () => {
    const place = await show('<div><spasm-checker></spasm-checker></div>');
    const first = one<HTMLInputElement>(place, 'input');
    first.click();
    first.focus();
    await settled();
    place.lang = LONG;
    await settled();
    expect(one(place, 'input') === first).to.be.true;
    expect(first.checked).to.be.true;
    expect(first.matches(':focus')).to.be.true;
    expect(visibleText(one(place, 'legend'))).not.to.include(checker.questions.chest.legend);
  });

  it('leaves the checker at its result', async () => {
    const place = await show('<div><spasm-checker></spasm-checker></div>');
    await answer(place, ['cough']);
    place.lang = LONG;
    await settled();
    expect(one(place, '[data-level]').dataset['level']).to.equal('soon');
    expect(visibleText(one(place, '[data-level]'))).not.to.include(help.levels.soon.heading);
  });

  for (const [translator, mark] of Object.entries({
    'Chrome’s': (root: HTMLElement) => {
      root.classList.add('translated-ltr');
    },
    'Edge’s': (root: HTMLElement) => {
      root.querySelector('body')?.setAttribute('_msttexthash', '1');
    },
  })) {
    it(`by a page translator (${translator}) is not ours: it translates our words too`, async () => {
      const { page, load } = await newPage(HELP);
      await load('spasm-elements.js');
      mark(page.documentElement);
      page.documentElement.lang = LONG;
      await settled();
      expect(langOf(page.body)).to.equal(lang);
    });
  }
});

describe('a line that stands in English for want of a confirmed translation', () => {
  const mark = (text: string) => `${UNCONFIRMED_START}${text}${UNCONFIRMED_END}`;

  /** The checker and the care cards with all safety lines in English, in a page of another language. */
  async function unconfirmed(markup: string) {
    giveWords({
      help: withTexts('help', help, (text, path) => (path === 'title' ? text : mark(text))),
      checker: withTexts('checker', checker, (text, path) =>
        isSafetyLine('checker', path) ? mark(text) : text,
      ),
      ui: withTexts('ui', ui, (text, path) => (isSafetyLine('ui', path) ? mark(text) : text)),
    });
    return show(`<div lang="${TEST_LANG}">${markup}</div>`);
  }

  const marks = new RegExp(`[${UNCONFIRMED_START}${UNCONFIRMED_END}]`);

  it('says that it is English, and its marks are nowhere', async () => {
    const place = await unconfirmed('<when-to-get-help region="us"></when-to-get-help>');
    const text = visibleText(place);
    expect(text).not.to.match(marks);
    const spans = all(place, 'span[lang="en"]');
    expect(spans.map(visibleText)).to.include(
      plain(help.levels.emergency.heading.replace('{emergency}', '911')),
    );
    for (const { text } of help.cards.flatMap(({ points }) => points))
      expect(spans.map(visibleText)).to.include(plain(text));
    for (const span of spans) expect(span.dir).to.equal('ltr');
    expect(titleOf(place)).to.equal(help.title);
    expect(one(place, 'h2').querySelector('[lang]')).to.be.null;
  });

  it('is filled in in English', async () => {
    const place = await unconfirmed('<when-to-get-help></when-to-get-help>');
    expect(visibleText(place)).to.include('local emergency number');
  });

  it('is so in each step, message and result of the checker', async () => {
    const place = await unconfirmed('<spasm-checker></spasm-checker>');
    await press(place, 'button', checker.next);
    expect(one(place, '[role="status"]').textContent).not.to.match(marks);
    await answer(place, ['cough'], ['pain']);
    expect(visibleText(place)).not.to.match(marks);
    expect(all(place, '[data-level] span[lang="en"]')).not.to.be.empty;
    expect(visibleText(one(place, 'details'))).to.include(checker.signs.cough.label);
  });

  it('is well formed for axe', async () => {
    await expect(
      await unconfirmed('<when-to-get-help region="us"></when-to-get-help>'),
    ).to.be.accessible();
  });
});
