import { expect } from '@open-wc/testing';
import clinic from '../../content/en/clinic.json';
import regions from '../../content/regions.json';
import '../../src/elements/spasm-content.js';
import '../../src/elements/spasm-guide.js';
import type { SpasmContactEvent } from '../../src/events.js';
import { all, heard, one, settled, show, visibleText } from './helpers.js';

const GIVEN = {
  clinic: 'Riverside Back Clinic',
  phone: '(555) 010-0199',
  booking: 'https://example.com/book',
  address: '1 Main Street, Springfield',
  hours: 'Mon to Fri 8–5; Sat 9–12',
};

const attributes = (given: object) =>
  Object.entries(given)
    .map(([name, value]) => `${name}="${String(value)}"`)
    .join(' ');

const contact = (given: object) => show(`<clinic-contact ${attributes(given)}></clinic-contact>`);
const href = (place: Node, part: string) =>
  one(place, `[part="${part}-link"]`).getAttribute('href');

describe('<clinic-contact>', () => {
  it('shows all that it was given', async () => {
    const element = await contact(GIVEN);
    const text = visibleText(element);
    expect(text).to.match(new RegExp(`^${clinic.title} ${GIVEN.clinic} `));
    expect(text).to.include(clinic.phone.replace('{phone}', GIVEN.phone));
    expect(text).to.include(clinic.booking);
    expect(text).to.include(`${clinic.addressLabel} ${GIVEN.address}`);
    expect(text).to.include(clinic.hoursLabel);
    expect(href(element, 'phone')).to.equal('tel:5550100199');
    expect(href(element, 'booking')).to.equal(GIVEN.booking);
  });

  for (const mode of ['theme="light"', 'theme="dark"']) {
    it(`is accessible with ${mode}`, async () => {
      const element = await show(
        `<clinic-contact ${attributes(GIVEN)} region="us" ${mode}></clinic-contact>`,
      );
      await expect(element).to.be.accessible();
    });
  }

  const labels = {
    clinic: GIVEN.clinic,
    phone: GIVEN.phone,
    booking: clinic.booking,
    address: clinic.addressLabel,
    hours: clinic.hoursLabel,
  };
  for (const [name, value] of Object.entries(GIVEN)) {
    it(`shows no more than its ${name} when that is all it was given`, async () => {
      const text = visibleText(await contact({ [name]: value }));
      for (const [other, label] of Object.entries(labels)) {
        expect(text.includes(label), other).to.equal(other === name);
      }
      expect(text).not.to.match(/undefined|null/);
    });
  }

  it('takes no room when it was given nothing, and says so once', async () => {
    const element = await contact({});
    element.setAttribute('theme', 'dark');
    await settled();
    expect(element.offsetHeight).to.equal(0);
    expect(visibleText(element)).to.equal('');
    expect(all(element, '*').map(({ localName }) => localName)).to.be.empty;
    const [message, ...more] = heard();
    expect(message).to.include('<clinic-contact>');
    for (const name of Object.keys(GIVEN)) expect(message).to.include(name);
    expect(more).to.be.empty;
  });

  it('shows itself once it is given something', async () => {
    const element = await contact({});
    heard();
    element.setAttribute('phone', '555 0100');
    await settled();
    expect(visibleText(element)).to.include('555 0100');
  });

  it('shows what it was given beside what its provider gives', async () => {
    const place = await show(
      `<spasm-content ${attributes(GIVEN)}><clinic-contact phone="555 0177"></clinic-contact></spasm-content>`,
    );
    const text = visibleText(place);
    expect(text).to.include('555 0177').and.include(GIVEN.clinic).and.include(GIVEN.address);
    expect(text).not.to.include(GIVEN.phone);
  });

  it('keeps the provider’s number where its own is no number', async () => {
    const place = await show(
      `<spasm-content ${attributes(GIVEN)}><clinic-contact phone="ask us"></clinic-contact></spasm-content>`,
    );
    expect(visibleText(place)).to.include(GIVEN.phone);
    expect(heard()).to.have.length(1);
  });

  it('has a line for each part of the hours', async () => {
    const lines = all(await contact({ hours: GIVEN.hours }), 'dd');
    expect(lines.map(visibleText)).to.deep.equal(['Mon to Fri 8–5', 'Sat 9–12']);
  });

  it('has no empty line for a semicolon at the end', async () => {
    const lines = all(await contact({ hours: 'Mon 8–5; ; Sat 9–12;' }), 'dd');
    expect(lines.map(visibleText)).to.deep.equal(['Mon 8–5', 'Sat 9–12']);
  });

  it('shows what it was given as text, never as markup', async () => {
    const element = await contact({ clinic: '&lt;b onclick=x>Bold&lt;/b>' });
    expect(visibleText(element)).to.include('<b onclick=x>Bold</b>');
    expect(all(element, 'b')).to.have.length(0);
  });
});

