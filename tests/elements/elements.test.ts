import { expect } from '@open-wc/testing';
import causes from '../../content/en/causes.json';
import checker from '../../content/en/checker.json';
import guide from '../../content/en/guide.json';
import help from '../../content/en/help.json';
import prevention from '../../content/en/prevention.json';
import remedies from '../../content/en/remedies.json';
import treatments from '../../content/en/treatments.json';
import ui from '../../content/en/ui.json';
import regions from '../../content/regions.json';
import sources from '../../content/sources.json';
import { topics } from '../../src/content/schema.js';
import '../../src/elements/spasm-content.js';
import '../../src/elements/spasm-guide.js';
import { stripMarks } from '../../src/locale/unconfirmed-marks.js';
import {
  all,
  at,
  heard,
  lang,
  newPage,
  one,
  plain,
  rootOf,
  settled,
  show,
  textsOf,
  visibleText,
} from './helpers.js';
import { giveWords, TEST_LANG } from './test-locale.js';

// Only somebody who was told to get help today is told what to do when it gets worse.
const { worse: _, ...safetyNet } = help.safetyNet;
const usedGrades = treatments.items.flatMap(({ evidence }) => evidence.map(({ grade }) => grade));
const grades = Object.fromEntries(
  Object.entries(treatments.grades).filter(([grade]) => usedGrades.includes(grade)),
);
// Care at home has a title with a day in it, which is for one person's result.
const { 'self-care': selfCare, ...otherLevels } = help.levels;
const levelsShown = { ...otherLevels, 'self-care': { name: selfCare.name } };
const helpTexts = textsOf('help', { ...help, levels: levelsShown, safetyNet: {} });
const netTexts = textsOf('help', { safetyNet });
const { chest } = checker.questions;
const firstStep = [
  checker.title,
  checker.intro,
  checker.instead,
  checker.limits,
  chest.legend,
  ...textsOf('checker', { signs: { 'chest-pain': checker.signs['chest-pain'] } }),
  checker.none,
  checker.unsure,
  checker.next,
];
const causesTexts = textsOf('causes', causes);
const remediesTexts = textsOf('remedies', remedies);
const treatmentsTexts = [...textsOf('treatments', { ...treatments, grades }), ...netTexts];
const preventionTexts = textsOf('prevention', prevention);
const { contents: _contents, ...guideWords } = guide;

/** Each element with the texts that it must show, and the words that were reviewed. */
const elements: Record<string, { expected: string[]; review: typeof causes.review }> = {
  'spasm-causes': { expected: causesTexts, review: causes.review },
  'home-remedies': { expected: [...remediesTexts, ...netTexts], review: remedies.review },
  'when-to-get-help': { expected: helpTexts, review: help.review },
  'spasm-checker': { expected: firstStep, review: checker.review },
  'treatment-cards': { expected: treatmentsTexts, review: treatments.review },
  'prevention-tips': { expected: [...preventionTexts, ...netTexts], review: prevention.review },
  'spasm-guide': {
    expected: [
      ...textsOf('guide', guideWords),
      ...causesTexts,
      ...remediesTexts,
      ...helpTexts,
      ...firstStep,
      ...treatmentsTexts,
      ...preventionTexts,
    ],
    review: guide.review,
  },
};

/** As they read where no region is known. */
const filled = (text: string) =>
  stripMarks(
    text.replaceAll('{emergency}', ui.localEmergencyNumber).replaceAll('{advice}', ui.adviceLine),
  );

const withoutSpaces = (text: string) => text.replaceAll(' ', '');

const longDate = (day: string) =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

const dayAfter = (day: string, days = 1) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The first and the last moment of a day. */
const ends = (day: string) => [`${day}T00:00:00.000Z`, `${day}T23:59:59.999Z`];

const headings = (place: Node) => all(place, 'h1, h2, h3, h4, h5, h6');
const levels = (place: Node) => headings(place).map(({ localName }) => Number(localName.slice(1)));
const titles = (items: readonly { title: string }[]) => items.map(({ title }) => title);

