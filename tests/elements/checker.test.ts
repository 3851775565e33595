import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import checker from '../../content/en/checker.json';
import clinic from '../../content/en/clinic.json';
import help from '../../content/en/help.json';
import ui from '../../content/en/ui.json';
import regions from '../../content/regions.json';
import sources from '../../content/sources.json';
import triage from '../../content/triage.json';
import '../../src/elements/spasm-content.js';
import '../../src/elements/spasm-checker.js';
import '../../src/elements/spasm-guide.js';
import {
  all,
  answer,
  at,
  flat,
  heard,
  lang,
  newPage,
  one,
  plain,
  press,
  question,
  rootOf,
  settled,
  show,
  visibleText,
} from './helpers.js';
import { giveWords, TEST_LANG } from './test-locale.js';

const { levels, safetyNet } = help;
const { chest, nerves } = checker.questions;
const { $schema: _, ...regionPacks } = regions;
const CHECKER = '<spasm-checker></spasm-checker>';

const focused = (element: Element) => rootOf(element).activeElement as HTMLElement;
const next = (element: Element) => press(element, 'button', checker.next);
const back = (element: Element) => press(element, 'button', checker.back);
const choose = (element: Element, words: string) => press(element, 'label', words);
const panel = (element: Element) => one(element, '[part="panel"]');
const heading = (element: Element) => one(panel(element), 'h2, h3, h4, h5, h6');
const card = (element: Element) => one(element, '[data-level]');
const links = (place: Element) => all<HTMLAnchorElement>(place, 'a').map(({ href }) => href);
const status = (element: Element) => one(element, '[role="status"]');
const checked = (element: Element) =>
  all<HTMLLabelElement>(element, 'label')
    .filter((label) => (label.control as HTMLInputElement).checked)
    .map((label) => visibleText(one(label, 'span')));
const step = (now: string, of: string) =>
  checker.step.replace('{step}', now).replace('{steps}', of);

/** The engine's digits for this language: they differ in ar-XB. */
const format = (number: number) => new Intl.NumberFormat(lang).format(number);
const DIGITS = Array.from({ length: 10 }, (_, digit) => format(digit));
const numberOf = (written: string) =>
  Number(written.replace(/./gu, (digit) => String(DIGITS.indexOf(digit))));

/** Looks at each step, as somebody of no special age with none of the signs. */
async function eachStep(element: Element, look: (id: string) => void) {
  for (const { id } of triage.questions) {
    if (question(element) !== id) continue;
    look(id);
    await choose(element, id === 'age' ? checker.signs['age-18-59'].label : wordsOfNone(id));
    await next(element);
  }
}

const wordsOfNone = (id: string) =>
  (checker.questions as Record<string, { none?: string }>)[id]?.none ?? checker.none;

/** Goes on to this question, with "None of these". */
async function reach(element: Element, id: string) {
  for (const { id: earlier } of triage.questions) {
    if (earlier === id) break;
    await choose(element, wordsOfNone(earlier));
    await next(element);
  }
  expect(question(element)).to.equal(id);
}

/** A checker that was answered up to its result. */
async function result(signs: string[], unsure: string[] = [], attributes = '') {
  const place = await show(`<spasm-content theme="light" ${attributes}>${CHECKER}</spasm-content>`);
  const element = one(place, 'spasm-checker');
  await answer(element, signs, unsure);
  return element;
}

/** What the heading of a card of this level says. */
function title(level: keyof typeof levels, words: string = levels[level].heading): string {
  const again = new Date();
  again.setDate(again.getDate() + triage.recheck.days);
  const date = new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(again);
  const said = words.replace('{emergency}', ui.localEmergencyNumber).replace('{date}', date);
  return `${levels[level].name}: ${said}`;
}

