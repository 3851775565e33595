/**
 * The engines that pages are tried in: Chromium, which is always had, and Firefox and WebKit where
 * Debian's packages have put them. `SPASM_ENGINES="chromium webkit"` names those to try, and then
 * one that is not there is an error.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { until } from './until.js';

const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

/** What to install where one is missing. */
const PACKAGES = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
  webkit: 'webkit2gtk-driver, xvfb and xauth',
};

/** The engines to try here. Says plainly which. */
export function enginesToTry(): Engine[] {
  const asked = process.env['SPASM_ENGINES']?.match(/[^\s,]+/g);
  const unknown = asked?.find((name) => !ENGINES.includes(name as Engine));
  if (unknown) throw new Error(`SPASM_ENGINES names "${unknown}". Use ${ENGINES.join(', ')}.`);
  const had = ENGINES.filter((engine) => isHad(engine));
  const missing = ENGINES.filter((engine) => !had.includes(engine));
  const needed = missing.filter((engine) => asked?.includes(engine));
  if (needed[0]) throw new Error(`There is no ${needed[0]}. Install ${PACKAGES[needed[0]]}.`);
  const tried = asked ? had.filter((engine) => asked.includes(engine)) : had;
  const left = ENGINES.filter((engine) => !tried.includes(engine));
  const why = (engine: Engine) =>
    had.includes(engine) ? 'not asked for' : `install ${PACKAGES[engine]}`;
  console.log(
    `Engines: ${tried.join(', ')}${left.map((engine) => `; not ${engine} (${why(engine)})`).join('')}`,
  );
  return tried;
}

function isHad(engine: Engine): boolean {
  if (engine === 'chromium') return true;
  if (engine === 'firefox') return FIREFOX !== undefined;
  return miniBrowser() !== undefined && Boolean(program('WebKitWebDriver') && program('xvfb-run'));
}

const program = (name: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

/** Firefox, where it is installed: puppeteer launches it. */
export const FIREFOX = program('firefox-esr') ?? program('firefox');

/** The small browser that comes with WebKitGTK. Its folder names the machine's kind. */
function miniBrowser(): string | undefined {
  const root = '/usr/lib';
  if (!existsSync(root)) return undefined;
  return readdirSync(root)
    .map((kind) => join(root, kind, 'webkit2gtk-4.1/MiniBrowser'))
    .find((path) => existsSync(path));
}

/** Starts WebKit's driver on a screen that nobody sees. It goes with this process, however that ends. */
export async function startWebKit() {
  const port = await freePort();
  const driver = spawn(
    'xvfb-run',
    // prettier-ignore
    ['-a', '-s', '-screen 0 1600x1200x24', 'WebKitWebDriver', '--host=127.0.0.1', `--port=${String(port)}`],
    { stdio: 'ignore', detached: true },
  );
  const stop = beforeWeEnd(() => {
    // Its group, so that the screen and the browser go with it.
    if (driver.pid && driver.exitCode === null) process.kill(-driver.pid);
  });
  driver.unref();
  const isReady = () =>
    fetch(`http://127.0.0.1:${String(port)}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
  await until(async () => {
    if (driver.exitCode !== null) {
      stop();
      throw new Error('WebKitWebDriver ended before it answered.');
    }
    return isReady();
  });
  return {
    /** Where the driver answers, as the libraries for WebDriver take it. */
    address: { hostname: '127.0.0.1', port, path: '/' },
    capabilities: {
      browserName: 'MiniBrowser',
      // The libraries prefer a newer protocol, which this driver does not speak.
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
    },
    stop,
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const leave = () => process.exit(1);

/** Stops something when this process ends, a stopped one too. Gives the way to stop it before. */
export function beforeWeEnd(stop: () => void): () => void {
  const once = () => {
    process.off('exit', once);
    for (const signal of SIGNALS) process.off(signal, leave);
    stop();
  };
  process.on('exit', once);
  for (const signal of SIGNALS) process.on(signal, leave);
  return once;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
