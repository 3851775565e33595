/** A clinic's own words on a page: as text, marked as the clinic's, and without a jump. */
import { aTimeout, expect } from '@open-wc/testing';
import checker from '../../content/en/checker.json';
import clinicWords from '../../content/en/clinic.json';
import guide from '../../content/en/guide.json';
import prevention from '../../content/en/prevention.json';
import remedies from '../../content/en/remedies.json';
import treatments from '../../content/en/treatments.json';
import ui from '../../content/en/ui.json';
import '../../src/elements/spasm-content.js';
import type { SpasmContentElement } from '../../src/elements/spasm-content.js';
import '../../src/elements/spasm-guide.js';
import { all, answer, heard, one, press, rootOf, settled, show, visibleText } from './helpers.js';

const inline = (words: unknown) =>
  `<script type="application/json">${JSON.stringify(words).replaceAll('<', '\\u003c')}</script>`;

/** A place with these words of a clinic's own. */
const place = (words: unknown, markup: string, attributes = '') =>
  show<SpasmContentElement>(
    `<spasm-content ${attributes}>${inline(words)}${markup}</spasm-content>`,
  );

const titles = (inside: Element) => all(inside, 'li.row').map((row) => visibleText(one(row, 'h3')));
/** What stands over a clinic's words. */
const from = (clinic: string) => ui.fromClinic.replace('{clinic}', clinic);

const ours = (items: { title: string }[]) => items.map(({ title }) => title);

const CLASS = {
  id: 'our-class',
  title: 'Our class',
  text: ['Mondays at six.', 'Bring a mat.'],
  link: { text: 'See the times', url: 'https://example.com/classes' },
};