describe('the checker asks', () => {
  it('one question a step, the worst first, in a group of its own name', async () => {
    const element = await show(CHECKER);
    const group = one(element, 'fieldset');
    expect(all(element, 'fieldset')).to.have.length(1);
    const legend = group.firstElementChild as HTMLLegendElement;
    expect(legend.localName).to.equal('legend');
    expect(visibleText(one(legend, 'h3'))).to.match(
      new RegExp(`^${step(format(1), `[${DIGITS.join('')}]+`)} `),
    );
    expect(visibleText(legend)).to.include(chest.legend);
    expect(question(element)).to.equal(triage.questions[0]?.id);
  });

  it('with native controls, each inside its label', async () => {
    const element = await show(CHECKER);
    const boxes = all<HTMLInputElement>(element, 'input');
    expect(boxes).to.have.length((triage.questions[0]?.signs.length ?? 0) + 2);
    for (const box of boxes) {
      expect(box.type).to.equal('checkbox');
      expect(box.closest('label')?.control === box).to.be.true;
    }
  });

  it('with radios where one answer fits', async () => {
    const element = await show(CHECKER);
    await reach(element, 'accident');
    const radios = all<HTMLInputElement>(element, 'input');
    expect(radios.map(({ type }) => type)).to.deep.equal(radios.map(() => 'radio'));
    radios[0]?.click();
    radios[1]?.click();
    await settled();
    expect(checked(element)).to.have.length(1);
  });

  it('without taking the focus from where the reader is', async () => {
    const place = await show('<div><button type="button">Menu</button></div>');
    const menu = one(place, 'button');
    menu.focus();
    place.insertAdjacentHTML('beforeend', CHECKER);
    await settled();
    expect(document.activeElement === menu).to.be.true;
  });

  it('with how far it has come, and ends at the step that it named as the last', async () => {
    const element = await show(CHECKER);
    let now = 0;
    let last = 0;
    await eachStep(element, () => {
      const numbers = visibleText(one(element, 'legend .step')).match(/\p{Nd}+/gu) ?? [];
      const [at, of] = numbers.map(numberOf);
      now += 1;
      expect(at).to.equal(now);
      expect(of).to.be.at.least(now);
      last = of ?? 0;
    });
    expect(now).to.equal(last);
  });

  it('with the number to call instead beside every question', async () => {
    const element = one(
      await show(`<spasm-content region="us">${CHECKER}</spasm-content>`),
      'spasm-checker',
    );
    let looked = 0;
    await eachStep(element, (id) => {
      looked += 1;
      expect(visibleText(element), id).to.include(checker.instead.replace('{emergency}', '911'));
    });
    expect(looked).to.be.above(9);
    expect(visibleText(element)).not.to.include(checker.instead.replace('{emergency}', '911'));
  });

  it('with no way back at the first question', async () => {
    const element = await show(CHECKER);
    expect(all(element, 'button').map(visibleText)).to.deep.equal([checker.next]);
  });
});

describe('Next and Back', () => {
  it('take the reader to the heading of the step', async () => {
    const element = await show(CHECKER);
    await choose(element, checker.none);
    await next(element);
    expect(focused(element) === heading(element)).to.be.true;
    expect(visibleText(focused(element))).to.include(nerves.legend);
    await back(element);
    expect(focused(element) === heading(element)).to.be.true;
    expect(visibleText(focused(element))).to.include(chest.legend);
  });

  it('take the reader to the heading of the result', async () => {
    const element = await result([]);
    expect(focused(element) === heading(element)).to.be.true;
    expect(card(element).contains(heading(element))).to.be.true;
  });

  it('replace the panel as a whole, so that no translator keeps old words on show', async () => {
    const element = await show(CHECKER);
    const before = [...flat(panel(element)), panel(element)];
    await choose(element, checker.none);
    await next(element);
    const after = new Set(flat(panel(element)));
    expect(before.some((node) => node.isConnected)).to.be.false;
    expect(before.some((node) => after.has(node))).to.be.false;
  });

  it('show the new words though a translator has swapped the old ones', async () => {
    const element = await show(CHECKER);
    const old = one(element, 'legend');
    for (const node of [...flat(old)].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)) {
      const font = document.createElement('font' as string);
      font.textContent = 'Alt';
      (node as Text).replaceWith(font);
    }
    await choose(element, checker.none);
    await next(element);
    expect(visibleText(one(element, 'legend')))
      .to.include(nerves.legend)
      .and.not.include('Alt');
  });

  it('bring back what was chosen', async () => {
    const element = await show(CHECKER);
    await choose(element, checker.none);
    await next(element);
    await choose(element, checker.unsure);
    await next(element);
    await choose(element, checker.signs['minor-fall'].label);
    await back(element);
    expect(checked(element)).to.deep.equal([checker.unsure]);
    await back(element);
    expect(checked(element)).to.deep.equal([checker.none]);
    await next(element);
    await next(element);
    expect(checked(element)).to.deep.equal([checker.signs['minor-fall'].label]);
  });

  it('let a reader change an answer from the result', async () => {
    const element = await result(['leg-weak']);
    expect(card(element).dataset['level']).to.equal('same-day');
    for (let steps = 0; question(element) !== 'limbs' && steps < 20; steps += 1)
      await back(element);
    expect(checked(element)).to.deep.equal([checker.signs['leg-weak'].label]);
    await choose(element, checker.signs['leg-weak'].label);
    await answer(element);
    expect(card(element).dataset['level']).to.equal('self-care');
  });
});

