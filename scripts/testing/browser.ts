/** Finds a Chromium for the tests, on a fresh machine too, so that nobody has to install one. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Launcher } from 'chrome-launcher';
import project from '../../package.json' with { type: 'json' };
import { HANG } from './until.js';

/** What puppeteer launches it with. */
export interface Browser {
  executablePath: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  timeout: number;
  protocolTimeout: number;
}

const isRoot = process.getuid?.() === 0;

export function ensureBrowser(): Browser {
  const [how, browser] = named() ?? installed() ?? unpacked() ?? fromPackages();
  // Tests run in several processes: the first one says which browser it is.
  if (!process.env['SPASM_BROWSER_SAID'])
    console.log(`Browser: ${browser.executablePath} (${how})`);
  process.env['SPASM_BROWSER_SAID'] = 'yes';
  return browser;
}

type Found = [how: string, browser: Browser];

function found(how: string, executablePath: string, env: NodeJS.ProcessEnv = {}): Found {
  // Chromium's sandbox does not start as root.
  const args = isRoot ? ['--no-sandbox'] : [];
  const limits = { timeout: HANG, protocolTimeout: HANG };
  return [how, { executablePath, args, env: { ...process.env, ...env }, ...limits }];
}

function named(): Found | undefined {
  const path = process.env['CHROME_PATH'];
  if (!path) return undefined;
  if (!existsSync(path)) throw new Error(`CHROME_PATH names ${path}, and there is nothing.`);
  return found('CHROME_PATH', path);
}

function installed(): Found | undefined {
  try {
    const [path] = Launcher.getInstallations();
    return path ? found('installed', path) : undefined;
  } catch {
    return undefined; // It throws when there is none.
  }
}

/** The Chromium that comes with the development dependencies, with its own libraries and fonts. */
function unpacked(): Found | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const cache = resolve('node_modules/.cache');
  const home = join(cache, `chromium-${project.devDependencies['@sparticuz/chromium']}`);
  if (!existsSync(home)) unpack(cache, home);
  return found('shipped', join(home, 'chromium'), {
    LD_LIBRARY_PATH: join(home, 'al2023/lib'),
    FONTCONFIG_FILE: join(home, 'fonts.conf'),
  });
}

function unpack(cache: string, home: string): void {
  mkdirSync(cache, { recursive: true });
  const part = mkdtempSync(join(cache, 'chromium-'));
  // It unpacks its libraries only where it believes to be on Amazon's Lambda: told so in a process
  // of its own. It unpacks into TMPDIR.
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TMPDIR: part, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  // Its own fonts.conf names a fixed folder; without fonts, text has no glyphs.
  writeFileSync(
    join(part, 'fonts.conf'),
    '<fontconfig><dir prefix="relative">fonts/fonts</dir></fontconfig>\n',
  );
  try {
    renameSync(part, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
    rmSync(part, { recursive: true }); // Another process was faster.
  }
}

function fromPackages(): Found {
  const help =
    'No Chrome or Chromium was found. Install one, or name one: CHROME_PATH=/path/to/chrome npm test';
  if (!isRoot || !existsSync('/usr/bin/apt-get')) throw new Error(help);
  const apt = (...args: string[]) => execFileSync('apt-get', args, { stdio: 'inherit' });
  apt('update');
  apt('install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation');
  const found = installed();
  if (!found) throw new Error(help);
  return found;
}
