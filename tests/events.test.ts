import { expect } from '@open-wc/testing';
import treatments from '../content/en/treatments.json';
import '../src/elements/treatment-cards.js';
import type { SpasmOpenEvent } from '../src/events.js';
import { all, one, settled, show } from './helpers.js';

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
    const heard = new Promise<SpasmOpenEvent>((resolve) => {
      place.addEventListener('spasm-open', resolve);
    });
    one(place, '[part="card"] summary').click();
    expect((await heard).detail).to.deep.equal({});
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
