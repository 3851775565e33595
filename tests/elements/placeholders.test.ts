import { expect, fixture } from '@open-wc/testing';
import fc from 'fast-check';
import treatments from '../../content/en/treatments.json';
import { allowedAttributes, attributesOf } from '../../src/drop-in/allowed-attributes.js';
import '../../src/elements/spasm-guide.js';
import { fillPlaceholders, upgradeLinks } from '../../src/drop-in/placeholders.js';
import { all, heard, settled, show, visibleText } from './helpers.js';

const HOST = 'https://ours.example/back';
fillPlaceholders(document);
upgradeLinks(document, `${HOST}/v1/spasm-elements.js`);

const OURS = Object.keys(allowedAttributes).join();
const PAGE = `${HOST}/v1/embed/treatment-cards/?show=massage`;
const LINK = `<a href="${PAGE}">Treatments for back spasms</a>`;
const titles = treatments.items.map(({ title }) => title);

/** The tag of an element as it was written, without what is in it. */
const tagOf = (element: Element) => (element.cloneNode() as Element).outerHTML;

/** The tags of ours under a place. */
const made = (place: Element) => [...place.querySelectorAll(OURS)].map(tagOf);

describe('a placeholder', () => {
  it('is filled with what it asks for, and keeps what it is', async () => {
    const place = await show(
      `<div class="alignwide" data-spasm="treatment-cards" data-spasm-show="massage">${LINK}</div>`,
    );
    expect(place).to.have.class('alignwide');
    expect(made(place)).to.deep.equal(['<treatment-cards show="massage"></treatment-cards>']);
    const [massage = '', other = ''] = [titles[1], titles[0]];
    expect(visibleText(place)).to.include(massage).and.not.include(other);
  });

  it('gives its children to the element, for when that fails', async () => {
    const place = await show(`<div data-spasm="spasm-causes">${LINK}</div>`);
    expect(place.innerHTML).to.equal(`<spasm-causes>${LINK}</spasm-causes>`);
    expect(visibleText(place)).not.to.include('Treatments for back spasms');
  });

  for (const [tag, names] of Object.entries(allowedAttributes)) {
    it(`makes <${tag}> with all that it takes`, async () => {
      const values: Record<string, string> = {
        'heading-level': '3',
        mode: 'education',
        region: 'gb',
        theme: 'dark',
      };
      const ids = { 'treatment-cards': 'massage', 'home-remedies': 'heat' }[tag] ?? 'walking';
      const written = names.map((name) => `data-spasm-${name}="${values[name] ?? ids}"`);
      const place = await show(`<div data-spasm="${tag}" ${written.join(' ')}>Words</div>`);
      const [element] = place.children;
      expect(element?.localName).to.equal(tag);
      expect(element?.getAttributeNames().sort()).to.deep.equal([...names].sort());
    });
  }

  it('may be any element that holds text', async () => {
    for (const tag of ['p', 'section', 'span', 'blockquote', 'figure', 'article', 'aside', 'li'])
      expect(
        made(await show(`<${tag} data-spasm=" spasm-causes ">Words</${tag}>`)),
        tag,
      ).to.have.lengthOf(1);
  });

  it('takes "false" for what is not written', async () => {
    const place = await show(
      '<div data-spasm="treatment-cards" data-spasm-show="false" data-spasm-theme="False">Words</div>',
    );
    expect(made(place)).to.deep.equal(['<treatment-cards></treatment-cards>']);
  });

  for (const option of ['onclick', 'style', 'srcdoc', 'href', 'src', 'class', 'id', 'slot'])
    it(`makes nothing of data-spasm-${option}, and says what it takes`, async () => {
      const place = await show(
        `<div data-spasm="spasm-causes" data-spasm-${option}="alert(1)">Words</div>`,
      );
      expect(made(place)).to.deep.equal(['<spasm-causes></spasm-causes>']);
      expect(heard()).to.deep.equal([
        `warn: [spasm-elements] <div>: data-spasm-${option} is not taken. Use: heading-level, region, theme.`,
      ]);
    });

  it('makes nothing of what would tell more or name a clinic', async () => {
    for (const [tag, option] of [
      ['spasm-checker', 'share-level'],
      ['treatment-cards', 'share-id'],
      ['clinic-contact', 'phone'],
      ['clinic-contact', 'booking'],
      ['spasm-causes', 'show'],
      ['spasm-causes', 'only'],
      ['treatment-cards', 'mode'],
    ] as const) {
      const place = await show(`<div data-spasm="${tag}" data-spasm-${option}="x">Words</div>`);
      expect(place.querySelector(tag)?.getAttributeNames(), option).to.deep.equal([]);
      expect(heard().filter((line) => line.includes('is not taken'))).to.have.lengthOf(1);
    }
  });

  for (const name of [
    '',
    'Treatment-Cards',
    'TREATMENT-CARDS',
    'treatment-card',
    'treatment cards',
    'treatment-cards spasm-guide',
    'spasm-content',
    'script',
    'iframe',
    'constructor',
    '__proto__',
    'false',
  ])
    it(`is left alone where it asks for "${name}", and says what there is`, async () => {
      const place = await show(`<div data-spasm="${name}">${LINK}</div>`);
      expect(place.innerHTML).to.equal(LINK);
      const [line = '', ...more] = heard();
      expect(more).to.deep.equal([]);
      expect(line).to.include(`data-spasm="${name}" is not known.`).and.include('treatment-cards');
    });

  it('is left alone on what is no place for words, and says where it belongs', async () => {
    for (const markup of [
      `<a href="#" data-spasm="spasm-causes">Words</a>`,
      `<button data-spasm="spasm-causes">Words</button>`,
      `<textarea data-spasm="spasm-causes">Words</textarea>`,
      `<template data-spasm="spasm-causes"></template>`,
    ]) {
      const place = await show(markup);
      expect(made(place)).to.deep.equal([]);
      expect(heard().join()).to.include('Set it on a <div> around this.');
    }
  });

  it('is left alone where somebody is writing, and inside an element of ours', async () => {
    const place = '<div data-spasm="spasm-causes">Words</div>';
    expect(made(await show(`<div contenteditable="true">${place}</div>`))).to.deep.equal([]);
    expect(made(await show(`<home-remedies>${place}</home-remedies>`))).to.deep.equal([]);
  });

  it('is filled when it comes later, however it comes', async () => {
    const page = await show('<main></main>');
    page.innerHTML = `<section><div data-spasm="spasm-causes">One</div></section>`;
    const late = document.createElement('div');
    page.append(late);
    await settled();
    expect(made(page)).to.have.lengthOf(1);
    late.dataset['spasm'] = 'home-remedies';
    await settled();
    expect(made(page)).to.deep.equal([
      '<spasm-causes></spasm-causes>',
      '<home-remedies></home-remedies>',
    ]);
  });

  it('follows what is written on it', async () => {
    const place = await show(
      `<div data-spasm="treatment-cards" data-spasm-show="massage">${LINK}</div>`,
    );
    place.setAttribute('data-spasm-show', 'diet-exercise');
    place.setAttribute('data-spasm-theme', 'dark');
    await settled();
    expect(made(place)).to.deep.equal([
      '<treatment-cards show="diet-exercise" theme="dark"></treatment-cards>',
    ]);
    place.removeAttribute('data-spasm-theme');
    place.setAttribute('data-spasm', 'home-remedies');
    place.setAttribute('data-spasm-show', 'heat');
    await settled();
    expect(place.innerHTML).to.equal(`<home-remedies show="heat">${LINK}</home-remedies>`);
  });

  it('is filled once, and takes in what the page puts beside the element', async () => {
    const place = await show(`<div data-spasm="spasm-causes">${LINK}</div>`);
    const [element] = place.children;
    place.append('More');
    await settled();
    expect(place.firstElementChild === element).to.equal(true);
    expect(place.innerHTML).to.equal(`<spasm-causes>${LINK}More</spasm-causes>`);
  });

  it('is filled again where the page puts back what stood there', async () => {
    const place = await show(`<div data-spasm="spasm-causes">${LINK}</div>`);
    place.innerHTML = LINK;
    await settled();
    expect(place.innerHTML).to.equal(`<spasm-causes>${LINK}</spasm-causes>`);
  });

  it('shows what stood there where the page breaks what we need', async () => {
    const page = await fixture('<main><div></div></main>');
    const place = page.firstElementChild as HTMLElement;
    place.append = () => {
      throw new Error('The page');
    };
    place.innerHTML = LINK;
    place.setAttribute('data-spasm', 'spasm-causes');
    page.insertAdjacentHTML('beforeend', '<div data-spasm="home-remedies">Another</div>');
    await settled();
    place.removeAttribute('data-spasm'); // The page goes on, and so do our looks at it.
    expect(visibleText(place)).to.include('Treatments for back spasms');
    expect(made(page)).to.deep.equal(['<home-remedies></home-remedies>']);
    expect(heard().join()).to.include('A placeholder failed, and shows what is in it.');
  });
});