for (const [tag, { expected, review }] of Object.entries(elements)) {
  const alone = `<${tag}></${tag}>`;

  describe(`<${tag}>`, () => {
    it('shows every word of its content', async () => {
      // A line in English may stand within another, in an element of its own.
      const text = withoutSpaces(visibleText(await show(alone)));
      expect(expected.filter((one) => !text.includes(withoutSpaces(filled(one))))).to.be.empty;
    });

    it('leaves no mark unfilled', async () => {
      expect(visibleText(await show(alone))).not.to.match(/\{\w+\}|undefined|null|\[object/);
    });

    it('has a real heading as its title, at level 2 unless told', async () => {
      const [title] = headings(await show(alone));
      expect(title?.localName).to.equal('h2');
      expect(visibleText(title as Node)).to.equal(expected[0]);
    });

    for (const level of [2, 3, 4, 5, 6]) {
      it(`takes its place among the page’s headings at level ${String(level)}`, async () => {
        const given = levels(await show(`<${tag} heading-level="${String(level)}"></${tag}>`));
        expect(given[0]).to.equal(level);
        expect(given.length).to.be.above(1);
        given.reduce((before, now) => {
          expect(now).to.be.within(level, Math.min(before + 1, 6));
          return now;
        });
      });
    }

    it('puts a clinic’s own words into its heading, under it, and at its end', async () => {
      const element = await show(
        `<${tag}><span slot="heading">Our title</span><p slot="intro">Our welcome</p><p slot="action">Our offer</p></${tag}>`,
      );
      const text = visibleText(element);
      expect(visibleText(headings(element)[0] as Node)).to.equal('Our title');
      expect(text).to.match(/^Our title Our welcome /);
      const last = visibleText(headings(element).at(-1) as Node);
      expect(text.indexOf('Our offer')).to.be.above(text.lastIndexOf(last));
    });

    it('hides its children once it is shown', async () => {
      const element = await show(`<${tag}><p>Call 911 in an emergency</p></${tag}>`);
      expect(visibleText(element)).not.to.include('Call 911');
      expect(element.querySelector('p')?.checkVisibility()).to.be.false;
    });

    for (const theme of ['light', 'dark']) {
      it(`is accessible, ${theme}`, async () => {
        await expect(await show(`<${tag} theme="${theme}"></${tag}>`)).to.be.accessible();
      });
    }

    /** Its own, and not those of what it holds. */
    const footer = async () =>
      visibleText(rootOf(await show(alone)).querySelector('footer') as Node);
    const due = ui.due.replace('{date}', longDate(review.reviewBy));

    it('says when its words were checked, and that no clinician did', async () => {
      const text = await footer();
      expect(text).to.include(ui.reviewed.replace('{date}', longDate(review.reviewed)));
      expect(text).to.include(ui.notReviewed);
      expect(text).to.include(due);
      expect(text).not.to.include(ui.overdue);
    });

    for (const time of [`${dayAfter(review.reviewBy, -1)}T12:00Z`, ...ends(review.reviewBy)]) {
      it(`says at ${time} when the next check is due`, async () => {
        await at(time, async () => {
          expect(await footer())
            .to.include(due)
            .and.not.include(ui.overdue);
        });
      });
    }

    it('says when its words should have been checked again', async () => {
      for (const time of ends(dayAfter(review.reviewBy))) {
        await at(time, async () => {
          expect(await footer())
            .to.include(ui.overdue)
            .and.not.include(due);
        });
      }
    });

    it('lists its sources, each a link that tells them nothing of the page', async () => {
      const element = await show(alone);
      const known = Object.values(sources).flatMap((source) =>
        typeof source === 'string' ? [] : source.url,
      );
      const links = all<HTMLAnchorElement>(element, 'a[href^="http"]');
      if (tag !== 'spasm-checker') expect(links).not.to.have.length(0);
      for (const link of links) {
        expect(link.rel).to.equal('noreferrer');
        expect(link.protocol).to.equal('https:');
        expect(known).to.include(link.getAttribute('href'));
      }
    });

    it('promises no sources where it has none', async () => {
      for (const list of all(await show(alone), '[part="sources"]')) {
        expect(all(list, 'a')).not.to.have.length(0);
      }
    });

    it('is made by a script as well', async () => {
      const place = await show('<div></div>');
      place.append(document.createElement(tag));
      await settled();
      expect(visibleText(place)).to.equal(visibleText(await show(alone)));
    });

    it('is whole when cloned', async () => {
      const element = await show(
        `<${tag} heading-level="4"><p slot="intro">Our welcome</p></${tag}>`,
      );
      const clone = element.cloneNode(true) as HTMLElement;
      element.after(clone);
      await settled();
      expect(visibleText(clone)).to.equal(visibleText(element));
      expect(levels(clone)).to.deep.equal(levels(element));
      clone.remove();
    });

    it('is whole when moved', async () => {
      const element = await show(alone);
      const before = visibleText(element);
      const elsewhere = await show('<div></div>');
      elsewhere.append(element);
      await settled();
      expect(visibleText(elsewhere)).to.equal(before);
    });

    it('makes no fuss when it is removed at once', async () => {
      const place = await show('<div></div>');
      place.append(document.createElement(tag));
      place.replaceChildren();
      await settled();
      expect(place.childNodes.length).to.equal(0);
    });

    it('is hidden by the hidden attribute', async () => {
      expect((await show(`<${tag} hidden></${tag}>`)).checkVisibility()).to.be.false;
    });

    it('keeps its looks in a frame’s page, and back', async () => {
      const element = await show(alone);
      const home = element.parentElement as HTMLElement;
      const { page } = await newPage();
      const ground = () => {
        const box = element.shadowRoot?.querySelector('.spasm') as Element;
        return box.ownerDocument.defaultView?.getComputedStyle(box).borderTopLeftRadius;
      };
      const before = ground();
      expect(before).not.to.equal('0px');
      page.body.append(element);
      await settled();
      expect(ground()).to.equal(before);
      home.append(element);
      await settled();
      expect(ground()).to.equal(before);
    });

    it('has its looks when its first place is a frame’s page', async () => {
      const { page } = await newPage();
      const element = document.createElement(tag);
      page.body.append(element);
      await settled();
      const box = element.shadowRoot?.querySelector('.spasm');
      expect(page.defaultView?.getComputedStyle(box as Element).paddingTop).not.to.equal('0px');
    });

    it('shows its children where its words fail', async () => {
      giveWords(
        Object.fromEntries(Object.keys(topics).map((topic) => [topic, topic === 'ui' ? ui : {}])),
      );
      const place = await show(
        `<div lang="${TEST_LANG}"><${tag}><p>Call us: 555 0100</p></${tag}></div>`,
      );
      expect(visibleText(place)).to.equal('Call us: 555 0100');
      const [message, ...more] = heard();
      expect(message).to.match(new RegExp(`^error: .*<${tag}> failed`));
      expect(more).to.be.empty;
    });

    const accepted = {
      theme: ['light', 'dark', 'auto'],
      region: Object.keys(regions).filter((key) => key !== '$schema'),
      'heading-level': ['1', '6'],
      ...(tag === 'spasm-checker' ? { mode: ['full', 'education'] } : {}),
    };
    for (const [attribute, values] of Object.entries(accepted)) {
      for (const value of ['9', '', 'constructor']) {
        it(`keeps its words and says once what is wrong with ${attribute}="${value}"`, async () => {
          const element = await show(`<${tag} ${attribute}="${value}"></${tag}>`);
          const [message, ...more] = heard();
          expect(message).to.include(`<${tag}>`).and.include(`${attribute}="${value}"`);
          for (const one of values) expect(message).to.include(one);
          expect(more).to.be.empty;
          // A mode that is not known is the safe one.
          const sound = attribute === 'mode' ? `<${tag} mode="education"></${tag}>` : alone;
          expect(visibleText(element)).to.equal(visibleText(await show(sound)));
          element.setAttribute('lang', lang);
          element.toggleAttribute('data-changed');
          await settled();
        });
      }
    }

    for (const value of [7, true, false, ['9'], {}, () => 0, Symbol('us'), null])
      it(`keeps its words with ${typeof value} ${JSON.stringify(value)} as a property`, async () => {
        const element = await show(alone);
        const text = visibleText(element);
        for (const name of [
          'theme',
          'region',
          'headingLevel',
          'show',
          'only',
          'shareLevel',
          'shareId',
        ])
          Reflect.set(element, name, value);
        await settled();
        expect(visibleText(element)).to.equal(text);
        for (const message of heard()) expect(message).to.match(/^warn: .*(?:Use|Write|use:)/);
      });

    it('takes accepted values in any case and with space around them', async () => {
      const element = await show(`<${tag} theme=" Dark " region=" US"></${tag}>`);
      expect(one(element, '[part="base"]').dataset['theme']).to.equal('dark');
    });
  });
}

describe('an element that fails', () => {
  it('leaves its neighbours alone', async () => {
    giveWords({
      ui,
      help,
      prevention,
      get causes(): never {
        throw new Error('broken');
      },
    });
    const place = await show(
      `<div lang="${TEST_LANG}"><spasm-causes></spasm-causes><prevention-tips></prevention-tips></div>`,
    );
    expect(visibleText(place)).to.include(prevention.title).and.not.include(causes.title);
    expect(heard()).to.have.length(1);
  });
});

describe('<spasm-guide>', () => {
  it('has a table of contents that takes the reader to each topic', async () => {
    const element = await show('<spasm-guide></spasm-guide>');
    const contents = one(element, 'nav');
    expect(contents.getAttribute('aria-label')).to.equal(guide.contents);
    const links = all(contents, 'button');
    expect(links.map(visibleText)).to.deep.equal(
      [causes, remedies, help, checker, treatments, prevention].map(({ title }) => title),
    );
    for (const link of links) {
      link.click();
      const { activeElement } = element.shadowRoot as ShadowRoot;
      expect(visibleText(activeElement?.querySelector('*') as Node)).to.match(
        new RegExp(`^${visibleText(link).replace('?', '\\?')}`),
      );
    }
  });

  it('takes the reader from its first words to the signs that need help', async () => {
    const element = await show('<spasm-guide></spasm-guide>');
    all(element, 'p > button')[0]?.click();
    expect(element.shadowRoot?.activeElement?.getAttribute('aria-label')).to.equal(help.title);
  });

  it('gives its theme and its region to all that it holds', async () => {
    const element = await show('<spasm-guide theme="dark" region="gb"></spasm-guide>');
    for (const box of all(element, '[part="base"]')) expect(box.dataset['theme']).to.equal('dark');
    for (const link of all(element, '[part="call"]'))
      expect(link.getAttribute('href')).to.equal('tel:999');
  });
});

const lists = [
  { tag: 'treatment-cards', topic: 'treatments', items: treatments.items },
  { tag: 'home-remedies', topic: 'remedies', items: remedies.items },
  { tag: 'prevention-tips', topic: 'prevention', items: prevention.items },
] as const;
for (const { tag, topic, items } of lists) {
  const cardTitles = (element: Element) =>
    all(element, '[part="card"]').map((card) => visibleText(headings(card)[0] as Node));
  const shown = async (ids: string) => cardTitles(await show(`<${tag} show="${ids}"></${tag}>`));
  const ids = items.map(({ id }) => id);
  const [first, second] = items as [(typeof items)[0], (typeof items)[0]];

  describe(`<${tag} show>`, () => {
    for (const separator of [' ', ',', ', ', ' , ', '\n  ']) {
      it(`shows what is named, in its order, parted by ${JSON.stringify(separator)}`, async () => {
        expect(await shown([second.id, first.id].join(separator))).to.deep.equal(
          titles([second, first]),
        );
      });
    }

    it('shows each once, in any case', async () => {
      expect(
        await shown(`${second.id} ${second.id.toUpperCase()} ${first.id} ${second.id}`),
      ).to.deep.equal(titles([second, first]));
    });

    it('skips what it does not know, and says what it knows', async () => {
      expect(await shown(`${second.id} magic`)).to.deep.equal(titles([second]));
      const [message, ...more] = heard();
      expect(message).to.include(`<${tag}>`).and.include('magic');
      for (const id of ids) expect(message).to.include(id);
      expect(more).to.be.empty;
    });

    for (const nothing of ['', ' , ', 'magic wand']) {
      it(`shows all for show="${nothing}", and says so`, async () => {
        expect(await shown(nothing)).to.deep.equal(titles(items));
        const [message, ...more] = heard();
        for (const id of ids) expect(message).to.include(id);
        expect(more).to.be.empty;
      });
    }

    for (const item of items) {
      it(`keeps all that belongs to ${item.id}, and the safety net`, async () => {
        const text = visibleText(await show(`<${tag} show="${item.id}"></${tag}>`));
        const parts = [...textsOf(topic, { items: [item] }), ...netTexts];
        for (const part of parts) expect(text).to.include(filled(part));
      });
    }

    it('changes with the attribute', async () => {
      const element = await show(`<${tag}></${tag}>`);
      element.setAttribute('show', first.id);
      await settled();
      expect(all(element, '[part="card"]')).to.have.length(1);
      element.removeAttribute('show');
      await settled();
      expect(all(element, '[part="card"]')).to.have.length(items.length);
    });

    it('changes with the property', async () => {
      const element = await show<HTMLElement & { show?: unknown }>(`<${tag}></${tag}>`);
      element.show = second.id;
      await settled();
      expect(cardTitles(element)).to.deep.equal(titles([second]));
      element.show = undefined;
      await settled();
      expect(cardTitles(element)).to.deep.equal(titles(items));
    });

    it('takes a list as a property, as frameworks set it', async () => {
      const element = await show(`<${tag}></${tag}>`);
      Object.assign(element, { show: [second.id, first.id] });
      await settled();
      expect(cardTitles(element)).to.deep.equal(titles([second, first]));
    });

    it('has `only` as an alias, which says its own name, and comes after it', async () => {
      const element = await show(`<${tag} only="${second.id} magic"></${tag}>`);
      expect(cardTitles(element)).to.deep.equal(titles([second]));
      expect(heard()[0]).to.include('only="');
      element.setAttribute('show', first.id);
      await settled();
      expect(cardTitles(element)).to.deep.equal(titles([first]));
    });
  });
}

describe('what a choice never drops', () => {
  it('is the warning before all treatments, and who is paid', async () => {
    const text = visibleText(await show('<treatment-cards show="massage"></treatment-cards>'));
    expect(text).to.include(treatments.caution.text).and.include(treatments.disclosure);
  });

  it('is what was shown not to help', async () => {
    const text = visibleText(await show('<prevention-tips show="diet"></prevention-tips>'));
    for (const part of textsOf('prevention', { noEffect: prevention.noEffect }))
      expect(text).to.include(part);
  });

  it('is the regulator’s note, in plain sight', async () => {
    const element = await show('<treatment-cards show="regenerative"></treatment-cards>');
    const { regulator } = treatments.items.find(({ id }) => id === 'regenerative') as {
      regulator: { text: string };
    };
    const note = one(element, '[part="regulator"]');
    expect(visibleText(note)).to.include(regulator.text);
    expect(note.checkVisibility()).to.be.true;
  });

  it('is how good the evidence is, in plain sight and with its source', async () => {
    const element = await show('<treatment-cards></treatment-cards>');
    const parts = all(element, '[part="evidence"]');
    expect(parts).to.have.length(treatments.items.length);
    for (const part of parts) {
      expect(part.checkVisibility()).to.be.true;
      for (const claim of all(part, 'p'))
        expect(all(claim, 'a[href^="https"]')).not.to.have.length(0);
    }
  });
});

describe('region', () => {
  for (const [region, pack] of Object.entries(regions)) {
    if (typeof pack === 'string') continue;
    const { emergency, access } = pack;

    it(`${region} calls ${emergency} from each emergency card`, async () => {
      const element = await show(`<when-to-get-help region="${region}"></when-to-get-help>`);
      const cards = all(element, '[data-level="emergency"]');
      expect(cards).not.to.have.length(0);
      for (const card of cards) {
        const links = all<HTMLAnchorElement>(card, 'a');
        expect(links.map(({ href }) => href)).to.deep.equal([`tel:${emergency}`]);
        expect(links.map(visibleText)).to.deep.equal([
          ui.callEmergency.replace('{emergency}', emergency),
        ]);
      }
      for (const way of access) {
        const ours = way.kind === 'text' ? ui.accessText : ui.accessRelay;
        const words = 'register' in way ? ui.accessTextRegistered : ours;
        expect(visibleText(element)).to.include(plain(words.replace('{number}', way.number)));
      }
      expect(visibleText(element)).not.to.include(ui.localEmergencyNumber);
    });
  }

  it('unknown guesses no number and shows no link', async () => {
    const element = await show('<when-to-get-help region="mars"></when-to-get-help>');
    expect(heard()).to.have.length(1);
    expect(all(element, 'a[href^="tel"]')).to.have.length(0);
    expect(visibleText(element)).to.include(plain(filled(help.levels.emergency.heading)));
  });

  it('shows no link from a card that is no emergency', async () => {
    const element = await show('<when-to-get-help region="us"></when-to-get-help>');
    for (const card of all(element, '[data-level]:not([data-level="emergency"])')) {
      expect(all(card, 'a')).to.have.length(0);
    }
  });
});
