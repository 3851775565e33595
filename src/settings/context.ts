import { createContext } from '@lit/context';
import { bare } from '../internal/null-prototype.js';
import type { Clinic } from '../content/clinic.js';
import type { Overlay } from '../overlay/overlay.js';
import type { Words } from '../content/schema.js';

export const THEMES = ['light', 'dark', 'auto'] as const;
export const MODES = ['full', 'education'] as const;

export type Theme = (typeof THEMES)[number];
/** `education` shows the levels of help as cards and asks no questions. */
export type Mode = (typeof MODES)[number];

/** What a provider gives to the elements inside it. Rebuilt on change, never changed in place. */
export interface SpasmContent {
  /** Words that replace the bundled ones, by topic. A topic that is not here keeps its bundled words. */
  readonly words: Partial<Words>;
  readonly clinic: Clinic;
  /** The clinic's own words. They are laid over `words` where these are shown. */
  readonly overlay?: Overlay | undefined;
  /** The name of the clinic whose words the overlay holds: that of the provider that has it. */
  readonly overlayFrom?: string | undefined;
  /** The language where no `lang` inside the page says another, as a BCP 47 tag; undefined: as the page says. */
  readonly locale: string | undefined;
  /** A key of `content/regions.json`; unknown: no number is guessed. */
  readonly region: string | undefined;
  readonly mode: Mode;
  readonly theme: Theme;
}

/** What stands where nobody provides anything. */
export const unprovided: SpasmContent = bare({
  words: {},
  clinic: {},
  overlay: undefined,
  overlayFrom: undefined,
  locale: undefined,
  region: undefined,
  mode: 'full',
  theme: 'light',
});

/**
 * The key is in the global symbol registry, so that elements of one copy of this library find the
 * provider of another. Its number changes when the shape of `SpasmContent` does.
 */
export const contentContext = createContext<SpasmContent | undefined>(
  Symbol.for('spasm-elements/1'),
);
