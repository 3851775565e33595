/** The package as npm packs it, and what an app's bundler and its server make of it. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build, type InlineConfig, type Rolldown } from 'vite';
import project from '../../package.json' with { type: 'json' };
import { run } from '../../scripts/testing/project-copy.js';
import type { Framework } from './frameworks.js';

/** A folder with all apps, in which the package is installed beside what else they import. */
export class Consumers implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'spasm-consumers-'));

  static async install(): Promise<Consumers> {
    const consumers = new Consumers();
    const { folder } = consumers;
    cpSync('tests/consumers', folder, { recursive: true });
    for (const name of Object.keys({ ...project.dependencies, ...project.devDependencies })) {
      const link = join(folder, 'node_modules', name);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(resolve('node_modules', name), link);
    }
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    // What was built is packed as it is.
    await runs(`npm pack --ignore-scripts --pack-destination "${folder}"`, '.');
    await runs(`tar -xzf ${project.name}-${project.version}.tgz`, folder);
    await runs(`mv package node_modules/${project.name}`, folder);
    return consumers;
  }

  /** Bundles an app for a browser, as its developers see it: with every warning. */
  async bundle({ name, language = 'js', ...config }: Framework): Promise<string> {
    const { output } = (await build({
      ...this.#config(name, config),
      build: {
        write: false,
        minify: false,
        rolldownOptions: {
          input: join(this.folder, name, `client.${language}`),
          output: { codeSplitting: false },
        },
      },
    })) as Rolldown.RolldownOutput;
    return output[0].code;
  }

  /** Builds an app for a server, and gives what runs it there: its libraries stay where they are. */
  async buildServer({ name, language = 'js', ...config }: Framework): Promise<string> {
    await build({
      ...this.#config(name, config),
      ssr: { external: true },
      build: {
        ssr: join(this.folder, name, `server.${language}`),
        outDir: join(this.folder, name, 'server'),
      },
    });
    return `./${name}/server/server.js`;
  }

  #config(name: string, { plugins = [], oxc }: Partial<Framework>): InlineConfig {
    return {
      configFile: false,
      root: join(this.folder, name),
      mode: 'development',
      logLevel: 'error',
      plugins,
      ...(oxc && { oxc }),
    };
  }

  /** Runs this code in Node, beside the apps, where there is no page. Gives what it logs. */
  async node(code: string): Promise<string> {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', code],
      { cwd: this.folder },
    );
    return stdout + stderr;
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true });
  }
}

async function runs(command: string, folder: string): Promise<void> {
  const { status, output } = await run(command, folder);
  if (status !== 0) throw new Error(output);
}