describe('a step without an answer', () => {
  it('says nothing before the reader asks for the next one', async () => {
    const element = await show(CHECKER);
    expect(visibleText(element)).not.to.include(checker.errorNone);
    await choose(element, checker.none);
    await choose(element, checker.none);
    expect(visibleText(element)).not.to.include(checker.errorNone);
  });

  it('says so on Next, in words that belong to the group, and stays', async () => {
    const element = await show(CHECKER);
    await next(element);
    const group = one(element, 'fieldset');
    const ids = group.getAttribute('aria-describedby')?.split(' ') ?? [];
    const described = ids.map((id) => visibleText(rootOf(element).getElementById(id) as Element));
    expect(described).to.include(checker.errorNone);
    const said = focused(element).getAttribute('aria-describedby') ?? '';
    expect(visibleText(rootOf(element).getElementById(said) as Element)).to.equal(
      checker.errorNone,
    );
    expect(group.contains(focused(element))).to.be.true;
    expect(question(element)).to.equal('chest');
  });

  it('says so out loud, from a place that was there before', async () => {
    const element = await show(CHECKER);
    const place = status(element);
    expect(place.textContent).to.equal('');
    await next(element);
    expect(status(element) === place).to.be.true;
    expect(plain(place.textContent)).to.equal(checker.errorNone);
  });

  it('is forgiven once there is an answer', async () => {
    const element = await show(CHECKER);
    await next(element);
    await choose(element, checker.none);
    expect(visibleText(element)).not.to.include(checker.errorNone);
    expect(plain(status(element).textContent)).to.equal('');
  });

  it('can’t be passed by choosing and taking it back', async () => {
    const element = await show(CHECKER);
    await choose(element, checker.unsure);
    await choose(element, checker.unsure);
    await next(element);
    expect(question(element)).to.equal('chest');
    expect(visibleText(element)).to.include(checker.errorNone);
  });
});

describe('an answer', () => {
  const { breathless } = checker.signs;
  const pain = checker.signs['chest-pain'];

  it('“None of these” stands alone, and goes when a sign comes', async () => {
    const element = await show(CHECKER);
    await choose(element, checker.unsure);
    await choose(element, checker.none);
    expect(checked(element)).to.deep.equal([checker.none]);
    await choose(element, breathless.label);
    expect(checked(element)).to.deep.equal([breathless.label]);
  });

  it('“None of these” takes no sign away, and says so', async () => {
    const element = await show(CHECKER);
    await choose(element, pain.label);
    await choose(element, checker.unsure);
    for (const before of ['', checker.notNone]) {
      // What was said already is taken away, and said anew.
      expect(plain(status(element).textContent)).to.equal(before);
      await choose(element, checker.none);
      expect(checked(element)).to.deep.equal([pain.label, checker.unsure]);
      while (plain(status(element).textContent) !== checker.notNone) await settled();
    }
    await choose(element, pain.label);
    expect(plain(status(element).textContent)).to.equal('');
    await choose(element, checker.none);
    expect(checked(element)).to.deep.equal([checker.none]);
  });

  it('“I’m not sure” goes with signs', async () => {
    const element = await show(CHECKER);
    await choose(element, checker.unsure);
    await choose(element, pain.label);
    expect(checked(element)).to.deep.equal([pain.label, checker.unsure]);
  });

  it('can be given and passed on by keyboard alone', async () => {
    const element = await show(CHECKER);
    const first = one(element, 'input');
    first.focus();
    await sendKeys({ press: ' ' });
    await settled();
    expect(checked(element)).to.deep.equal([pain.label]);
    for (let key = 0; focused(element).localName !== 'button' && key < 10; key += 1) {
      await sendKeys({ press: 'Tab' });
    }
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(card(element).dataset['level']).to.equal('emergency');
    expect(focused(element) === heading(element)).to.be.true;
  });
});

describe('Start again', () => {
  it('forgets all answers, for whoever uses the device next', async () => {
    const element = await result(['leg-weak', 'cancer'], ['pain']);
    await press(element, 'button', checker.restart);
    expect(question(element)).to.equal('chest');
    expect(focused(element) === heading(element)).to.be.true;
    await eachStep(element, (id) => {
      expect(checked(element), id).to.be.empty;
    });
    expect(card(element).dataset['level']).to.equal('self-care');
  });
});

