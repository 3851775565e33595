import { ContextProvider } from '@lit/context';
import { expect } from '@open-wc/testing';
import help from '../../content/en/help.json';
import checker from '../../content/en/checker.json';
import ui from '../../content/en/ui.json';
import { contentContext, defaults, type SpasmContent } from '../../src/settings/context.js';
import '../../src/elements/spasm-content.js';
import '../../src/elements/spasm-guide.js';
import { all, heard, lang, newPage, one, settled, show, visibleText } from './helpers.js';

const HELP = '<when-to-get-help></when-to-get-help>';

/** The number that the emergency cards inside call. */
function calls(place: Element): string | undefined {
  const numbers = new Set(all(place, '[part="call"]').map((link) => link.getAttribute('href')));
  expect(numbers.size).to.be.at.most(1);
  return [...numbers][0]?.replace('tel:', '');
}

/** The theme of the element inside. */
const theme = (place: Element) => one(place, '[part="base"]').dataset['theme'];

/** A page with this script tag. */
async function pageWith(attributes: string, markup: string): Promise<HTMLElement> {
  const { page, load } = await newPage(markup);
  await load('spasm-elements.js', attributes);
  return page.body;
}

/** A place whose provider, not one of ours, gives this value. */
function placeWith(value: unknown, markup: string): HTMLElement {
  const place = document.createElement('div');
  new ContextProvider(place, { context: contentContext, initialValue: value as SpasmContent });
  place.innerHTML = markup;
  return place;
}

