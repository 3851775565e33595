import { esbuildPlugin } from '@web/dev-server-esbuild';
import { summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { ensureBrowser } from './scripts/browser.ts';
import { CONTENT, shipped } from './scripts/content.ts';

/** Serves a file of words as the module that the build makes of it. */
const words = {
  name: 'words',
  resolveMimeType: ({ path }) => (CONTENT.test(path) ? 'js' : undefined),
  transform: ({ path, body }) =>
    CONTENT.test(path) ? `export default ${shipped(path, body)};` : undefined,
};

/**
 * For forced colours and contrast, which the runner's own `emulateMedia` can't do:
 * `await executeServerCommand('cdp-media', { features: [{ name: 'forced-colors', value: 'active' }] })`.
 */
const clients = new WeakMap();
const cdpMedia = {
  name: 'cdp-media',
  async executeCommand({ command, payload, session }) {
    if (command !== 'cdp-media') return undefined;
    const page = session.browser.getPage(session.id);
    if (!clients.has(page)) clients.set(page, await page.createCDPSession());
    await clients.get(page).send('Emulation.setEmulatedMedia', payload);
    return true;
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
  files: ['tests/**/*.test.ts', '!tests/{triage,node,e2e,stories}/**'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  browsers: [chromeLauncher({ launchOptions: ensureBrowser() })],
  plugins: [
    words,
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
    cdpMedia,
  ],
  // axe takes long on a busy machine.
  testFramework: { config: { timeout: '20000' } },
  reporters: [summaryReporter(), countReporter()],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Tests</title></head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`,
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text-summary', 'lcovonly'] },
};