describe('an emergency', () => {
  it('is shown at once, after the first question', async () => {
    const element = await show(CHECKER);
    await choose(element, checker.signs['chest-pain'].label);
    await next(element);
    expect(all(element, 'fieldset')).to.have.length(0);
    expect(plain(heading(element).textContent)).to.equal(
      title('emergency', levels.emergency.headingCall),
    );
  });

  it('has one link in its card, and it calls the number of the region', async () => {
    const element = await result(['chest-pain'], [], 'region="us"');
    expect(links(card(element))).to.deep.equal(['tel:911']);
    expect(plain(heading(element).textContent)).to.include(
      levels.emergency.headingCall.replace('{emergency}', '911'),
    );
    expect(links(panel(element))).to.deep.equal(['tel:911']);
  });

  for (const [region, { emergency, access }] of Object.entries(regionPacks)) {
    it(`calls ${emergency} in ${region}, and names each way there for those who can’t speak or hear`, async () => {
      const text = visibleText(card(await result(['bowel'], [], `region="${region}"`)));
      expect(text).to.include(ui.callEmergency.replace('{emergency}', emergency));
      const said = access.map(({ kind, number, ...more }) => {
        const words = kind === 'relay' ? ui.accessRelay : ui.accessText;
        return ('register' in more ? ui.accessTextRegistered : words).replace('{number}', number);
      });
      for (const words of said) expect(text).to.include(plain(words));
      for (const way of [ui.accessText, ui.accessTextRegistered, ui.accessRelay]) {
        const [before = ''] = way.split('{number}').map(plain);
        const isThere = said.some((words) => plain(words).startsWith(before));
        expect(text.includes(before), way).to.equal(isThere);
      }
    });
  }

  it('names the local number in words, with no link, where no region is known', async () => {
    const element = await result(['saddle-numb']);
    expect(links(panel(element))).to.be.empty;
    expect(plain(heading(element).textContent)).to.equal(title('emergency'));
  });

  it('offers no visit, no care at home and nothing to read', async () => {
    const element = await result(
      ['chest-pain'],
      [],
      'region="us" booking="https://example.com/book" phone="555 0100"',
    );
    const text = visibleText(panel(element));
    for (const { text: words } of levels.emergency.nextCall) expect(text).to.include(words);
    for (const { text: words } of levels['self-care'].next) expect(text).not.to.include(words);
    expect(text)
      .not.to.include(safetyNet.title)
      .and.not.include(clinic.booking)
      .and.not.include('555 0100');
    expect(all(panel(element), 'details, summary')).to.have.length(0);
  });

  it('says which answer made it', async () => {
    const text = visibleText(panel(await result(['bowel'])));
    expect(text).to.include(checker.because).and.include(checker.signs.bowel.label);
  });

  it('comes from “I’m not sure” about the chest too, and says so', async () => {
    const element = await result([], ['chest']);
    expect(card(element).dataset['level']).to.equal('emergency');
    const text = visibleText(panel(element));
    expect(text).to.include(checker.becauseUnsure).and.include(chest.unsure);
    expect(text).not.to.include(checker.because);
  });
});

