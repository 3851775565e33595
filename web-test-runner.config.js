import { esbuildPlugin } from '@web/dev-server-esbuild';
import { summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { ensureBrowser } from './scripts/testing/browser.ts';
import { CONTENT, shipped } from './scripts/content/shipped-words.ts';
import { emulateMedia, SYSTEM_ACCESS } from './scripts/testing/emulate-media.ts';
import { FIREFOX, startWebKit } from './scripts/testing/engines.ts';
import { HANG } from './scripts/testing/until.ts';
import { LOCALES, translated, translations, wordsJson } from './scripts/content/languages.ts';
import { PSEUDO_LOCALES } from './scripts/content/pseudo-locales.ts';
import { stripMarks } from './src/locale/unconfirmed-marks.ts';

/** The language that the pages and the tests are in: `SPASM_LOCALE=es npm run test:elements`. */
const locale = process.env.SPASM_LOCALE ?? 'en';
const TOPIC = /\/content\/([\w-]+)\/(\w+)\.json$/;

/** Serves a file of words as the module that the build makes of it. */
const words = {
  name: 'words',
  // The tests speak of English words: they get those of their language.
  resolveImport({ source, context }) {
    const [, , topic] = TOPIC.exec(source) ?? [];
    const isAsked = topic && locale !== 'en' && context.path.startsWith('/tests/');
    return isAsked ? `/content/${locale}/${topic}.json` : undefined;
  },
  resolveMimeType: ({ path }) => (CONTENT.test(path) ? 'js' : undefined),
  serve({ path }) {
    const [, tag = 'en', topic] = TOPIC.exec(path) ?? [];
    if (tag === 'en') return undefined;
    return `export default ${wordsJson(path) ?? stripMarks(translated(tag, topic))};`;
  },
  transform({ path, body }) {
    if (LOCALES.test(path)) return bundledLocales();
    const isShared = CONTENT.test(path) && !/^\/content\/(?!en\/)[\w-]+\//.test(path);
    return isShared ? `export default ${shipped(path, body)};` : undefined;
  },
};

/** Our script under its own name, by which it knows its tags. */
const dropIn = {
  name: 'drop-in',
  serve: ({ path }) =>
    path === '/spasm-elements.js'
      ? { body: "import '/src/drop-in/index.ts';", type: 'js' }
      : undefined,
};

/** All languages, there at once: what it takes to load one is tested on the built file. */
function bundledLocales() {
  const tags = [...translations(), ...PSEUDO_LOCALES];
  const imports = tags.map((tag, index) => `import w${index} from '/content/${tag}/words.json';`);
  const table = tags.map((tag, index) => `'${tag}': async () => w${index}`);
  return `import { TEST_LANG, testWords } from '/tests/elements/test-locale.ts';
${imports.join('\n')}
export const locales = {${table}, [TEST_LANG]: async () => testWords};`;
}

/** The engine that the tests run in: `SPASM_ENGINE=webkit` for one run, as element-tests.ts sets it. */
const engine = process.env.SPASM_ENGINE ?? 'chromium';

const launchers = {
  chromium: () => chromeLauncher({ launchOptions: ensureBrowser() }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: {
        browser: 'firefox',
        executablePath: FIREFOX,
        // So that tests may say what kind of device it is on.
        args: [SYSTEM_ACCESS],
      },
    }),
  webkit: async () => {
    const { address, capabilities } = await startWebKit();
    return webdriverLauncher({ ...address, capabilities });
  },
};

/** Adds up for `npm test`. */
const countReporter = () => ({
  onTestRunFinished({ sessions }) {
    const results = sessions.flatMap(({ testResults }) => tests(testResults));
    const passed = results.filter((test) => test.passed).length;
    const failed = results.filter((test) => !test.passed && !test.skipped).length;
    const broken = sessions.filter(
      (session) => !session.passed && tests(session.testResults).every((test) => test.passed),
    );
    console.log(`\n${passed} passed, ${failed + broken.length} failed`);
  },
});

const tests = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(tests)] : []);

export default {
  files: ['tests/elements/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  browsers: [await launchers[engine]()],
  // Elsewhere only the tab in front has the focus.
  ...(engine !== 'chromium' && { concurrency: 1 }),
  plugins: [
    words,
    dropIn,
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
    emulateMedia,
  ],
  // No test fails for how busy the machine is.
  testFramework: { config: { timeout: String(HANG) } },
  browserStartTimeout: HANG,
  testsStartTimeout: HANG,
  testsFinishTimeout: HANG,
  reporters: [summaryReporter(), countReporter()],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="${locale}">
  <head><meta charset="utf-8" /><title>Tests</title></head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`,
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text-summary', 'lcovonly'] },
};
