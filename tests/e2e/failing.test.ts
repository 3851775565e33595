/** A page on which something of ours, of the browser or of other code fails: readers still have the emergency line. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openRoots } from '../../scripts/testing/open-roots.js';
import { open, OURS, SCRIPT, serveFile, title, type Visit, words } from './page.js';
import { TAGS, topicOf, WORDED_TAGS } from '../tags.js';

const titleOf = (tag: (typeof WORDED_TAGS)[number]) => title(topicOf(tag));

const LINE = 'In an emergency, call 911.';
const tags = (children: (tag: string) => string) =>
  WORDED_TAGS.map((tag) => `<${tag}>${children(tag)}</${tag}>`).join('');
const WITH = tags((tag) => `<p>${LINE} ${tag}</p>`);
const CHILDREN = WORDED_TAGS.map((tag) => `${LINE} ${tag}`);
/** As editors leave them: empty, with a line break, with an empty paragraph, a comment, a title alone. */
const EMPTY = [
  '',
  '\n',
  '<p>&nbsp;</p>',
  '<!-- our check -->',
  '\n<b slot="heading">T</b>\n',
  '',
  '',
];
const WITHOUT = WORDED_TAGS.map((tag, index) => `<${tag}>${EMPTY[index] ?? ''}</${tag}>`).join('');
const script = `<script src="${SCRIPT}" data-region="us"></script>`;

const times = (text: string, part: string) => text.split(part).length - 1;

const polyfill = (url: string) =>
  serveFile(`/${url.replace(/.*\//, '')}`, readFileSync(fileURLToPath(url), 'utf8'));

describe('a browser of which a part is broken by other code', () => {
  /** What a page may do to the browser before us, so that nothing of ours can be shown. */
  const broken: Record<string, () => void> = {
    'roots can’t be made': () => {
      Element.prototype.attachShadow = () => {
        throw new Error('broken');
      };
    },
    'roots are nothing': () => {
      Element.prototype.attachShadow = () => undefined as unknown as ShadowRoot;
    },
    'sheets can’t be put on': () => {
      Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', {
        set() {
          throw new Error('broken');
        },
      });
    },
    'nothing can be observed': () => {
      MutationObserver.prototype.observe = () => {
        throw new Error('broken');
      };
    },
    'no date can be made': () => {
      Date.prototype.toISOString = () => {
        throw new Error('broken');
      };
      Reflect.set(Intl, 'DateTimeFormat', function () {
        throw new RangeError('broken');
      });
    },
    'comments are taken out of all HTML': () => {
      const html = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
      Object.defineProperty(Element.prototype, 'innerHTML', {
        set(text: unknown) {
          html?.set?.call(this, String(text).replace(/<!--.*?-->|<\?.*?>/gs, ''));
        },
      });
    },
    'templates can’t be copied': () => {
      Document.prototype.importNode = () => {
        throw new Error('broken');
      };
    },
    'attributes can’t be set': () => {
      const setAttribute = Reflect.get(Element.prototype, 'setAttribute');
      Element.prototype.setAttribute = function (name, value) {
        if (name === 'class' || name === 'lang') throw new Error('broken');
        setAttribute.call(this, name, value);
      };
    },
  };
  for (const [what, breaks] of Object.entries(broken)) {
    it(`where ${what}, shows the children, and the emergency line where there are none`, async () => {
      await using visit = await open(`${script}<main>${WITH}</main><aside>${WITHOUT}</aside>`, {
        before: [breaks],
      });
      await visit.shows(...CHILDREN);
      assert.equal(times(await visit.words(), LINE), 2 * WORDED_TAGS.length, await visit.words());
      await visit.hides(...WORDED_TAGS.map((tag) => titleOf(tag)));
      assert.deepEqual(visit.errors, []);
      const each = visit.told.filter((line) => /^error: .*<[\w-]+> failed/.test(line));
      assert.equal(each.length, 2 * WORDED_TAGS.length);
      assert.deepEqual(
        visit.console.filter((line) => !line.includes(OURS)),
        [],
      );
    });
  }

  it('writes dates, numbers and lists plainly where they can’t be written as people do', async () => {
    await using visit = await open(
      `${script}<spasm-causes></spasm-causes><treatment-cards></treatment-cards><spasm-checker></spasm-checker>`,
      {
        before: [
          () => {
            // A polyfill of old, into which our language was not loaded.
            for (const name of ['DateTimeFormat', 'NumberFormat', 'ListFormat'])
              Reflect.set(Intl, name, function () {
                throw new RangeError('No locale data has been provided for this object yet.');
              });
          },
        ],
      },
    );
    const { reviewed } = words('causes').review;
    await visit.shows(
      titleOf('spasm-causes'),
      titleOf('treatment-cards'),
      words('ui').reviewed.replace('{date}', reviewed),
      words('checker').step.replace('{step}', '1').split(' {')[0] ?? '',
    );
    assert.deepEqual([...visit.errors, ...visit.console], []);
  });

  it('loses nothing that stands in a <spasm-content>', async () => {
    for (const breaks of [
      'roots can’t be made',
      'sheets can’t be put on',
      'nothing can be observed',
    ]) {
      await using visit = await open(
        `${script}<spasm-content clinic="Riverbend" region="gb"><p>A page of ours.</p>${WITHOUT}</spasm-content>`,
        { before: [broken[breaks] as () => void] },
      );
      await visit.shows('A page of ours.');
      // A number of another place would be worse than none.
      const numbers = (await visit.words()).match(/call (999|your local emergency number)/g) ?? [];
      assert.equal(numbers.length, WORDED_TAGS.length, await visit.words());
      assert.deepEqual(visit.errors, []);
    }
  });

  it('says the line in the language of the page, with the number where the region is known', async () => {
    const fails = broken['no date can be made'] as () => void;
    const body = `${script}<spasm-causes></spasm-causes><spasm-causes region="gb"></spasm-causes>
      <div lang="es"><spasm-causes></spasm-causes><spasm-causes region="nz"></spasm-causes></div>`;
    await using visit = await open(body, { before: [fails] });
    await visit.page.waitForNetworkIdle({ idleTime: 50 });
    await visit.painted();
    await visit.shows(
      'In an emergency, call 911.',
      'In an emergency, call 999.',
      'En una emergencia, llame al 911.',
      'En una emergencia, llame al 111.',
    );
    await using unknown = await open(
      `<script src="${SCRIPT}"></script><spasm-causes></spasm-causes>`,
      { before: [fails] },
    );
    await unknown.shows('In an emergency, call your local emergency number.');
  });
});