const results = [
  { level: 'same-day', signs: ['leg-weak', 'night'], books: false },
  { level: 'soon', signs: ['cancer', 'lump'], books: true },
  { level: 'self-care', signs: [], books: true },
] as const;
for (const { level, signs, books } of results) {
  describe(`the result “${level}”`, () => {
    it('says its level, in words too, and what to do', async () => {
      const element = await result([...signs]);
      expect(card(element).dataset['level']).to.equal(level);
      expect(plain(heading(element).textContent)).to.equal(title(level));
      const text = visibleText(card(element));
      for (const { text: words } of levels[level].next) {
        expect(text).to.include(words.replace('{advice}', ui.adviceLine));
      }
    });

    it('goes from the card to its reasons, what to do, the safety net and the sources', async () => {
      const element = await result([...signs]);
      const { meanwhile = [] } = levels[level] as { meanwhile?: { text: string }[] };
      const parts = [
        levels[level].next[0]?.text.split('{')[0] ?? '',
        ...(signs.length > 0 ? [checker.because] : []),
        ...(meanwhile.length > 0 ? [checker.todo] : []),
        ...meanwhile.map(({ text }) => text),
        safetyNet.title,
        checker.answers.split('{')[0] ?? '',
        ui.sources,
        checker.restart,
      ];
      const text = visibleText(panel(element));
      const places = parts.map((part) => text.indexOf(part));
      expect(places).to.deep.equal([...places].sort((a, b) => a - b));
      expect(places).not.to.include(-1);
      expect(text.includes(checker.todo)).to.equal(meanwhile.length > 0);
    });

    it('says the level’s name to those who don’t see its colour', async () => {
      const name = one(heading(await result([...signs])), '.hidden-words');
      expect(plain(name.textContent)).to.equal(`${levels[level].name}:`);
      expect(name.checkVisibility({ visibilityProperty: true })).to.be.true;
      expect(name.getBoundingClientRect().width).to.be.at.most(1);
    });

    it('says which answers it rests on', async () => {
      const text = visibleText(panel(await result([...signs])));
      for (const sign of signs) expect(text).to.include(checker.signs[sign].label);
      expect(text).to.include(signs.length > 0 ? checker.because : checker.ordinary.text);
      expect(text).not.to.include(checker.becauseUnsure);
    });

    it('has its sources and the safety net', async () => {
      const element = await result([...signs]);
      const list = one(panel(element), 'details:last-of-type ul');
      const known = Object.values(sources).flatMap((source) =>
        typeof source === 'string' ? [] : source.url,
      );
      expect(links(list)).not.to.be.empty;
      expect(known).to.include.members(all(list, 'a').map((link) => link.getAttribute('href')));
      const net = visibleText(one(element, '.net'));
      const { title: netTitle, now, today, worse, later } = safetyNet;
      const isToday = level === 'same-day';
      const lists = isToday ? [now] : [now, today];
      const said = lists.flatMap((list) => [list.title, ...list.points.map(({ text }) => text)]);
      for (const words of [netTitle, ...said, (isToday ? worse : later).text]) {
        expect(net).to.include(words.replace('{emergency}', ui.localEmergencyNumber));
      }
    });

    it(books ? 'offers a visit' : 'offers no visit: it can’t wait for one', async () => {
      const element = await result(
        [...signs],
        [],
        'booking="https://example.com/book" phone="555 0100"',
      );
      expect(links(card(element))).to.be.empty;
      expect(links(panel(element)).includes('https://example.com/book')).to.equal(books);
      expect(visibleText(panel(element)).includes(clinic.booking)).to.equal(books);
      expect(visibleText(element)).not.to.include('555 0100');
    });

    it('offers no visit where the clinic can’t be booked', async () => {
      const element = await result([...signs], [], 'phone="555 0100"');
      expect(links(card(element))).to.be.empty;
    });
  });
}

describe('a result', () => {
  const OWN = ['heading', 'intro', 'action'];
  const own = OWN.map((slot) => `<span slot="${slot}">Nothing serious: ${slot}</span>`).join('');

  for (const [signs, shown] of [
    [['bowel'], []],
    [['leg-weak'], []],
    [['cancer'], ['heading', 'action']],
    [[], ['heading', 'action']],
  ] as const) {
    it(`of ${signs.join() || 'no sign'} stands with these words of the clinic: ${shown.join(', ') || 'none'}`, async () => {
      const element = await show(`<spasm-checker>${own}</spasm-checker>`);
      await answer(element, [...signs]);
      const text = visibleText(element);
      for (const slot of OWN) {
        const isShown = (shown as readonly string[]).includes(slot);
        expect(text.includes(`Nothing serious: ${slot}`), slot).to.equal(isShown);
      }
      expect(text.includes(checker.title)).to.equal(shown.length === 0);
    });
  }

  it('that says to book a visit has the link before all else that is to do', async () => {
    const element = await result(['cancer'], [], 'booking="https://example.com/book"');
    const text = visibleText(panel(element));
    const [meanwhile] = levels.soon.meanwhile;
    const places = [checker.todo, clinic.booking, meanwhile?.text ?? ''].map((words) =>
      text.lastIndexOf(words),
    );
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
  });

  it('names the region’s advice line', async () => {
    const text = visibleText(card(await result(['leg-weak'], [], 'region="gb"')));
    expect(text).to.include('NHS 111').and.not.include(ui.adviceLine);
  });

  it('lists what the level rests on, and apart from it what else to tell', async () => {
    const element = await result(['unwell', 'cancer', 'cough'], ['time']);
    expect(card(element).dataset['level']).to.equal('same-day');
    const under = (title: string) => {
      const place = all(panel(element), 'h3').find((one) => visibleText(one) === title);
      return all(place?.nextElementSibling as Node, 'li').map(visibleText);
    };
    const { signs, questions } = checker;
    expect(under(checker.because)).to.deep.equal([signs.unwell.label]);
    expect(under(checker.also)).to.deep.equal([
      signs.cancer.label,
      signs.cough.label,
      questions.time.unsure,
    ]);
  });

  it('says one thing to do in pregnancy: the maternity unit in the place of the doctor', async () => {
    const element = await result(['pregnant', 'preg-waves']);
    const { maternity, midwife } = checker.notes;
    expect(visibleText(card(element))).to.include(maternity.text);
    expect(visibleText(element)).not.to.include(midwife.text.split('.')[0]);
    for (const { text } of levels['same-day'].next)
      expect(visibleText(card(element))).not.to.include(text.split('{')[0]);
  });

  it('says in the card of a child that a doctor should see it', async () => {
    const element = await result(['age-10-17']);
    expect(visibleText(card(element))).to.include(checker.notes['adult-tool'].text);
  });

  it('adds what matters in pregnancy', async () => {
    const text = visibleText(panel(await result(['pregnant'])));
    expect(text)
      .to.include(checker.notes['nsaid-pregnancy'].text)
      .and.include(checker.notes.midwife.text.replace('{emergency}', ui.localEmergencyNumber));
  });

  it('tells answers that were chosen from those that were not clear', async () => {
    const text = visibleText(panel(await result(['cancer'], ['pregnancy'])));
    expect(text.indexOf(checker.signs.cancer.label)).to.be.above(text.indexOf(checker.because));
    expect(text.indexOf(checker.questions.pregnancy.unsure)).to.be.above(
      text.indexOf(checker.becauseUnsure),
    );
  });
});