describe('what an element is given', () => {
  it('is nothing where nobody provides anything: no number, light, the page’s language', async () => {
    const place = await show(`<div>${HELP}</div>`);
    expect(calls(place)).to.be.undefined;
    expect(theme(place)).to.equal('light');
    expect(one(place, '[part="base"]').lang).to.equal(lang);
    expect(visibleText(place)).to.include(help.title);
  });

  it('is the page’s default before nothing', async () => {
    const place = await pageWith('data-region="ie" data-theme="dark"', HELP);
    expect(calls(place)).to.equal('112');
    expect(theme(place)).to.equal('dark');
  });

  it('is its provider’s before the page’s default', async () => {
    const place = await pageWith(
      'data-region="ie"',
      `<spasm-content region="gb">${HELP}</spasm-content>`,
    );
    expect(calls(place)).to.equal('999');
  });

  it('is the nearest provider’s before an outer one’s', async () => {
    const place = await show(
      `<spasm-content region="gb"><spasm-content region="au">${HELP}</spasm-content></spasm-content>`,
    );
    expect(calls(place)).to.equal('000');
  });

  it('is its own attribute before any provider’s', async () => {
    const place = await show(
      '<spasm-content region="gb" theme="dark"><when-to-get-help region="nz" theme="light"></when-to-get-help></spasm-content>',
    );
    expect(calls(place)).to.equal('111');
    expect(theme(place)).to.equal('light');
  });

  it('is Britain’s for “UK”, which is what people write', async () => {
    expect(calls(await show('<when-to-get-help region=" UK "></when-to-get-help>'))).to.equal(
      '999',
    );
    expect(calls(await pageWith('data-region="uk"', HELP))).to.equal('999');
    expect(heard()).to.be.empty;
  });

  for (const [written, number] of [
    ['USA', '911'],
    ['the U.S.', '911'],
    ['United States', '911'],
    ['en-US', '911'],
    ['Canada', '911'],
    ['GBR', '999'],
    ['U.K.', '999'],
    ['Great Britain', '999'],
    ['en_GB', '999'],
    ['Ireland', '112'],
    ['Australia', '000'],
    ['New Zealand', '111'],
    ['“gb”', '999'],
    ['”gb”', '999'],
    ["'gb'", '999'],
  ] as const)
    it(`is known by what people write: ${written}`, async () => {
      const place = await show(`<when-to-get-help region="${written}"></when-to-get-help>`);
      expect(calls(place)).to.equal(number);
      expect(heard()).to.be.empty;
    });

  for (const written of ['mars', 'no', 'false', '911', 'us, gb'])
    it(`is none where region="${written}" is not known, whatever is around it`, async () => {
      const place = await show(
        `<spasm-content region="gb"><when-to-get-help region="${written}"></when-to-get-help></spasm-content>`,
      );
      expect(calls(place)).to.be.undefined;
      const [message, ...more] = heard();
      expect(message).to.include(`region="${written}" is not known. Use one of: us, ca, gb`);
      expect(more).to.be.empty;
    });

  for (const value of [7, true, ['a.json'], {}, () => 0, Symbol('a')])
    it(`of a provider holds where its src is set to ${typeof value} ${JSON.stringify(value)}`, async () => {
      const place = await show(`<spasm-content region="gb">${HELP}</spasm-content>`);
      Reflect.set(place, 'src', value);
      await settled();
      Reflect.set(place, 'region', 'au');
      await settled();
      expect(calls(place)).to.equal('000');
      const told = heard();
      // Some of these are an address, and its server must answer first.
      while (told.length === 0) {
        await settled();
        told.push(...heard());
      }
      for (const message of told) expect(message).to.match(/^warn:/);
    });

  it('is the provider’s where its own attribute is empty, as a field that was left blank', async () => {
    const place = await show(
      '<spasm-content region="gb"><when-to-get-help region=""></when-to-get-help></spasm-content>',
    );
    expect(calls(place)).to.equal('999');
    expect(heard()).to.have.length(1);
  });

  it('is from outer providers and the page what the nearest one does not set', async () => {
    const place = await pageWith(
      'data-region="ie" data-clinic="Page clinic" data-hours="Mon 9–5"',
      `<spasm-content theme="dark" clinic="Outer clinic"><spasm-content phone="555 0100">
        ${HELP}<clinic-contact></clinic-contact></spasm-content></spasm-content>`,
    );
    const [first, contact] = all(place, '[part="base"]');
    expect(first?.dataset['theme']).to.equal('dark');
    expect(calls(place)).to.equal('112');
    const text = visibleText(contact as Node);
    expect(text).to.include('Outer clinic').and.include('555 0100').and.include('Mon 9–5');
    expect(text).not.to.include('Page clinic');
  });

  it('is its own provider’s where there are two on a page', async () => {
    const place = await show(
      `<div><spasm-content region="gb" id="a">${HELP}</spasm-content><spasm-content region="au" id="b">${HELP}</spasm-content>${HELP}</div>`,
    );
    expect(calls(one(place, '#a'))).to.equal('999');
    expect(calls(one(place, '#b'))).to.equal('000');
    expect(calls(place.lastElementChild as Element)).to.be.undefined;
  });

  it('reaches through a shadow root', async () => {
    const place = await show('<spasm-content region="gb"><div></div></spasm-content>');
    const root = one(place, 'div').attachShadow({ mode: 'open' });
    root.innerHTML = HELP;
    await settled();
    expect(calls(place)).to.equal('999');
  });
});

describe('a change', () => {
  it('of a provider’s attribute reaches what is inside', async () => {
    const place = await show(`<spasm-content region="gb"><div>${HELP}</div></spasm-content>`);
    place.setAttribute('region', 'au');
    place.setAttribute('theme', 'dark');
    await settled();
    expect(calls(place)).to.equal('000');
    expect(theme(place)).to.equal('dark');
    place.removeAttribute('region');
    await settled();
    expect(calls(place)).to.be.undefined;
  });

  it('of an outer provider reaches through an inner one', async () => {
    const place = await show(
      `<spasm-content region="gb"><spasm-content theme="dark">${HELP}</spasm-content></spasm-content>`,
    );
    place.setAttribute('region', 'nz');
    await settled();
    expect(calls(place)).to.equal('111');
    expect(theme(place)).to.equal('dark');
  });

  it('of the clinic reaches the guide, which then has its contact', async () => {
    const place = await show(
      '<spasm-content region="us"><spasm-guide></spasm-guide></spasm-content>',
    );
    expect(all(place, 'clinic-contact')).to.have.length(0);
    place.setAttribute('phone', '555 0100');
    await settled();
    expect(visibleText(one(place, 'clinic-contact'))).to.include('555 0100');
  });

  it('of the mode reaches the checker', async () => {
    const place = await show(
      '<spasm-content mode="education"><spasm-checker></spasm-checker></spasm-content>',
    );
    expect(all(place, 'input')).to.have.length(0);
    place.removeAttribute('mode');
    place.setAttribute('theme', 'dark');
    await settled();
    expect(visibleText(place)).to.include(checker.questions.chest.legend);
  });
});

