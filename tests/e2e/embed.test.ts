/** Two lines in a plain page: the tag shows its words, however the script is loaded, and nothing else happens. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { open, OURS, SCRIPT, title, words } from './page.js';
import { TAGS, topicOf, WORDED_TAGS } from '../tags.js';

/** A way to load the script: what goes into the head, before the tag and after it. */
const WAYS: Record<string, { head?: string; first?: string; last?: string }> = {
  'a classic script': { first: `<script src="${SCRIPT}" async></script>` },
  'a module': { first: `<script src="${SCRIPT}" type="module"></script>` },
  'a script in the head': { head: `<script src="${SCRIPT}"></script>` },
  'a deferred script': { head: `<script src="${SCRIPT}" defer></script>` },
  'a script after the tag': { last: `<script src="${SCRIPT}"></script>` },
};

/** What each tag shows by itself. */
const SHOWN: Partial<Record<(typeof TAGS)[number], string[]>> = {
  ...Object.fromEntries(WORDED_TAGS.map((tag) => [tag, [title(topicOf(tag))]])),
  'spasm-guide': WORDED_TAGS.map((tag) => title(topicOf(tag))),
};

/** The tags that have nothing to show by themselves say so, once. */
const TOLD: Partial<Record<(typeof TAGS)[number], RegExp>> = {
  'spasm-content': /^warn: \[spasm-elements\] <spasm-content>: gives nothing\. Set one of clinic/,
  'clinic-contact': /^warn: \[spasm-elements\] <clinic-contact>: has nothing to show\. Set one of/,
};

const EMERGENCY_LINE = 'In an emergency, call 911.';

for (const [way, { head = '', first = '', last = '' }] of Object.entries(WAYS)) {
  describe(`with ${way}`, () => {
    for (const tag of TAGS) {
      it(`<${tag}> alone shows its words and nothing else happens`, async () => {
        const body = `${first}<${tag}><p>${EMERGENCY_LINE}</p></${tag}>${last}`;
        await using visit = await open(body, { head });
        await visit.shows(...(SHOWN[tag] ?? []));
        // A provider shows what is inside it; an element shows its own words in their place.
        if (tag === 'spasm-content') await visit.shows(EMERGENCY_LINE);
        else await visit.hides(EMERGENCY_LINE);
        const told = TOLD[tag];
        assert.equal(visit.console.length, told ? 1 : 0, visit.console.join('\n'));
        if (told) assert.match(visit.console.join('\n'), told);
        assert.deepEqual(visit.errors, []);
        assert.deepEqual(visit.requests, [SCRIPT]);
      });
    }
  });
}

describe('the whole guide', () => {
  it('shows every item of every topic, in order, by two lines', async () => {
    await using visit = await open(
      `<script src="${SCRIPT}" async></script><spasm-guide></spasm-guide>`,
    );
    const shown = await visit.words();
    const topics = ['causes', 'remedies', 'help', 'checker', 'treatments', 'prevention'] as const;
    const items = (['causes', 'remedies', 'treatments', 'prevention'] as const).flatMap((topic) =>
      words(topic).items.map((item) => item.title),
    );
    await visit.shows(...items);
    const places = topics.map((topic) => shown.lastIndexOf(title(topic)));
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
    await visit.hides(title('clinic'));
    assert.deepEqual(visit.console, []);
  });

  it('ends with the clinic where there is one', async () => {
    await using visit = await open(
      `<script src="${SCRIPT}" data-phone="(555) 010-0199" async></script><spasm-guide></spasm-guide>`,
    );
    const shown = await visit.words();
    const [prevention, clinic] = [title('prevention'), title('clinic')];
    assert.ok(shown.lastIndexOf(clinic) > shown.lastIndexOf(prevention), shown);
    assert.match(shown, /Call \(555\) 010-0199/);
    assert.deepEqual(visit.console, []);
  });

  it('takes the reader to a topic by its table of contents, and leaves the address alone', async () => {
    await using visit = await open(
      `<script src="${SCRIPT}" async></script><spasm-guide></spasm-guide>`,
    );
    const before = await visit.page.evaluate(() => [location.href, history.length]);
    await visit.click('button', title('treatments'));
    const { top, focused } = await visit.page.evaluate(() => {
      const focused = document.querySelector('spasm-guide')?.shadowRoot?.activeElement;
      return { top: focused?.getBoundingClientRect().top, focused: focused?.ariaLabel };
    });
    assert.equal(focused, title('treatments'));
    assert.ok(top !== undefined && top >= 0 && top < 300, `It stands at ${String(top)}.`);
    assert.deepEqual(await visit.page.evaluate(() => [location.href, history.length]), before);
  });
});