describe('a clinic’s own words', () => {
  it('stand in place of the main message and at the end, marked as the clinic’s', async () => {
    const words = {
      clinic: { name: 'Harbor Street' },
      causes: { intro: 'Hello.', note: 'Ask us.' },
    };
    const inside = await place(words, '<spasm-causes></spasm-causes>');
    const own = all(inside, '.own').map(visibleText);
    expect(own).to.eql([`${from('Harbor Street')} Hello.`, `${from('Harbor Street')} Ask us.`]);
  });

  it('are marked without a name where none is known', async () => {
    const inside = await place({ guide: { note: 'Ask us.' } }, '<spasm-guide></spasm-guide>');
    expect(visibleText(one(inside, '.own'))).to.equal(`${ui.fromTheClinic} Ask us.`);
  });

  it('carry the name on the tag before the one in the file', async () => {
    const words = {
      clinic: { name: 'In the file', phone: '555 0100' },
      causes: { note: 'Ask us.' },
    };
    const inside = await place(
      words,
      '<spasm-causes></spasm-causes><clinic-contact></clinic-contact>',
      'clinic="On the tag"',
    );
    expect(visibleText(one(inside, '.own'))).to.include(from('On the tag'));
    expect(visibleText(inside))
      .to.include(clinicWords.phone.replace('{phone}', '555 0100'))
      .and.not.include('In the file');
  });

  it('keep the name of their own clinic inside another one’s provider', async () => {
    const words = { causes: { note: 'Ask us.' } };
    const inside = await place(
      words,
      '<spasm-content phone="555 0101" clinic="Hill Road"><spasm-causes></spasm-causes></spasm-content>',
      'clinic="Harbor Street"',
    );
    expect(visibleText(one(inside, '.own'))).to.include(from('Harbor Street'));
  });

  it('order, hide and add cards, and leave all of ours on the rest', async () => {
    const words = {
      treatments: { order: ['our-class', 'massage'], hide: ['chiropractic'], add: [CLASS] },
    };
    const inside = await place(words, '<treatment-cards></treatment-cards>');
    const [first, second, ...rest] = titles(inside);
    expect(first).to.equal('Our class');
    expect([second, ...rest].sort()).to.eql(
      ours(treatments.items.filter(({ id }) => id !== 'chiropractic')).sort(),
    );
    expect(second).to.equal(treatments.items.find(({ id }) => id === 'massage')?.title);
    expect(all(inside, '[part="evidence"]')).to.have.length(4);
    const [card] = all(inside, 'li.row');
    expect(visibleText(card as Element)).to.equal(
      `${ui.fromTheClinic} Our class Mondays at six. Bring a mat. See the times`,
    );
    expect(all(card as Element, '.icon, .grade, [part="evidence"]')).to.be.empty;
    expect(one<HTMLAnchorElement>(card as Element, 'a').href).to.equal(CLASS.link.url);
  });

  it('may be named by “show”', async () => {
    const words = {
      prevention: { add: [CLASS] },
      remedies: { add: [{ ...CLASS, link: undefined }] },
    };
    const inside = await place(
      words,
      '<prevention-tips show="our-class walking"></prevention-tips><home-remedies show="our-class"></home-remedies>',
    );
    expect(titles(inside)).to.eql([
      'Our class',
      prevention.items.find(({ id }) => id === 'walking')?.title,
      'Our class',
    ]);
    expect(all(inside, '[part="safety-net"]')).to.have.length(2);
  });

  it('have their own language and direction', async () => {
    const inside = await place(
      { lang: 'ar', causes: { note: 'اسألنا' } },
      '<spasm-causes></spasm-causes>',
    );
    const text = one(inside, '.own [lang]');
    expect(text.lang).to.equal('ar');
    expect(getComputedStyle(text).direction).to.equal('rtl');
  });

  it('are text, whatever they say', async () => {
    const hostile = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    const words = {
      clinic: { name: hostile },
      review: { by: hostile, on: '2026-12-01' },
      ...Object.fromEntries(
        ['guide', 'causes', 'help', 'checker'].map((topic) => [topic, { note: hostile }]),
      ),
      remedies: {
        intro: hostile,
        note: hostile,
        add: [
          {
            id: 'a',
            title: hostile,
            text: hostile,
            link: { text: hostile, url: 'https://example.com/"><img>' },
          },
        ],
      },
    };
    const inside = await place(words, '<spasm-guide></spasm-guide>');
    heard();
    expect(all(inside, 'img')).to.be.empty;
    expect(all(inside, 'script')).to.have.length(1);
    expect('hacked' in window).to.be.false;
    expect(visibleText(inside).split('window.hacked=1').length).to.be.above(10);
  });

  it('never stand beside an urgent result of the checker', async () => {
    const inside = await place(
      { checker: { note: 'Show us this.' } },
      '<spasm-checker></spasm-checker>',
    );
    const element = one(inside, 'spasm-checker');
    expect(visibleText(element)).to.include('Show us this.');
    await answer(element);
    expect(visibleText(element)).to.include('Show us this.');
    await press(element, 'button', checker.restart);
    await answer(element, ['chest-pain']);
    expect(visibleText(element)).to.include(checker.because);
    expect(visibleText(element)).not.to.include('Show us this.');
  });

  it('lose the unsound pieces, each with one warning, twenty at most', async () => {
    const words = {
      guide: { intro: 7, note: 'Ask us.' },
      remedies: { hide: Array.from({ length: 30 }, () => 'steam') },
    };
    const inside = await place(words, '<spasm-guide></spasm-guide>');
    expect(visibleText(inside)).to.include('Ask us.').and.include(guide.main.text);
    const told = heard();
    expect(told).to.have.length(21);
    expect(told[0]).to.include('<spasm-content> › guide.intro: Write text between quotes.');
    expect(told[20]).to.include('and 11 more');
  });

  it('are told once, wherever their provider moves', async () => {
    const inside = await place(
      { guide: { intro: 7, note: 'Ask us.' } },
      '<spasm-guide></spasm-guide>',
    );
    expect(heard()).to.have.length(1);
    const parent = inside.parentElement as Element;
    inside.remove();
    parent.append(inside);
    await settled();
    expect(heard()).to.be.empty;
    expect(visibleText(inside)).to.include('Ask us.');
  });

  it('may come, change and go as an inline child', async () => {
    const inside = await show<SpasmContentElement>(
      '<spasm-content region="gb"><spasm-causes></spasm-causes></spasm-content>',
    );
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = '{"causes":{"note":"First."}}';
    inside.append(script);
    await settled();
    expect(visibleText(inside)).to.include('First.');
    script.textContent = '{"causes":{"note":"Second."}}';
    await settled();
    expect(visibleText(inside)).to.include('Second.').and.not.include('First.');
    script.remove();
    await settled();
    expect(visibleText(inside)).not.to.include('Second.');
  });
});