describe('an element that is moved', () => {
  it('into a provider takes what that one gives', async () => {
    const place = await show(`<div>${HELP}<spasm-content region="gb"></spasm-content></div>`);
    const element = one(place, 'when-to-get-help');
    one(place, 'spasm-content').append(element);
    await settled();
    expect(calls(element)).to.equal('999');
  });

  it('from one provider to another takes what the other gives', async () => {
    const place = await show(
      `<div><spasm-content region="gb">${HELP}</spasm-content><spasm-content region="au"></spasm-content></div>`,
    );
    const element = one(place, 'when-to-get-help');
    place.lastElementChild?.append(element);
    await settled();
    expect(calls(element)).to.equal('000');
    place.firstElementChild?.setAttribute('region', 'nz');
    await settled();
    expect(calls(element), 'it no longer listens to the first').to.equal('000');
  });

  it('out of a provider goes back to the page’s default', async () => {
    const place = await pageWith(
      'data-region="ie"',
      `<spasm-content region="gb">${HELP}</spasm-content>`,
    );
    const element = one(place, 'when-to-get-help');
    place.append(element);
    await settled();
    expect(calls(element)).to.equal('112');
  });

  it('out of a provider goes back to nothing where the page has no default', async () => {
    const place = await show(
      `<div><spasm-content region="gb" theme="dark">${HELP}</spasm-content></div>`,
    );
    const element = one(place, 'when-to-get-help');
    place.append(element);
    await settled();
    expect(calls(element)).to.be.undefined;
    expect(theme(element)).to.equal('light');
  });

  it('with its provider out of an outer one loses only what the outer one gave', async () => {
    const place = await show(
      `<div><spasm-content region="gb"><spasm-content theme="dark" id="inner">${HELP}</spasm-content></spasm-content></div>`,
    );
    const inner = one(place, '#inner');
    place.append(inner);
    await settled();
    expect(calls(inner)).to.be.undefined;
    expect(theme(inner)).to.equal('dark');
  });

  it('in and out again and again ends where it stands', async () => {
    const place = await show(`<div>${HELP}<spasm-content region="gb"></spasm-content></div>`);
    const element = one(place, 'when-to-get-help');
    const provider = one(place, 'spasm-content');
    for (let turn = 0; turn < 5; turn += 1) {
      provider.append(element);
      place.append(element);
    }
    provider.append(element);
    await settled();
    expect(calls(element)).to.equal('999');
  });
});

describe('a provider that comes late', () => {
  it('because its code loads last is heard by those who asked before', async () => {
    const { page, load } = await newPage(`<spasm-content region="gb">${HELP}</spasm-content>`);
    await load('src/elements/when-to-get-help.ts');
    expect(calls(page.body)).to.be.undefined;
    await load('src/elements/spasm-content.ts');
    expect(calls(page.body)).to.equal('999');
  });

  it('because a script puts it around an element is heard by that one', async () => {
    const place = await show(`<div>${HELP}</div>`);
    const provider = document.createElement('spasm-content');
    provider.region = 'gb';
    place.prepend(provider);
    provider.append(one(place, 'when-to-get-help'));
    await settled();
    expect(calls(place)).to.equal('999');
  });
});