describe('a phone number', () => {
  for (const [written, dialled] of [
    ['(555) 010-0199', 'tel:5550100199'],
    ['555.010.0199', 'tel:5550100199'],
    ['+1 555 010 0199', 'tel:+15550100199'],
    ['+44 20 7946 0018', 'tel:+442079460018'],
    ['+44 (0)20 7946 0018', 'tel:+442079460018'],
    ['+44 (0) 20 7946 0018', 'tel:+442079460018'],
    ['(020) 7946 0018', 'tel:02079460018'],
    ['555-010-0199 ext. 4', 'tel:5550100199;ext=4'],
    ['555-010-0199 Ext 42', 'tel:5550100199;ext=42'],
    ['555-010-0199 extension 42', 'tel:5550100199;ext=42'],
    ['555-010-0199 x42', 'tel:5550100199;ext=42'],
    ['(555) 010-0199x42', 'tel:5550100199;ext=42'],
    ['555-010-0199 #42', 'tel:5550100199;ext=42'],
    ['555-010-0199 EXT 42', 'tel:5550100199;ext=42'],
    ['1-800-GET-HELP', 'tel:18004384357'],
    ['555-010-0199 or 555-010-0142', 'tel:5550100199'],
    ['555-010-0199 / 0142', 'tel:5550100199'],
    ['(555) 010-0199 & (555) 010-0142', 'tel:5550100199'],
    ['555-010-0199; 555-010-0142', 'tel:5550100199'],
    ['555-010-0199 oder 555-010-0142', 'tel:5550100199'],
    ['Tel. +44 20 7946 0018', 'tel:+442079460018'],
    ['(+44) 20 7946 0018', 'tel:+442079460018'],
    ['+ 44 20 7946 0018', 'tel:+442079460018'],
    ['tel:+15550100199', 'tel:+15550100199'],
    ['Tel.: 030/12345678', 'tel:03012345678'],
    ['(555) 010-0199 (Mon–Fri 8–5)', 'tel:5550100199'],
    ['555-010-0199 (24 hours)', 'tel:5550100199'],
    ['555-010-0199, 8–5', 'tel:5550100199'],
    ['(toll free) 1-800-555-0199', 'tel:18005550199'],
    ['1-800-FLOWERS', 'tel:18003569377'],
    ['CALL 555-010-0199', 'tel:5550100199'],
    ['555-010-0199 MON-FRI', 'tel:5550100199'],
    ['555-010-0199, poste 12', 'tel:5550100199;ext=12'],
    ['116 117', 'tel:116117'],
  ] as const) {
    it(`“${written}” calls ${dialled} and reads as it was written`, async () => {
      const element = await contact({ phone: written });
      expect(href(element, 'phone')).to.equal(dialled);
      expect(visibleText(element)).to.include(written);
    });
  }

  for (const written of [
    '24/7: 555-010-0199',
    'Mon–Fri 8–5 555-010-0199',
    '555-010-0199 9am–5pm',
    '555-010-0199 8–5',
    '555-010-0199 8:30–17:00',
    'Front desk 1: 555-010-0199',
    '555 010 0199 555 010 0142',
  ]) {
    it(`“${written}” may be dialled wrong, so it is shown without a link, and told of once`, async () => {
      const element = await contact({ phone: written });
      expect(all(element, 'a')).to.have.length(0);
      expect(visibleText(element)).to.include(written);
      const [message, ...more] = heard();
      expect(message).to.include(`phone="${written}" is shown without a link`);
      expect(more).to.be.empty;
    });
  }

  for (const written of ['', 'ask us', '12', 'javascript:alert(1)', '+']) {
    it(`“${written}” is no number, is not shown, and is told of once`, async () => {
      const element = await contact({ clinic: GIVEN.clinic, phone: written });
      expect(all(element, 'a')).to.have.length(0);
      const [message, ...more] = heard();
      expect(message).to.include('<clinic-contact>').and.include(`phone="${written}"`);
      expect(more).to.be.empty;
    });
  }
});

