/** Sees to it that the modules in dist/modules name no package that only our build has. */
import { readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import project from '../../package.json' with { type: 'json' };
import { files } from './files.js';

const FOLDER = 'dist/modules';
const SCHEMA = 'src/content/schema.ts';

export function mendDeclarations(): void {
  writeFileSync(`${FOLDER}/content/schema.d.ts`, schemaTypes());
  for (const file of files(FOLDER, '.d.ts')) {
    // TypeScript names the package that a type of Lit's is from, not the one that we import it from.
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll('import("lit-html")', 'import("lit")'));
  }
}

/** The types of words come from the schema, and so from its library: here they are written out. */
function schemaTypes(): string {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
  const program = ts.createProgram([SCHEMA], options);
  const checker = program.getTypeChecker();
  // "In an alias" writes the type itself, not the alias's name again.
  const flags: ts.TypeFormatFlags =
    ts.TypeFormatFlags.InTypeAlias | ts.TypeFormatFlags.NoTruncation;
  const aliases = program.getSourceFile(SCHEMA)?.statements.filter(ts.isTypeAliasDeclaration) ?? [];
  return aliases
    .map(({ name }) => {
      const type = checker.typeToString(checker.getTypeAtLocation(name), undefined, flags);
      return `export type ${name.text} = ${type};\n`;
    })
    .join('');
}

const IMPORT = /(?:^import |^(?:import|export) .*from |\bimport\()['"]([^.'"][^'"]*)['"]/gm;

export function checkImports(): void {
  const installed = Object.keys(project.dependencies);
  for (const file of [...files(FOLDER, '.js'), ...files(FOLDER, '.d.ts')]) {
    for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      if (!installed.some((name) => from === name || from.startsWith(`${name}/`))) {
        throw new Error(`${file} imports "${from}", which is not in "dependencies".`);
      }
    }
  }
}