describe('a provider of the page’s own', () => {
  for (const [name, value] of Object.entries({
    'an empty object': {},
    null: null,
    'a word': 'words',
    'a list': [1],
    'words that are null': { ...defaults, words: null },
    'words that are a word': { words: 'no' },
  })) {
    it(`that gives ${name} leaves our words and defaults`, async () => {
      const page = await show('<div></div>');
      page.append(placeWith(value, HELP));
      await settled();
      expect(visibleText(page)).to.equal(visibleText(await show(HELP)));
      expect(theme(page)).to.equal('light');
    });
  }

  it('can’t put clinical words in the place of ours', async () => {
    const harmless = { ...help, title: 'Nothing to worry about', cards: [] };
    const page = await show('<div></div>');
    page.append(placeWith({ ...defaults, words: { help: harmless }, region: 'gb' }, HELP));
    await settled();
    expect(visibleText(page)).to.equal(
      visibleText(await show('<when-to-get-help region="gb"></when-to-get-help>')),
    );
  });

  it('that gives undefined gives nothing', async () => {
    const page = await show('<div></div>');
    page.append(placeWith(undefined, HELP));
    await settled();
    expect(visibleText(page)).to.equal(visibleText(await show(HELP)));
  });

  for (const tag of ['spasm-guide', 'spasm-checker', 'treatment-cards']) {
    it(`that gives no more than { words: {} } is enough for <${tag}>`, async () => {
      const page = await show('<div></div>');
      page.append(placeWith({ words: {} }, `<${tag}></${tag}>`));
      await settled();
      expect(visibleText(page)).to.equal(visibleText(await show(`<${tag}></${tag}>`)));
      expect(theme(page)).to.equal('light');
    });
  }

  it('does not reach beyond its place', async () => {
    const page = await show(`<div>${HELP}</div>`);
    page.append(placeWith({}, '<spasm-guide></spasm-guide>'));
    await settled();
    expect(visibleText(page.firstElementChild as Element)).to.equal(visibleText(await show(HELP)));
    expect(visibleText(page.lastElementChild as Element)).to.equal(
      visibleText(await show('<spasm-guide></spasm-guide>')),
    );
  });
});

describe('<spasm-content>', () => {
  it('shows what is inside, and nothing of its own', async () => {
    expect(
      visibleText(await show('<spasm-content clinic="Back Clinic"><p>Welcome</p></spasm-content>')),
    ).to.equal('Welcome');
  });

  it('takes no room of its own in the page’s layout', async () => {
    const place = await show('<spasm-content clinic="Back Clinic"></spasm-content>');
    expect(getComputedStyle(place).display).to.equal('contents');
  });

  it('is hidden by the hidden attribute, with what is inside', async () => {
    const place = await show(
      '<spasm-content clinic="Back Clinic" hidden><p>Welcome</p></spasm-content>',
    );
    expect(place.querySelector('p')?.checkVisibility()).to.be.false;
  });

  it('that gives nothing says so once', async () => {
    const place = await show(`<spasm-content>${HELP}</spasm-content>`);
    place.remove();
    await show(`<div>${HELP}</div>`).then((page) => {
      page.append(place);
    });
    await settled();
    const [message, ...more] = heard();
    expect(message).to.match(/^warn: .*<spasm-content>.*region/);
    expect(more).to.be.empty;
    expect(visibleText(place)).to.include(help.title);
  });

  for (const [attribute, value, mend] of [
    ['region', 'mars', 'us, ca'],
    ['theme', 'pink', 'light, dark, auto'],
    ['mode', 'quiz', 'full, education'],
    ['region', '', 'us, ca'],
    ['theme', '', 'light, dark, auto'],
    ['mode', '', 'full, education'],
    ['booking', 'javascript:alert(1)', 'https://'],
    ['booking', 'www.example.com/book', 'https://'],
    ['phone', 'call us', '(555) 010-0199'],
    ['phone', '', 'Fill it in'],
    ['clinic', ' ', 'Fill it in'],
  ] as const) {
    it(`leaves out ${attribute}="${value}" and says once how to mend it`, async () => {
      const place = await show(`<spasm-content ${attribute}="${value}">${HELP}</spasm-content>`);
      const [message, ...more] = heard();
      expect(message).to.include('<spasm-content>').and.include(`${attribute}=`).and.include(mend);
      expect(more).to.be.empty;
      expect(visibleText(place)).to.equal(visibleText(await show(HELP)));
      expect(theme(place)).to.equal('light');
    });
  }
});