describe('education mode', () => {
  for (const markup of [
    '<div><spasm-checker mode="education"></spasm-checker></div>',
    `<spasm-content mode="education">${CHECKER}</spasm-content>`,
  ]) {
    it(`says what it is not: ${markup}`, async () => {
      expect(visibleText(await show(markup))).to.include(checker.limits);
    });

    it(`shows the levels of help and asks nothing: ${markup}`, async () => {
      const place = await show(markup);
      expect(all(place, 'input, fieldset, button')).to.have.length(0);
      const text = visibleText(place);
      for (const { points } of help.cards)
        for (const point of points) expect(text).to.include(point.text);
    });
  }

  for (const value of ['educational', 'edu', 'off', 'false', 'none', '“edu”', ''])
    for (const [name, open, close] of [
      ['on the checker', `<spasm-checker mode="${value}">`, '</spasm-checker>'],
      ['around it', `<spasm-content mode="${value}">${CHECKER}`, '</spasm-content>'],
    ] as const)
      it(`is what mode="${value}" means ${name}, as nobody knows it`, async () => {
        const place = await show(`<div>${open}${close}</div>`);
        expect(all(place, 'input, fieldset, button')).to.have.length(0);
        const [message, ...more] = heard();
        expect(message).to.include('Use one of: full, education.');
        expect(more).to.be.empty;
      });

  for (const value of [' EDUCATION ', '“education”', '”education”', "'education'"])
    it(`is known by mode="${value}"`, async () => {
      const place = await show(`<div><spasm-checker mode="${value}"></spasm-checker></div>`);
      expect(all(place, 'input')).to.have.length(0);
      expect(heard()).to.be.empty;
    });

  it('is left again by the element’s own mode', async () => {
    const place = await show(
      '<spasm-content mode="education"><spasm-checker mode="full"></spasm-checker></spasm-content>',
    );
    expect(question(place)).to.equal('chest');
  });
});