describe('without the script', () => {
  const body = TAGS.map((tag) => `<${tag}><p>${EMERGENCY_LINE} ${tag}</p></${tag}>`).join('');
  const children = TAGS.map((tag) => `${EMERGENCY_LINE} ${tag}`);

  it('the children stay when the file is missing', async () => {
    await using visit = await open(`<script src="/gone/spasm-elements.js"></script>${body}`);
    await visit.shows(...children);
    assert.deepEqual(visit.told, []);
  });

  it('the children stay when the file is blocked', async () => {
    await using visit = await open(`<script src="${SCRIPT}"></script>${body}`, {
      headers: { 'Content-Security-Policy': `script-src 'none'` },
    });
    await visit.shows(...children);
  });

  it('the children stay when scripts are off', async () => {
    await using visit = await open(body);
    await visit.page.setJavaScriptEnabled(false);
    await visit.page.reload();
    await visit.shows(...children);
  });
});

describe('an element that comes later', () => {
  const CAUSES = title('causes');
  const load = () => open(`<script src="${SCRIPT}"></script><main></main><aside></aside>`);
  const silent = ({ console, errors }: { console: string[]; errors: string[] }) => {
    assert.deepEqual([...console, ...errors], []);
  };

  it('shows its words when it is written into the page', async () => {
    await using visit = await load();
    await visit.page.evaluate(() => {
      const main = document.querySelector('main');
      if (main) main.innerHTML = '<spasm-causes></spasm-causes>';
    });
    await visit.painted();
    await visit.shows(CAUSES);
    silent(visit);
  });

  it('shows its words when it is made by createElement', async () => {
    await using visit = await load();
    await visit.page.evaluate(() => {
      document.querySelector('main')?.append(document.createElement('spasm-causes'));
    });
    await visit.painted();
    await visit.shows(CAUSES);
    silent(visit);
  });

  it('keeps its words when it is moved', async () => {
    await using visit = await load();
    await visit.page.evaluate(async () => {
      const causes = document.createElement('spasm-causes');
      document.querySelector('main')?.append(causes);
      await new Promise(requestAnimationFrame);
      document.querySelector('aside')?.append(causes);
    });
    await visit.painted();
    const shown = await visit.words();
    assert.equal(shown.split(CAUSES).length, 2);
    silent(visit);
  });

  it('shows its words twice when it is cloned', async () => {
    await using visit = await load();
    await visit.page.evaluate(async () => {
      const causes = document.createElement('spasm-causes');
      document.querySelector('main')?.append(causes);
      await new Promise(requestAnimationFrame);
      document.querySelector('aside')?.append(causes.cloneNode(true));
    });
    await visit.painted();
    assert.equal((await visit.words()).split(CAUSES).length, 3);
    silent(visit);
  });

  it('is silent when it is removed at once, and shows its words when it comes back', async () => {
    await using visit = await load();
    await visit.page.evaluate((tags) => {
      for (const tag of tags) {
        const element = document.createElement(tag);
        document.body.append(element);
        element.remove();
      }
      const causes = document.createElement('spasm-causes');
      const main = document.querySelector('main');
      main?.append(causes);
      causes.remove();
      main?.append(causes);
    }, TAGS);
    await visit.painted();
    await visit.shows(CAUSES);
    // An empty provider and an empty contact say so even then.
    assert.deepEqual(visit.errors, []);
    assert.deepEqual(
      visit.console.filter((line) => !line.startsWith(`warn: ${OURS}`)),
      [],
    );
  });

  it('keeps its words and its looks in the document of a frame', async () => {
    await using visit = await load();
    const looks = await visit.page.evaluate(async () => {
      const help = document.createElement('when-to-get-help');
      document.querySelector('main')?.append(help);
      await new Promise(requestAnimationFrame);
      const [before = ''] = [...(help.shadowRoot?.querySelectorAll('.band') ?? [])].map(
        (band) => getComputedStyle(band).backgroundColor,
      );
      const frame = document.createElement('iframe');
      document.body.append(frame);
      frame.contentDocument?.body.append(help);
      await new Promise(requestAnimationFrame);
      const [after = ''] = [...(help.shadowRoot?.querySelectorAll('.band') ?? [])].map(
        (band) => getComputedStyle(band).backgroundColor,
      );
      return { before, after, text: help.shadowRoot?.textContent };
    });
    assert.match(looks.before, /^rgb\(/);
    assert.equal(looks.after, looks.before);
    assert.ok(looks.text?.includes(title('help')), looks.text ?? 'Nothing.');
    silent(visit);
  });
});