describe('a file of a clinic’s own words', () => {
  const file = (words: unknown) =>
    URL.createObjectURL(new Blob([typeof words === 'string' ? words : JSON.stringify(words)]));
  const arrived = () => aTimeout(100);

  it('is read once for all who name it, and gives way to words inside', async () => {
    const src = file({ causes: { note: 'From a file.' } });
    const fetch = window.fetch.bind(window);
    let asked = 0;
    window.fetch = (...request) => {
      asked += 1;
      return fetch(...request);
    };
    const causes = '<spasm-causes></spasm-causes>';
    const inside = await show(
      `<div><spasm-content src="${src}">${causes}</spasm-content><spasm-content src="${src}">${causes}</spasm-content>
      <spasm-content src="${src}">${inline({ causes: { note: 'From inside.' } })}${causes}</spasm-content></div>`,
    );
    await arrived();
    window.fetch = fetch;
    expect(asked).to.equal(1);
    expect(
      all(inside, '.own').map((own) => visibleText(own).replace(`${ui.fromTheClinic} `, '')),
    ).to.eql(['From a file.', 'From a file.', 'From inside.']);
    expect(heard().join()).to.include('words inside and a src');
  });

  it('switches with its address, and a late answer of the one before is dropped', async () => {
    const fetch = window.fetch.bind(window);
    const inside = await show<SpasmContentElement>(
      `<spasm-content src="${file({ causes: { note: 'First.' } })}"><spasm-causes></spasm-causes></spasm-content>`,
    );
    await arrived();
    expect(visibleText(inside)).to.include('First.');
    let answerLate: (response: Response) => void = () => undefined;
    window.fetch = () => new Promise((resolve) => (answerLate = resolve));
    inside.src = '/late.json';
    await settled();
    window.fetch = fetch;
    inside.src = file({ causes: { note: 'Third.' } });
    await arrived();
    answerLate(new Response('{"causes":{"note":"Late."}}'));
    await arrived();
    expect(visibleText(inside)).to.include('Third.').and.not.include('Late.');
    inside.src = null;
    inside.region = 'gb';
    await settled();
    expect(visibleText(inside)).not.to.include('Third.');
  });

  it('is replaced without a jump: place, focus, open parts and answers stay', async () => {
    let answerLate: (response: Response) => void = () => undefined;
    const fetch = window.fetch.bind(window);
    window.fetch = () => new Promise((resolve) => (answerLate = resolve));
    const inside = await show<SpasmContentElement>(
      '<spasm-content src="/slow.json"><home-remedies></home-remedies><treatment-cards></treatment-cards><spasm-checker></spasm-checker></spasm-content>',
    );
    window.fetch = fetch;
    expect(visibleText(inside)).to.include(remedies.main.text);

    await press(inside, 'label', checker.signs['chest-pain'].label);
    const cards = one(inside, 'treatment-cards');
    const row = all(cards, 'li.row').at(-1) as HTMLElement;
    const details = one<HTMLDetailsElement>(row, 'details');
    details.open = true;
    const summary = one(details, 'summary');
    summary.scrollIntoView({ block: 'center', behavior: 'instant' });
    summary.focus();
    scrollBy({
      top: Math.round(summary.getBoundingClientRect().top - innerHeight / 3),
      behavior: 'instant',
    });
    await aTimeout(50);
    const { top } = summary.getBoundingClientRect();
    expect(scrollY).to.be.above(200);

    answerLate(
      new Response(
        JSON.stringify({
          remedies: { intro: 'Ours. '.repeat(90), hide: ['water'], add: [CLASS] },
          treatments: { order: ['diet-exercise', 'our-class'], add: [CLASS] },
          checker: { note: 'Show us this.' },
        }),
      ),
    );
    await aTimeout(200);
    expect(visibleText(inside)).to.include('Show us this.');
    expect(all(cards, 'li.row')[0] === row, 'the row is first now').to.be.true;
    expect(details.open).to.be.true;
    expect(rootOf(cards).activeElement === summary, 'has the focus').to.be.true;
    expect(summary.getBoundingClientRect().top).to.be.closeTo(top, 1);
    const chosen = all<HTMLInputElement>(inside, 'input').filter((input) => input.checked);
    expect(chosen).to.have.length(1);
  });
});