describe('a checker that fails on the way', () => {
  const checker = `${script}<spasm-checker>CHILDREN</spasm-checker>`;
  const { none, next, back, restart } = words('checker');
  const saddle = Object.values(words('checker').signs)[0]?.label ?? '';

  /** Up to here all works; from now on no template can be copied, or no list be made. */
  const breakIt = ({ page }: Visit, what: 'importNode' | 'map' | 'Date') =>
    page.evaluate((name) => {
      const place = { importNode: Document.prototype, map: Array.prototype, Date: window }[name];
      Reflect.set(place, name, () => {
        throw new Error('broken');
      });
    }, what);

  for (const what of ['importNode', 'map', 'Date'] as const) {
    for (const children of ['', `<p>${LINE} Or call us.</p>`]) {
      it(`leaves no question on the screen that can't be answered: ${what}, ${children ? 'with' : 'without'} children`, async () => {
        await using visit = await open(checker.replace('CHILDREN', children));
        await visit.click('checkbox', none);
        await breakIt(visit, what);
        await visit.click('button', next);
        assert.equal(await visit.words(), children ? `${LINE} Or call us.` : LINE);
        assert.deepEqual(visit.errors, []);
        assert.equal(visit.told.length, 1, visit.told.join('\n'));
      });
    }

    it(`leaves no result on the screen that is nobody's any more: ${what}`, async () => {
      await using visit = await open(checker.replace('CHILDREN', ''));
      await visit.click('checkbox', saddle);
      await visit.click('button', next);
      await visit.shows('Call 911');
      await breakIt(visit, what);
      await visit.click('button', restart);
      assert.equal(await visit.words(), LINE);
      const heard = await visit.heard({ groups: true });
      assert.ok(
        heard.some(({ role }) => role === 'alert'),
        'Nobody who can’t see hears of it.',
      );
      assert.deepEqual(visit.errors, []);
    });
  }

  it('tells the console nothing that an answer could be known by', async () => {
    await using visit = await open(checker.replace('CHILDREN', ''));
    await visit.click('checkbox', saddle);
    await visit.page.evaluate(() => {
      Document.prototype.importNode = ({ textContent }: Node) => {
        throw new Error(`Can’t copy: ${textContent ?? ''}, saddle, 911`);
      };
    });
    await visit.click('button', next);
    assert.equal(visit.console.length, 1, visit.console.join('\n'));
    assert.match(
      visit.console[0] ?? '',
      /^error: \[spasm-elements\] <spasm-checker> failed\. Its children or the emergency line show instead\.$/,
    );
    assert.deepEqual(visit.errors, []);
  });

  it('goes on where only its events are refused', async () => {
    await using visit = await open(checker.replace('CHILDREN', ''), {
      before: [
        () => {
          const dispatchEvent = Reflect.get(EventTarget.prototype, 'dispatchEvent');
          EventTarget.prototype.dispatchEvent = function (this: EventTarget, event) {
            if (event.type.startsWith('spasm-checker')) throw new Error('refused');
            return dispatchEvent.call(this, event);
          };
        },
      ],
    });
    await visit.click('checkbox', saddle);
    await visit.click('button', next);
    await visit.shows('Call 911', saddle);
    await visit.click('button', back);
    await visit.shows(next);
  });
});