describe('a link to a page of ours, alone in its paragraph', () => {
  it('becomes the element, and stays in it for when that fails', async () => {
    const page = await show(`<div class="post"><p>Before</p><p>${LINK}</p></div>`);
    expect(page.innerHTML).to.equal(
      `<p>Before</p><treatment-cards show="massage"><p>${LINK}</p></treatment-cards>`,
    );
    expect(visibleText(page)).to.include(titles[1]);
  });

  for (const [what, link] of Object.entries({
    'of another version': PAGE.replace('/v1/', '/v1.2.3-beta.1/'),
    'without a version': PAGE.replace('/v1/', '/'),
    'without the last slash': PAGE.replace('cards/?', 'cards?'),
    'to the file itself': PAGE.replace('?', 'index.html?'),
    'with what a CMS adds': `${PAGE}&amp;utm_source=x&amp;onclick=alert(1)#ref`,
  }))
    it(`is known ${what}`, async () => {
      const page = await show(`<div class="post"><p><a href="${link}">Words</a></p></div>`);
      expect(made(page)).to.deep.equal(['<treatment-cards show="massage"></treatment-cards>']);
    });

  it('says its language', async () => {
    const link = `${HOST}/v1/embed/es/spasm-causes/`;
    const page = await show(`<div class="post"><p><a href="${link}">Causas</a></p></div>`);
    expect(made(page)).to.deep.equal(['<spasm-causes lang="es"></spasm-causes>']);
  });

  it('may be marked, and stand beside what nobody sees', async () => {
    for (const paragraph of [
      `<p>\n <strong><span>${LINK}</span></strong>&nbsp;<br><!-- a note --></p>`,
      `<div>${LINK}<br></div>`,
      `<p class="lead" dir="ltr">${LINK}</p>`,
    ])
      expect(made(await show(`<div class="post">${paragraph}</div>`)), paragraph).to.have.lengthOf(
        1,
      );
  });

  it('stays a link where anything else stands beside it, or where no paragraph is around it', async () => {
    for (const markup of [
      `<p>See ${LINK}</p>`,
      `<p>${LINK}.</p>`,
      `<p>${LINK}${LINK}</p>`,
      `<p>${LINK}<img alt="" src="data:,"></p>`,
      `<p><a href="${PAGE}">Words</a><input></p>`,
      `<ul><li>${LINK}</li></ul>`,
      `<div class="wp-block-button">${LINK}</div>`,
      `<nav>${LINK}</nav>`,
      `<h2>${LINK}</h2>`,
      `<div data-spasm="Treatment-Cards">${LINK}</div>`,
      `<div contenteditable="true"><p>${LINK}</p></div>`,
      `<home-remedies><p>${LINK}</p></home-remedies>`,
    ]) {
      const page = await show(`<div class="post">${markup}</div>`);
      expect(made(page).join(), markup).not.to.include('treatment-cards');
      heard();
    }
  });

  for (const link of [
    PAGE.replace('ours.example', 'ours.example.org'),
    PAGE.replace('https:', 'http:'),
    PAGE.replace('/back/', '/'),
    PAGE.replace('/v1/', '/v1/v2/'),
    PAGE.replace('/v1/', '/v1/es/'),
    PAGE.replace('/embed/', '/Embed/'),
    PAGE.replace('/embed/', '/embed/xx/'),
    PAGE.replace('treatment-cards', 'Treatment-Cards'),
    PAGE.replace('treatment-cards', 'spasm-content'),
    PAGE.replace('treatment-cards/', 'treatment-cards/more/'),
    `https://elsewhere.example/?${PAGE}`,
    'javascript:alert(1)',
    'https://[',
    '',
  ])
    it(`stays a link where it leads elsewhere: ${link}`, async () => {
      const page = await show(`<div class="post"><p><a href="${link}">Words</a></p></div>`);
      expect(made(page)).to.deep.equal([]);
    });

  it('becomes the element when it comes later', async () => {
    const page = await show('<main></main>');
    page.innerHTML = `<article><p>${LINK}</p></article>`;
    await settled();
    expect(made(page)).to.have.lengthOf(1);
  });
});