describe('words a year past their date', () => {
  const [year = '', month = '', day = ''] = checker.review.reviewBy.split('-');
  const yearOn = `${String(Number(year) + 1)}-${month}-${day}`;
  const lastDay = `${yearOn}T23:59:59.999Z`;
  const after = new Date(Date.parse(yearOn) + 86_400_000).toISOString();

  /** With its words and the help's due on these days, instead of the kept ones. */
  async function due(checkerDay: string, helpDay: string): Promise<Element> {
    const given = <T extends { review: object }>(words: T, reviewBy: string) => ({
      ...words,
      review: { ...words.review, reviewBy },
    });
    giveWords({ ui, checker: given(checker, checkerDay), help: given(help, helpDay) });
    const place = await show(`<div lang="${TEST_LANG}">${CHECKER}</div>`);
    return one(place, 'spasm-checker');
  }

  /** Holds that it shows the cards, says that they are overdue, and told the page’s makers once. */
  function teaches(place: Element) {
    expect(all(place, 'input, fieldset, button')).to.have.length(0);
    const text = visibleText(place);
    expect(text).to.include(help.title).and.include(checker.limits).and.include(ui.overdue);
    const [message, ...more] = heard();
    expect(message).to.match(/^warn: .*<spasm-checker>: .*over a year ago.*newer version/);
    expect(more).to.be.empty;
  }

  for (const markup of [
    CHECKER,
    '<spasm-checker mode="full"></spasm-checker>',
    '<spasm-content mode="full"><spasm-checker></spasm-checker></spasm-content>',
    '<spasm-guide></spasm-guide>',
  ]) {
    it(`show the levels of help and ask nothing, whatever the mode: ${markup}`, async () => {
      const place = await show('<div></div>');
      await at(after, async () => {
        place.innerHTML = markup;
        await settled();
        teaches(one(place, 'spasm-checker'));
        place.querySelector(':scope > *')?.setAttribute('theme', 'dark');
        await settled();
        expect(heard()).to.be.empty;
      });
    });
  }

  it('ask up to the last moment of that day, and say that they are overdue', async () => {
    await at(lastDay, async () => {
      const element = await show(CHECKER);
      expect(question(element)).to.equal('chest');
      expect(visibleText(element)).to.include(ui.overdue);
    });
  });

  it('tell nobody who chose education mode', async () => {
    await at(after, async () => {
      await show('<spasm-checker mode="education"></spasm-checker>');
      expect(heard()).to.be.empty;
    });
  });

  for (const [checkerDay, helpDay] of [
    ['2025-11-24', '2028-01-01'],
    ['2028-01-01', '2025-11-24'],
  ] as const) {
    it(`are those of the checker or of the help: due ${checkerDay} and ${helpDay}`, async () => {
      teaches(await due(checkerDay, helpDay));
    });
  }

  it('are called overdue at a question and at a result where only those of the help are', async () => {
    const element = await due('2028-01-01', '2026-11-24');
    expect(visibleText(one(element, 'footer'))).to.include(ui.overdue);
    await answer(element, ['chest-pain']);
    expect(visibleText(one(element, 'footer'))).to.include(ui.overdue);
  });

  it('from a 29th of February ask until the end of the next February', async () => {
    const element = await due('2028-02-29', '2028-02-29');
    for (const [time, asked] of [
      ['2029-02-28T23:59:59.999Z', 'chest'],
      ['2029-03-01T00:00:00.000Z', undefined],
    ] as const) {
      await at(time, async () => {
        element.setAttribute('theme', asked ? 'light' : 'dark');
        await settled();
        expect(question(element)).to.equal(asked);
      });
    }
    teaches(element);
  });

  for (const [act, words] of [
    ['label', checker.signs['chest-pain'].label],
    ['button', checker.next],
  ] as const) {
    it(`take no first answer on a page that was left open: ${words}`, async () => {
      const element = await show(CHECKER);
      let told = 0;
      element.addEventListener('spasm-checker-start', () => (told += 1));
      await at(after, async () => {
        await press(element, act, words);
        teaches(element);
        expect(plain(focused(element).textContent)).to.equal(help.title);
        expect(told).to.equal(0);
      });
    });
  }

  it('let who has begun come to the result, and keep it while it is read', async () => {
    const element = await show(CHECKER);
    await choose(element, checker.signs['chest-pain'].label);
    await at(after, async () => {
      await next(element);
      element.setAttribute('theme', 'dark');
      await settled();
      expect(card(element).dataset['level']).to.equal('emergency');
      expect(visibleText(element)).to.include(ui.overdue);
      await back(element);
      expect(question(element)).to.equal('chest');
      await next(element);
      expect(heard()).to.be.empty;
      await press(element, 'button', checker.restart);
      teaches(element);
      expect(plain(focused(element).textContent)).to.equal(help.title);
    });
  });
});

describe('new words in the middle of it', () => {
  it('leave the reader at the same question, with the same answers', async () => {
    const place = await show(`<div>${CHECKER}</div>`);
    const element = one(place, 'spasm-checker');
    await choose(element, checker.none);
    await next(element);
    await choose(element, checker.signs['both-legs'].label);
    const other = structuredClone(checker);
    other.signs['both-legs'].label = 'Las dos piernas';
    giveWords({ ui, help, checker: other });
    place.lang = TEST_LANG;
    await settled();
    expect(visibleText(one(element, 'legend'))).to.include(nerves.legend);
    expect(checked(element)).to.deep.equal([other.signs['both-legs'].label]);
    await next(element);
    expect(card(element).dataset['level']).to.equal('emergency');
    expect(visibleText(panel(element))).to.include(other.signs['both-legs'].label);
    place.removeAttribute('lang');
    await settled();
    expect(visibleText(panel(element))).to.include(checker.signs['both-legs'].label);
  });
});

