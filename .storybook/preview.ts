import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { languageTags } from '../src/locale/language.js';
import '../src/elements/spasm-content.js';
import manifest from '../dist/custom-elements.json';

setCustomElementsManifest(manifest);

const PSEUDO_LOCALES: Record<string, string> = { 'en-XA': 'Long', 'ar-XB': 'Right to left' };

const nameOf = (tag: string) => new Intl.DisplayNames(tag, { type: 'language' }).of(tag);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' }, layout: 'fullscreen' },
  initialGlobals: { theme: 'light', lang: 'en' },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: { icon: 'contrast', items: ['light', 'dark', 'auto'], dynamicTitle: true },
    },
    lang: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        // The pseudo-locales show what a long language does to a layout, and one from right to left.
        items: languageTags.map((tag) => ({
          value: tag,
          title: PSEUDO_LOCALES[tag] ?? nameOf(tag),
        })),
        dynamicTitle: true,
      },
    },
  },
  decorators: [
    (story, { globals }) => {
      const { theme, lang } = globals as { theme: string; lang: string };
      return html`<div lang=${lang}><spasm-content theme=${theme}>${story()}</spasm-content></div>`;
    },
  ],
};

export default preview;