describe('whatever is written', () => {
  const word = fc.oneof(
    fc.constantFrom(
      ...Object.keys(allowedAttributes),
      ...new Set(Object.values(allowedAttributes).flat()),
      ...['onclick', 'onload', 'style', 'srcdoc', 'href', 'src', 'slot', 'is', 'id', 'share-level'],
      ...['javascript:alert(1)', '<img src=x onerror=alert(1)>', '"><script>', 'false', 'massage'],
    ),
    fc.string({ unit: 'binary' }),
  );
  const attribute = fc.tuple(word, word).filter(([name]) => {
    try {
      document.createElement('p').setAttribute(`data-spasm-${name}`, '');
      return true;
    } catch {
      return false; // No parser and no script can write that.
    }
  });

  /** Nothing that is not ours to make, and on what is, nothing that the list does not name. */
  const hold = (place: Element, stood: string) => {
    expect(place.textContent).to.equal(stood);
    for (const element of place.querySelectorAll('*')) {
      if (element.localName === 'i') continue;
      const allowed = attributesOf(element.localName);
      expect(allowed, element.localName).not.to.deep.equal([]);
      expect([...allowed, 'lang']).to.include.members(element.getAttributeNames());
    }
    expect(all(place, 'script, iframe, img, [onclick], [onerror], [onload]')).to.deep.equal([]);
  };

  it('a placeholder makes only what the list names, and loses no word', async () => {
    const page = await show('<main></main>');
    await fc.assert(
      fc.asyncProperty(word, fc.array(attribute), word, async (name, attributes, stood) => {
        const place = document.createElement('div');
        place.setAttribute('data-spasm', name);
        for (const [option, value] of attributes) place.setAttribute(`data-spasm-${option}`, value);
        const inner = document.createElement('i');
        inner.textContent = stood;
        place.append(inner);
        page.replaceChildren(place);
        await settled();
        hold(place, stood);
      }),
      { numRuns: 150 },
    );
    heard();
  });

  it('a link makes only what the list names, and loses no word', async () => {
    const page = await show('<main></main>');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.constantFrom(...Object.keys(allowedAttributes)).map((name) => ['embed', 'es', name]),
          fc.array(fc.oneof(word, fc.constantFrom('embed', 'v1', 'es', '..', 'index.html'))),
        ),
        fc.array(attribute),
        word,
        async (path, options, stood) => {
          const link = document.createElement('a');
          const search = new URLSearchParams(options.map(([name, value]) => [name, value]));
          link.href = `${HOST}/${path.join('/')}?${String(search)}`;
          link.textContent = stood;
          const paragraph = document.createElement('p');
          paragraph.append(link);
          page.replaceChildren(paragraph);
          await settled();
          const place = page.firstElementChild as Element;
          expect(place.textContent).to.equal(stood);
          if (place === paragraph) return;
          paragraph.replaceWith('');
          page.replaceChildren(place);
          hold(page, '');
        },
      ),
      { numRuns: 150 },
    );
    heard();
  });
});
