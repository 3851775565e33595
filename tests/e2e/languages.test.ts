/** A language of the page: what it loads, what it shows, and what stands when it does not come. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { serve } from '../../scripts/testing/serve.js';
import { openRoots } from '../../scripts/testing/open-roots.js';
import {
  dropIn,
  languageFiles,
  open,
  SCRIPT,
  serveFile,
  title,
  type Visit,
  words,
} from './page.js';
import { TAGS } from '../tags.js';
import { walk } from './walk.js';

const TOPICS = ['causes', 'remedies', 'help', 'checker', 'treatments', 'prevention'] as const;
const CHILD = 'In an emergency, call 911.';
const script = `<script src="${SCRIPT}" data-phone="(555) 010-0142" data-region="us"></script>`;
const help = `<when-to-get-help><p>${CHILD}</p></when-to-get-help>`;

assert.ok(Object.keys(languageFiles).length > 0, 'No language was built.');

const langs = ({ page }: Visit) =>
  page.$$eval('>>> .spasm', (all) =>
    (all as HTMLElement[]).map(({ lang, dir }) => `${lang} ${dir}`),
  );

const elsewhere = await serve(['dist/cdn']);
after(() => {
  elsewhere.close();
});

let copies = 0;

/** A copy of the drop-in in a folder of its own, with words of its own beside it. Its address. */
function copyWith(path: string, body: string, answer: Parameters<typeof serveFile>[2]): string {
  const folder = `/copy-${String((copies += 1))}`;
  serveFile(`${folder}${path}`, body, { type: 'application/json', ...answer });
  return serveFile(`${folder}${SCRIPT}`, dropIn);
}

/** When nothing is fetched any more, and all that was is shown. */
async function loaded(visit: Visit) {
  await visit.page.waitForNetworkIdle({ idleTime: 50 });
  await visit.painted();
}