describe('motion', () => {
  it('there is none, at a question or at a result', async () => {
    const element = await show(CHECKER);
    const still = () => {
      for (const node of all(element, '*')) {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(node);
        expect([animationName, transitionDuration, scrollBehavior]).to.deep.equal([
          'none',
          '0s',
          'auto',
        ]);
      }
      expect(document.getAnimations()).to.be.empty;
    };
    still();
    await answer(element, ['cancer']);
    still();
  });
});

describe('what a reader chose', () => {
  it('can’t be read by the page: not in events, attributes, the tree, the address or a store', async () => {
    const { page, window, load } = await newPage(CHECKER);
    await load('src/elements/spasm-checker.ts');
    const element = one(page.body, 'spasm-checker');
    const root = rootOf(element);
    expect(element.shadowRoot === null).to.be.true;
    expect(root.mode).to.equal('closed');

    const heard: Event[] = [];
    const inside: string[] = [];
    const types = ['focusin', 'focusout', 'spasm-open', 'spasm-contact'];
    for (const key of Object.getOwnPropertyNames(window)) {
      if (key.startsWith('on')) types.push(key.slice(2));
    }
    expect(types).to.include.members(['change', 'click', 'input', 'toggle']);
    for (const type of types) {
      window.addEventListener(
        type,
        (event) => {
          heard.push(event);
          const path = event.composedPath() as Partial<Node>[];
          if (path.some((target) => target.getRootNode?.() === root)) inside.push(type);
          if (event instanceof window.CustomEvent) inside.push(type);
        },
        true,
      );
    }
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(page, {
      subtree: true,
      attributes: true,
      childList: true,
      characterData: true,
    });
    const stores = () => [
      page.cookie,
      page.title,
      window.location.href,
      window.history.length,
      window.localStorage.length,
      window.sessionStorage.length,
      window.performance.getEntriesByType('resource').length,
    ];
    const before = stores();

    for (const input of all<HTMLInputElement>(element, 'input')) expect(input.value).to.equal('on');
    await answer(element, ['leg-weak', 'cancer'], ['pain']);
    changes.push(...observer.takeRecords());
    observer.disconnect();

    expect(card(element).dataset['level']).to.equal('emergency');
    expect(heard.map(({ type }) => type))
      .to.include('click')
      .and.include('input');
    expect(inside).to.be.empty;
    expect(changes.map(({ type, attributeName }) => [type, attributeName])).to.be.empty;
    expect(element.getAttributeNames()).to.be.empty;
    expect(stores()).to.deep.equal(before);
  });

  it('is gone when the element is cloned', async () => {
    const element = await result(['cancer']);
    const place = await show('<div></div>');
    place.append(element.cloneNode(true));
    await settled();
    expect(question(place)).to.equal('chest');
    expect(checked(place)).to.be.empty;
  });

  it('sends no event of ours, from the call link and the booking link either', async () => {
    let told = 0;
    const hear = () => (told += 1);
    const types = ['spasm-contact', 'spasm-open'];
    for (const type of types) document.addEventListener(type, hear);
    for (const signs of [['chest-pain'], ['cancer']]) {
      const element = await result(signs, [], 'region="us" booking="https://example.com/book"');
      element.addEventListener('click', (event) => {
        event.preventDefault();
      });
      one(panel(element), 'a').click();
    }
    for (const type of types) document.removeEventListener(type, hear);
    expect(told).to.equal(0);
  });
});

describe('the checker is accessible', () => {
  for (const theme of ['light', 'dark']) {
    const start = () => show(`<spasm-checker theme="${theme}" region="us"></spasm-checker>`);

    it(`when an answer is missing (${theme})`, async () => {
      const element = await start();
      await next(element);
      await expect(element).to.be.accessible();
    });

    it(`at a question with one answer (${theme})`, async () => {
      const element = await start();
      await reach(element, 'accident');
      await choose(element, checker.signs['minor-fall'].label);
      await expect(element).to.be.accessible();
    });

    for (const signs of [['chest-pain'], ['leg-weak'], ['pregnant'], []]) {
      it(`at the result of ${signs.join(', ') || 'no sign'} (${theme})`, async () => {
        const element = await start();
        await answer(element, signs);
        await expect(element).to.be.accessible();
      });
    }
  }
});
