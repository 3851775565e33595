/** The table of results: which host page was sound in which engine. */
import project from '../../package.json' with { type: 'json' };
import type { Engine } from '../../scripts/testing/engines.js';
import type { Host } from './host.js';

export interface Result {
  /** The host and its page. */
  place: string;
  engine: Engine;
  isSound: boolean;
}

const HEAD = `# Host pages

Pages that clinics have, with the built drop-in on them, in three engines. On each page a test holds what the reader gets, that it looks as on a plain page of the same width (boxes within a pixel, type and colours the same), that axe finds no fault, that the checker leads to the right help, and that our code does nothing else to the page: no request, storage, cookie, history, title, listener, name or console line. What is particular to a page is held beside it, in [pages/](pages/).

\`npm test -- hosts\` writes this table. The engines are those of Debian 12: Chromium, Firefox ESR and WebKitGTK.
`;

/** What a run found, as a Markdown page. */
export function table(
  hosts: { name: string; host: Host }[],
  engines: Engine[],
  results: Result[],
): string {
  const sections = hosts.map(({ name, host: { about, packages = [], pages } }) => {
    const rows = Object.keys(pages).map((title) => {
      const cells = engines.map((engine) => cell(results, `${name}: ${title}`, engine));
      return `| ${[title, ...cells].join(' | ')} |`;
    });
    const loads = packages.length > 0 ? ` It loads ${packages.map(named).join(', ')}.` : '';
    return `## ${name}

${about}${loads}

| page | ${engines.join(' | ')} |
| --- |${engines.map(() => ' --- |').join('')}
${rows.join('\n')}
`;
  });
  return [HEAD, ...sections].join('\n');
}

function cell(results: Result[], place: string, engine: Engine): string {
  const its = results.filter((result) => result.place === place && result.engine === engine);
  const failed = its.filter(({ isSound }) => !isSound).length;
  return failed > 0 || its.length === 0
    ? `${String(failed)} of ${String(its.length)} fail`
    : 'passes';
}

/** A package with its version: `npm:bootstrap@3.4.1` and `2.2.2` are how package.json says it. */
function named(name: string): string {
  const written = (project.devDependencies as Record<string, string>)[name];
  if (!written) throw new Error(`${name} is not in package.json.`);
  return written.startsWith('npm:') ? written.replace(/^npm:(.+)@/, '$1 ') : `${name} ${written}`;
}
