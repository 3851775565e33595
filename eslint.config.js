import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import noDocumentMembers from './scripts/lint/no-document-members.js';

/** Of what ships, each of these may be imported by one file alone. */
const imports = {
  node: { regex: '^node:', message: 'Only the command-line file runs in Node: src/cli.ts.' },
  valibot: { group: ['valibot'], message: 'The schema alone needs it: src/content/schema.ts.' },
  html: {
    group: ['lit', 'lit-html', 'lit/*'],
    importNames: ['html'],
    message: 'Use the html of src/parts/html.ts: it marks unconfirmed lines as English.',
  },
};
const restrict = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});

/** What a page's code adds to `Object.prototype` is read wherever something else may be missing. */
const inherits =
  'This inherits from Object.prototype, which the page may have added to. Read each key with `?.`, or use internal/null-prototype.ts.';

export default defineConfig(
  { ignores: ['dist', 'dist-audit', 'release', 'storybook-static', 'coverage'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [
      tseslint.configs.strictTypeChecked,
      lit.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
    ],
    plugins: { 'lit-a11y': litA11y },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...litA11y.configs.recommended.rules,
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // LitElement has every one of the callbacks.
      'wc/guard-super-call': 'off',
      // node:test gives promises that its runner awaits.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: ['test', 'describe', 'it', 'suite', 'Equal'] },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { spasm: { rules: { 'no-document-members': noDocumentMembers } } },
    rules: {
      ...restrict(imports.node, imports.valibot, imports.html),
      'spasm/no-document-members': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Property[key.name="__proto__"], Property[key.value="__proto__"]',
          message: 'Use withoutPrototype() or withChanges() of internal/null-prototype.ts.',
        },
        {
          selector:
            'VariableDeclarator[id.type="ObjectPattern"] LogicalExpression[operator="??"] > ObjectExpression',
          message: inherits,
        },
        {
          selector: 'CallExpression[callee.property.name=/^reduce/]',
          message: 'Use a loop: Prototype 1.6 replaces reduce on its pages.',
        },
        {
          selector: 'AssignmentPattern[left.type="ObjectPattern"] > ObjectExpression',
          message: inherits,
        },
      ],
    },
  },
  { files: ['src/cli.ts'], rules: restrict(imports.valibot, imports.html) },
  { files: ['src/content/schema.ts'], rules: restrict(imports.node, imports.html) },
  { files: ['src/parts/html.ts'], rules: restrict(imports.node, imports.valibot) },
  { files: ['src/internal/null-prototype.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    // The page of one element is our own, and nobody else's names are in it.
    files: ['src/internal/dom-clobbering.ts', 'src/drop-in/embed-page.ts'],
    rules: { 'spasm/no-document-members': 'off' },
  },
  {
    // Chai's assertions are properties.
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