describe('code that refuses some of our names', () => {
  const refuse = `<script>{
    const define = CustomElementRegistry.prototype.define;
    CustomElementRegistry.prototype.define = function (name, ...more) {
      if (REFUSED) throw new Error('refused');
      return define.call(this, name, ...more);
    };
  }</script>`;

  for (const tag of TAGS) {
    it(`<${tag}> keeps its children, and the others show their words`, async () => {
      const body = `${refuse.replace('REFUSED', `name === '${tag}'`)}${script}${WITH}<${tag}>Mine.</${tag}>`;
      await using visit = await open(body);
      await visit.shows(
        'Mine.',
        ...WORDED_TAGS.filter((one) => one !== tag).map((one) => titleOf(one)),
      );
      assert.equal(visit.console.length, 1, visit.console.join('\n'));
      assert.match(visit.console[0] ?? '', new RegExp(`^error: .*<${tag}> was refused`));
      assert.deepEqual(visit.errors, []);
    });
  }

  it('leaves all their children where it refuses all', async () => {
    await using visit = await open(`${refuse.replace('REFUSED', 'true')}${script}${WITH}`);
    await visit.shows(...CHILDREN);
    assert.deepEqual(visit.errors, []);
  });
});

describe('the ES5 adapter of 2017', () => {
  it('stops all classes of the page, and the children stay', async () => {
    const adapter = polyfill(
      import.meta.resolve('@hosts/webcomponentsjs-1/custom-elements-es5-adapter.js'),
    );
    await using visit = await open(`<script src="${adapter}"></script>${script}${WITH}`);
    await visit.shows(...CHILDREN);
    // The browser reports that each tag was met by a class that can't be called: none is ours to catch.
    assert.equal(visit.errors.length, WORDED_TAGS.length, visit.errors.join('\n'));
  });

  for (const forced of [false, true]) {
    it(`is not taken for the whole polyfill of then${forced ? ', forced on this browser' : ''}`, async () => {
      const whole = polyfill(
        import.meta.resolve('@hosts/webcomponentsjs-1/webcomponents-hi-sd-ce.js'),
      );
      const force = forced ? '<script>customElements.forcePolyfill = true</script>' : '';
      await using visit = await open(`${force}<script src="${whole}"></script>${script}${WITH}`);
      await visit.shows(...WORDED_TAGS.map((tag) => titleOf(tag)));
      assert.deepEqual(visit.errors, []);
      assert.deepEqual(visit.told, []);
    });
  }
});

describe('code of other libraries and times', () => {
  /** What old libraries do to the language: none of it is hostile, all of it is met. */
  const habits: Record<string, string | (() => void)> = {
    'Prototype 1.6 writes JSON its own way': () => {
      for (const one of [Array, String, Number, Date])
        Reflect.set(one.prototype, 'toJSON', function (this: unknown) {
          return `"${String(this)}"`;
        });
      Reflect.set(JSON, 'stringify', (value: unknown) => String(value));
    },
    'Prototype 1.6 has a bind of its own': () => {
      Reflect.set(
        Function.prototype,
        'bind',
        function (this: (...all: unknown[]) => unknown, to: unknown, ...first: unknown[]) {
          return (...rest: unknown[]) => this.apply(to, [...first, ...rest]);
        },
      );
    },
    'elements find and look around in old ways': () => {
      Reflect.set(Element.prototype, 'closest', () => undefined);
      Reflect.set(Element.prototype, 'remove', function (this: Element) {
        this.parentNode?.removeChild(this);
        return this;
      });
      Reflect.set(Document.prototype, 'getElementsByClassName', () => []);
    },
    'lists have more than their items': () => {
      Reflect.set(Array.prototype, 'each', () => undefined);
      Reflect.set(Array.prototype, 'clear', () => undefined);
      Reflect.set(Array.prototype, 'last', () => undefined);
    },
    'all objects have more than their parts': () => {
      Reflect.set(Object.prototype, 'toJSONString', () => '');
      Reflect.set(Object.prototype, 'extend', () => undefined);
    },
    'sizes and changes are watched by a stand-in': `
      window.ResizeObserver = window.MutationObserver = class {
        observe() {}
        unobserve() {}
        disconnect() {}
        takeRecords() { return []; }
      };`,
    'the console is a stand-in that knows one word': `window.console = { log() {} };`,
  };
  for (const [habit, take] of Object.entries(habits)) {
    it(`changes nothing where ${habit}`, async () => {
      const { none, next, step } = words('checker');
      const body = `${script}${WITH}<home-remedies theme="odd"></home-remedies>`;
      await using plain = await open(body);
      await using visit = await open(body, { before: [take, openRoots] });
      assert.equal(await visit.words(), await plain.words());
      assert.deepEqual(visit.errors, []);
      await using checker = await open(`${script}<spasm-checker></spasm-checker>`, {
        before: [take],
      });
      await checker.click('checkbox', none);
      await checker.click('button', next);
      await checker.shows(step.replace('{step}', '2').split(' {')[0] ?? '');
      assert.deepEqual(checker.errors, []);
    });
  }
});

