import { expect } from '@open-wc/testing';
import checker from '../../content/en/checker.json';
import treatments from '../../content/en/treatments.json';
import '../../src/elements/spasm-checker.js';
import '../../src/elements/spasm-guide.js';
import '../../src/elements/treatment-cards.js';
import type { SpasmOpenEvent } from '../../src/events.js';
import { all, answer, heard, one, press, settled, show } from './helpers.js';

/** What the page hears when a reader opens the folded words of a card, and closes them again. */
async function opened(attributes: string, card: number) {
  const place = await show(`<div><treatment-cards ${attributes}></treatment-cards></div>`);
  const events: SpasmOpenEvent[] = [];
  const hear = (event: SpasmOpenEvent) => void events.push(event);
  document.body.addEventListener('spasm-open', hear);
  const details = all(one(place, 'treatment-cards'), '[part="card"] details')[
    card
  ] as HTMLDetailsElement;
  const summary = one(details, 'summary');
  for (const open of [true, false]) {
    const toggled = new Promise((resolve) => {
      details.addEventListener('toggle', resolve, { once: true });
    });
    summary.click();
    await toggled;
    expect(details.open).to.equal(open);
  }
  await settled();
  document.body.removeEventListener('spasm-open', hear);
  return events;
}

describe('spasm-open', () => {
  it('tells the page that a card was opened, once, and not which one', async () => {
    const events = await opened('', 0);
    expect(events.map(({ detail }) => detail)).to.deep.equal([{}]);
    expect(events[0]?.bubbles).to.be.true;
    expect(events[0]?.composed).to.be.true;
  });

  it('names the card where the clinic asks for it', async () => {
    for (const [index, { id }] of treatments.items.entries()) {
      const events = await opened('share-id', index);
      expect(events.map(({ detail }) => detail)).to.deep.equal([{ id }]);
    }
  });

  for (const off of ['share-id="false"', 'share-id="FALSE"', 'share-id=" false "']) {
    it(`names no card with ${off}`, async () => {
      expect((await opened(off, 1)).map(({ detail }) => detail)).to.deep.equal([{}]);
    });
  }

  for (const on of ['share-id="true"', 'share-id="share-id"']) {
    it(`names the card with ${on}`, async () => {
      expect((await opened(on, 1)).map(({ detail }) => detail)).to.deep.equal([{ id: 'massage' }]);
    });
  }

  it('names no card once the attribute is gone', async () => {
    const place = await show('<treatment-cards share-id></treatment-cards>');
    place.removeAttribute('share-id');
    await settled();
    const event = new Promise<SpasmOpenEvent>((resolve) => {
      place.addEventListener('spasm-open', resolve);
    });
    one(place, '[part="card"] summary').click();
    expect((await event).detail).to.deep.equal({});
  });

  it('says nothing of the sources that somebody opens', async () => {
    const place = await show('<treatment-cards share-id></treatment-cards>');
    let told = 0;
    place.addEventListener('spasm-open', () => (told += 1));
    const details = one<HTMLDetailsElement>(place, 'footer details');
    const toggled = new Promise((resolve) => {
      details.addEventListener('toggle', resolve, { once: true });
    });
    one(details, 'summary').click();
    await toggled;
    expect(told).to.equal(0);
  });
});

/** What the page hears of a checker: its events in order, each with its detail and its target. */
async function counted(
  markup: string,
  walk: (checker: HTMLElement) => Promise<void>,
): Promise<[string, unknown, string][]> {
  const place = await show(`<div>${markup}</div>`);
  const events: [string, unknown, string][] = [];
  const hear = (event: Event) => {
    const { type, detail, target } = event as CustomEvent<unknown>;
    events.push([type, detail, (target as Element).localName]);
  };
  const types = ['spasm-checker-start', 'spasm-checker-result'];
  for (const type of types) document.addEventListener(type, hear);
  await walk(one(place, 'spasm-checker'));
  for (const type of types) document.removeEventListener(type, hear);
  return events;
}

