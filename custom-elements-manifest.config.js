import { readFileSync } from 'node:fs';

/** Finds `define('some-tag', SomeClass)`: the analyzer knows only the browser's own form of it. */
const ownDefine = {
  name: 'own-define',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
    const [tag, element] = node.arguments;
    if (!tag || !ts.isStringLiteral(tag) || !ts.isIdentifier(element)) return;
    moduleDoc.exports.push({
      kind: 'custom-element-definition',
      name: tag.text,
      declaration: { name: element.text, module: moduleDoc.path },
    });
  },
};

// A comment names and describes each property just before its one use: `var(--spasm-x, default)`.
const TOKEN = /\/\* (--spasm-[\w-]+): (.*?) \*\/\s*[\w-]+: var\(\1, (.*)\);/g;

/** Gives every element that shows words the properties that all of them take. */
const tokens = {
  name: 'tokens',
  packageLinkPhase({ customElementsManifest }) {
    const css = readFileSync('src/styles/tokens.ts', 'utf8');
    const cssProperties = [...css.matchAll(TOKEN)].map(([, name, description, fallback]) => ({
      name,
      description,
      default: fallback,
    }));
    for (const { declarations } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        if (declaration.tagName && declaration.superclass?.name !== 'LitElement') {
          declaration.cssProperties = [...(declaration.cssProperties ?? []), ...cssProperties];
        }
      }
    }
  },
};

/** Keeps what somebody outside can use, and names the files that ship. */
const asShipped = {
  name: 'as-shipped',
  packageLinkPhase({ customElementsManifest: manifest }) {
    manifest.modules = manifest.modules.filter(({ declarations }) =>
      declarations.some(({ kind }) => kind === 'class'),
    );
    for (const declaration of manifest.modules.flatMap(({ declarations }) => declarations)) {
      declaration.members &&= declaration.members.filter(
        ({ name, privacy = 'public', static: isStatic }) =>
          privacy === 'public' && !isStatic && !name.startsWith('#'),
      );
      // The analyzer also takes `dispatchEvent(new SomeEvent())` for an event, without its name.
      declaration.events &&= declaration.events.filter(({ name }) => name?.startsWith('spasm-'));
    }
    nameShippedFiles(manifest);
  },
};

function nameShippedFiles(value) {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const source = /^(?:path|module)$/.test(key) && /^\/?src\/(.*)\.ts$/.exec(inner);
    if (source) value[key] = `dist/modules/${source[1]}.js`;
    else nameShippedFiles(inner);
  }
}

export default {
  globs: ['src/elements/*.ts', 'src/events.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [ownDefine, tokens, asShipped],
};