for (const [lang, { path: file, body: text }] of Object.entries(languageFiles)) {
  describe(`a page in "${lang}"`, () => {
    it('shows every tag in it, from one more file, and says nothing', async () => {
      const body = script + TAGS.map((tag) => `<${tag}></${tag}>`).join('');
      await using visit = await open(body, { lang, before: [openRoots] });
      await loaded(visit);
      await visit.shows(
        words('guide', lang).title,
        ...TOPICS.map((topic) => words(topic, lang).title),
      );
      await visit.hides(title('guide'), ...TOPICS.map((topic) => title(topic)));
      assert.deepEqual(new Set(await langs(visit)), new Set([`${lang} ltr`]));
      assert.deepEqual(visit.requests, [SCRIPT, file]);
      assert.deepEqual(
        visit.told.filter((line) => !line.includes('gives nothing')),
        [],
      );
      assert.deepEqual(visit.errors, []);
    });

    it('says its dates, numbers and the region’s number in it', async () => {
      await using visit = await open(script + help, { lang });
      await loaded(visit);
      const { reviewed } = words('help', lang).review;
      const date = new Intl.DateTimeFormat(`${lang}-US`, { dateStyle: 'long', timeZone: 'UTC' });
      await visit.shows(
        words('ui', lang).callEmergency.replace('{emergency}', '911'),
        words('ui', lang).reviewed.replace('{date}', date.format(new Date(reviewed))),
      );
    });

    it('is led to each level by the checker in it', async () => {
      for (const [level, signs] of Object.entries({
        emergency: ['bladder'],
        'same-day': ['fever'],
        soon: ['cough'],
        'self-care': [],
      })) {
        await using visit = await open(`${script}<spasm-checker></spasm-checker>`, { lang });
        await loaded(visit);
        await walk(visit, signs, lang);
        const { name } = words('help', lang).levels[level as 'soon'];
        const heard = await visit.heard();
        assert.ok(
          heard.some(({ role, name: said }) => role === 'heading' && said?.startsWith(name)),
          `${level}: ${name}`,
        );
      }
    });

    it('may name a country', async () => {
      await using visit = await open(script + help, { lang: `${lang}-MX` });
      await loaded(visit);
      await visit.shows(words('help', lang).title);
      assert.deepEqual(await langs(visit), [`${lang}-MX ltr`]);
    });
  });

  describe(`the words in "${lang}"`, () => {
    it('are not fetched by a page in English, or in a language that is not ours', async () => {
      for (const other of ['en', 'en-GB', 'tlh', '']) {
        await using visit = await open(script + help, { lang: other });
        await visit.shows(title('help'));
        assert.deepEqual(visit.requests, [SCRIPT]);
      }
    });

    it('stand beside English ones on one page', async () => {
      await using visit = await open(
        `${script}${help}<div lang="${lang}"><spasm-causes></spasm-causes></div>`,
      );
      await loaded(visit);
      await visit.shows(title('help'), words('causes', lang).title);
      assert.deepEqual(visit.requests, [SCRIPT, file]);
    });

    it('are fetched once, when the page changes its language, and the checker goes on', async () => {
      await using visit = await open(`${script}<spasm-checker></spasm-checker>`);
      await (await visit.find('checkbox', words('checker').none)).focus();
      await visit.page.keyboard.press('Space');
      await visit.click('button', words('checker').next);
      for (const now of [lang, 'en', lang]) {
        await visit.page.$eval(
          'html',
          (html, now) => {
            html.lang = now;
          },
          now,
        );
        await loaded(visit);
        await visit.shows(words('checker', now).questions['nerves']?.legend ?? '');
      }
      assert.deepEqual(visit.requests, [SCRIPT, file]);
      assert.deepEqual(visit.console, []);
    });

    it('are found beside the script, on another host too', async () => {
      await using visit = await open(
        `<script type="module" src="${elsewhere.url}${SCRIPT}"></script>${help}`,
        { lang },
      );
      await loaded(visit);
      await visit.shows(words('help', lang).title);
      assert.deepEqual(visit.requests, [`${elsewhere.url}${SCRIPT}`, `${elsewhere.url}${file}`]);
      assert.deepEqual(visit.console, []);
    });
  });

  describe(`while "${lang}" is on its way`, () => {
    /** A copy of the drop-in whose words come when they are told to. */
    function slowly() {
      let come = () => {};
      const after = new Promise<void>((resolve) => (come = resolve));
      const src = copyWith(file, text, { after });
      return {
        src,
        come: () => {
          come();
        },
      };
    }

    it('the children stay, and then the words come', async () => {
      const { src, come } = slowly();
      await using visit = await open(`<script src="${src}"></script>${help}`, { lang });
      await visit.shows(CHILD);
      await visit.hides(title('help'), words('help', lang).title);
      come();
      await loaded(visit);
      await visit.shows(words('help', lang).title);
      await visit.hides(CHILD);
      assert.deepEqual(visit.console, []);
    });

    it('for three seconds, English shows until they come', async () => {
      const { src, come } = slowly();
      await using visit = await open(`<script src="${src}"></script>${help}`, {
        lang,
        before: [
          () => {
            const later = window.setTimeout.bind(window);
            Reflect.set(window, 'setTimeout', (run: () => void, wait: number) =>
              later(run, wait === 3000 ? 0 : wait),
            );
          },
        ],
      });
      await visit.painted();
      await visit.shows(title('help'));
      assert.deepEqual(await langs(visit), ['en ltr']);
      come();
      await loaded(visit);
      await visit.shows(words('help', lang).title);
    });
  });

  describe(`when "${lang}" does not come`, () => {
    const cases: Record<string, { status?: number; body?: string; csp?: string }> = {
      'because it is missing': { status: 404 },
      'because the server fails': { status: 500 },
      'because it is no JSON': { body: '<!doctype html>' },
      'because one byte of it is another': { body: text.replace('a', 'o') },
      'because the page may not fetch it': { csp: `default-src 'self'; connect-src 'none'` },
    };
    for (const [why, { status = 200, body = text, csp }] of Object.entries(cases)) {
      it(`${why}, English stands, with one warning`, async () => {
        const src = copyWith(file, body, { status });
        await using visit = await open(
          `<script src="${src}"></script>${help}<spasm-causes></spasm-causes>`,
          { lang, ...(csp && { headers: { 'Content-Security-Policy': csp } }) },
        );
        await loaded(visit);
        await visit.shows(title('help'), title('causes'));
        assert.deepEqual(await langs(visit), ['en ltr', 'en ltr']);
        const [told = '', ...more] = visit.told;
        assert.match(
          told,
          new RegExp(`^warn: \\[spasm-elements\\] The words in "${lang}" did not load`),
        );
        assert.deepEqual([...more, ...visit.errors], []);
      });
    }

    it('because the script has no address of its own, English stands', async () => {
      await using visit = await open(
        `${help}<script>
          const tag = document.createElement('script');
          fetch('${SCRIPT}').then((file) => file.text()).then((code) => {
            tag.textContent = code;
            document.head.append(tag);
          });
        </script>`,
        { lang },
      );
      await loaded(visit);
      await visit.shows(title('help'));
      assert.equal(visit.told.length, 1, visit.told.join('\n'));
      assert.match(visit.told.join(), /own address/);
    });
  });
}