describe('a page whose code empties what it finds', () => {
  const PURIFY = serveFile(
    '/purify.js',
    readFileSync('node_modules/@hosts/dompurify/dist/purify.js', 'utf8'),
  );
  const page = `${script}<main>${WITH}</main><aside>${WITHOUT}</aside>`;
  const showsLines = async (visit: Visit) => {
    await visit.shows(...CHILDREN);
    assert.equal(times(await visit.words(), LINE), 2 * WORDED_TAGS.length, await visit.words());
    const failed = visit.told.filter((line) => /^error: .*<[\w-]+> failed/.test(line));
    assert.equal(failed.length, 2 * WORDED_TAGS.length);
  };

  it('shows the children, or the line, where it sanitizes all HTML that is set', async () => {
    await using visit = await open(
      `<script src="${PURIFY}"></script><script>
        const { get, set } = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
        Object.defineProperty(Element.prototype, 'innerHTML', {
          get, set(html) { set.call(this, this.ownerDocument.defaultView ? DOMPurify.sanitize(html) : html); },
        });
        const html = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
        Object.defineProperty(HTMLTemplateElement.prototype, 'innerHTML', {
          set(text) { set.call(this, DOMPurify.sanitize(text)); },
        });
      </script>${page}`,
    );
    await showsLines(visit);
    assert.deepEqual(visit.errors, []);
  });

  for (const [how, empties] of [
    ['the root', 'root.replaceChildren()'],
    ['the root, as HTML', "root.innerHTML = ''"],
    ['what is in the root', "root.querySelector('.spasm').replaceChildren()"],
    ['the words', "root.querySelector('.room').innerHTML = ' <!-- cleaned --> '"],
  ] as const) {
    it(`shows the children, or the line, where it empties ${how} later`, async () => {
      await using visit = await open(page, { before: [openRoots] });
      await visit.shows(titleOf('spasm-causes'));
      await visit.page
        .evaluate(`for (const element of document.querySelectorAll('${WORDED_TAGS.join()}')) {
        const root = element.shadowRoot;
        if (root.querySelector('.spasm')) ${empties};
      }`);
      await visit.painted();
      await showsLines(visit);
      assert.deepEqual(visit.errors, []);
    });
  }
});

describe('a page with variables of its own under names of the browser’s', () => {
  for (const name of [
    'URL',
    'URLSearchParams',
    'Node',
    'Event',
    'CustomEvent',
    'Text',
    'Comment',
    'History',
    'Location',
    'innerWidth',
    'innerHeight',
  ])
    for (const value of ["'/shop'", 'function () {}'])
      it(`has all of ours: var ${name} = ${value}`, async () => {
        await using visit = await open(
          `<script>var ${name} = ${value};</script>
          <script src="${SCRIPT}?phone=(555)+010-0199" data-region="us" data-booking="https://riverbend.example/book"></script>
          <spasm-guide></spasm-guide>`,
        );
        await visit.shows(
          titleOf('spasm-guide'),
          'Call 911',
          'Call (555) 010-0199',
          words('clinic').booking,
        );
        assert.deepEqual([...visit.errors, ...visit.console], []);
      });

  for (const name of [
    'Map',
    'Set',
    'WeakMap',
    'Symbol',
    'Object',
    'Array',
    'Date',
    'Math',
    'RegExp',
    'HTMLElement',
    'MutationObserver',
  ])
    it(`keeps the children where the language itself is gone: var ${name}`, async () => {
      await using visit = await open(`<script>var ${name} = class {};</script>${script}${WITH}`);
      await visit.shows(...CHILDREN);
    });
});