describe('the checker', () => {
  const CHECKER = '<spasm-checker></spasm-checker>';
  const START = ['spasm-checker-start', {}, 'spasm-checker'];
  const RESULT = ['spasm-checker-result', {}, 'spasm-checker'];

  for (const signs of [['chest-pain'], ['leg-weak'], ['cancer'], []]) {
    it(`tells that it was begun and came to a result, and not which: ${signs.join() || 'no sign'}`, async () => {
      const events = await counted(CHECKER, (checker) => answer(checker, signs));
      expect(events).to.deep.equal([START, RESULT]);
    });
  }

  it('tells of no beginning before there is an answer', async () => {
    const events = await counted(CHECKER, async (element) => {
      await press(element, 'button', checker.next);
    });
    expect(events).to.be.empty;
  });

  it('tells of a beginning once, though the first answer is taken back', async () => {
    const events = await counted(CHECKER, async (element) => {
      for (let turn = 0; turn < 3; turn += 1) await press(element, 'label', checker.unsure);
    });
    expect(events).to.deep.equal([START]);
  });

  it('tells of each result that is come to, and of each new beginning', async () => {
    const events = await counted(CHECKER, async (element) => {
      await answer(element, ['cancer']);
      await press(element, 'button', checker.back);
      await press(element, 'button', checker.next);
      await press(element, 'button', checker.restart);
      await answer(element);
    });
    expect(events).to.deep.equal([START, RESULT, RESULT, START, RESULT]);
  });

  for (const [signs, level] of [
    [['bowel'], 'emergency'],
    [['leg-weak'], 'same-day'],
    [['cancer'], 'soon'],
    [[], 'self-care'],
  ] as const) {
    it(`names the level, ${level}, where the clinic asks for it`, async () => {
      const [, result] = await counted('<spasm-checker share-level></spasm-checker>', (checker) =>
        answer(checker, [...signs]),
      );
      expect(result).to.deep.equal(['spasm-checker-result', { level }, 'spasm-checker']);
    });
  }

  for (const markup of [
    '<spasm-checker share-level="false"></spasm-checker>',
    '<spasm-checker share-level=" FALSE "></spasm-checker>',
    '<spasm-checker share-level="”false”"></spasm-checker>',
    '<spasm-content share-level><spasm-checker></spasm-checker></spasm-content>',
  ]) {
    it(`names no level in ${markup}`, async () => {
      const events = await counted(markup, (checker) => answer(checker));
      expect(events).to.deep.equal([START, RESULT]);
    });
  }

  for (const value of ['0', 'no', 'off', 'null', 'undefined', 'none', 'never', '1', 'yes']) {
    it(`names no level where share-level="${value}" is not known, and says so once`, async () => {
      const events = await counted(
        `<spasm-checker share-level="${value}"></spasm-checker>`,
        (checker) => answer(checker),
      );
      expect(events).to.deep.equal([START, RESULT]);
      const [message, ...more] = heard();
      expect(message).to.include(`share-level="${value}" is not known, and counts as off.`);
      expect(more).to.be.empty;
    });
  }

  for (const value of ['', 'true', ' TRUE ', 'share-level', '“true”'])
    it(`names the level with share-level="${value}"`, async () => {
      const events = await counted(
        `<spasm-checker share-level="${value}"></spasm-checker>`,
        (checker) => answer(checker),
      );
      expect(events[1]).to.deep.equal([RESULT[0], { level: 'self-care' }, RESULT[2]]);
    });

  it('names no level in the guide, which takes no such word', async () => {
    const events = await counted('<spasm-guide share-level></spasm-guide>', (checker) =>
      answer(checker),
    );
    expect(events.map(([type, detail]) => [type, detail])).to.deep.equal([
      START.slice(0, 2),
      RESULT.slice(0, 2),
    ]);
  });
});