describe('the page’s default', () => {
  const PAGE = `<clinic-contact></clinic-contact>${HELP}<spasm-checker></spasm-checker>`;

  it('is all that the script tag says', async () => {
    const place = await pageWith(
      'data-clinic="Back Clinic" data-phone="555 0100" data-booking="https://example.com/book" data-address="1 Main St" data-hours="Mon 9–5" data-region="gb" data-theme="dark" data-mode="education"',
      PAGE,
    );
    const text = visibleText(one(place, 'clinic-contact'));
    const given = ['Back Clinic', '555 0100', '1 Main St', 'Mon 9–5', '999'];
    for (const detail of given) expect(text).to.include(detail);
    expect(one(place, '[part="booking-link"]').getAttribute('href')).to.equal(
      'https://example.com/book',
    );
    expect(calls(place)).to.equal('999');
    expect(theme(place)).to.equal('dark');
    expect(all(place, 'input')).to.have.length(0);
  });

  it('leaves out all that is not sound, and says once for each how to mend it', async () => {
    const mends = {
      'data-booking="javascript:alert(1)"': 'https://',
      'data-phone=""': 'Fill it in',
      'data-region="mars"': 'us, ca',
      'data-theme="pink"': 'light, dark, auto',
      'data-mode="quiz"': 'full, education',
    };
    const place = await pageWith(`data-clinic="Back Clinic" ${Object.keys(mends).join(' ')}`, PAGE);
    const messages = heard();
    expect(messages).to.have.length(Object.keys(mends).length);
    for (const [attribute, mend] of Object.entries(mends)) {
      const [message] = messages.filter((one) => one.includes(attribute));
      expect(message).to.include('<script>').and.include(mend);
    }
    const contact = one(place, 'clinic-contact');
    expect(visibleText(contact)).to.include('Back Clinic');
    expect(all(contact, 'a')).to.have.length(0);
    expect(calls(place)).to.be.undefined;
    expect(theme(place)).to.equal('light');
    // What is not known takes the safe side.
    expect(all(place, 'input')).to.have.length(0);
  });

  const SCRIPT = 'spasm-elements.js';

  it('is what two script tags say together', async () => {
    const { page, load } = await newPage(PAGE);
    await load(SCRIPT, 'data-region="gb" data-clinic="Back Clinic"');
    await load(`${SCRIPT}?again`, 'data-region="UK" data-phone="555 0100" data-mode="education"');
    expect(calls(page.body)).to.equal('999');
    const contact = visibleText(one(page.body, 'clinic-contact'));
    expect(contact).to.include('Back Clinic').and.include('555 0100');
    expect(all(page.body, 'input')).to.have.length(0);
  });

  it('is neither’s where two script tags contradict each other, and one line tells', async () => {
    const { page, load } = await newPage(`${HELP}<spasm-checker></spasm-checker>`);
    await load(SCRIPT, 'data-region="gb" data-mode="education"');
    await load(`${SCRIPT}?again`, 'data-region="au" data-mode="full"');
    expect(calls(page.body)).to.be.undefined;
    expect(all(page.body, 'input')).to.have.length(0);
    expect(heard().join()).to.equal(
      'warn: [spasm-elements] <script>: data-region="gb" contradicts data-region="au" of the same page. Neither is used: remove one.',
    );
  });

  it('is empty where the script tag says nothing', async () => {
    const place = await pageWith('', HELP);
    expect(calls(place)).to.be.undefined;
    expect(visibleText(place)).to.include(ui.localEmergencyNumber);
  });

  it('reaches an element that a page builder puts into a frame', async () => {
    const place = await pageWith('data-region="nz"', `${HELP}<iframe title="Builder"></iframe>`);
    const frame = one<HTMLIFrameElement>(place, 'iframe').contentDocument as Document;
    frame.body.append(one(place, 'when-to-get-help'));
    await settled();
    expect(calls(frame.body)).to.equal('111');
  });
});