describe('a booking address', () => {
  for (const written of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,hi',
    'mailto:us@example.com',
    '//example.com/book',
    'example.com/book',
    '',
  ]) {
    it(`${JSON.stringify(written)} is refused, and told of once`, async () => {
      const element = await contact({ clinic: GIVEN.clinic, booking: written });
      expect(all(element, 'a')).to.have.length(0);
      expect(visibleText(element)).not.to.include(clinic.booking);
      const [message, ...more] = heard();
      expect(message).to.include('<clinic-contact>').and.include('booking=');
      expect(more).to.be.empty;
    });
  }

  it('may be http, and keep its query', async () => {
    const element = await contact({ booking: 'http://example.com/book?a=1&amp;b=2' });
    expect(href(element, 'booking')).to.equal('http://example.com/book?a=1&b=2');
  });
});

describe('the emergency line', () => {
  for (const [region, pack] of Object.entries(regions)) {
    if (typeof pack === 'string') continue;
    it(`names ${pack.emergency} in ${region}`, async () => {
      const element = await contact({ ...GIVEN, region });
      expect(visibleText(element)).to.include(
        clinic.emergency.replace('{emergency}', pack.emergency),
      );
    });
  }

  it('is not there where no region is known', async () => {
    const start = clinic.emergency.split('{')[0] as string;
    expect(visibleText(await contact(GIVEN))).not.to.include(start.trim());
  });
});

describe('spasm-contact', () => {
  for (const kind of ['phone', 'booking'] as const) {
    it(`tells the page that somebody used the ${kind} link, and nothing more`, async () => {
      const place = await show(`<div><spasm-guide></spasm-guide></div>`);
      place.innerHTML = `<spasm-content ${attributes(GIVEN)} region="us"><spasm-guide></spasm-guide></spasm-content>`;
      await settled();
      const events: SpasmContactEvent[] = [];
      const hear = (event: SpasmContactEvent) => void events.push(event);
      const stay = (event: Event) => {
        event.preventDefault();
      };
      document.body.addEventListener('spasm-contact', hear);
      document.addEventListener('click', stay);
      one(one(place, 'clinic-contact'), `[part="${kind}-link"]`).click();
      document.body.removeEventListener('spasm-contact', hear);
      document.removeEventListener('click', stay);
      expect(events).to.have.length(1);
      expect(events[0]?.detail).to.deep.equal({ kind });
      expect(events[0]?.bubbles).to.be.true;
      expect(events[0]?.composed).to.be.true;
    });
  }

  it('says nothing of a call for an emergency', async () => {
    const place = await show('<div><when-to-get-help region="us"></when-to-get-help></div>');
    let told = 0;
    place.addEventListener('spasm-contact', () => (told += 1));
    place.addEventListener('click', (event) => {
      event.preventDefault();
    });
    one(place, '[part="call"]').click();
    expect(told).to.equal(0);
  });
});
