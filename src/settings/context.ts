import { createContext } from '@lit/context';
import type { Clinic } from '../content/clinic.js';
import { withoutPrototype } from '../internal/null-prototype.js';
import type { Overlay } from '../overlay/overlay.js';

export const THEMES = ['light', 'dark', 'auto'] as const;
export const MODES = ['full', 'education'] as const;

export type Theme = (typeof THEMES)[number];
/** `education` shows the levels of help as cards and asks no questions. */
export type Mode = (typeof MODES)[number];

/** What a provider gives to the elements inside it. Rebuilt on change, never changed in place. */
export interface SpasmContent {
  /** Always empty, and read by nobody but an element of 0.1.0, which takes nothing from a provider without it. */
  readonly words: Readonly<Record<string, never>>;
  readonly clinic: Clinic;
  /** The clinic's own words. */
  readonly overlay?: Overlay | undefined;
  /** The name of the clinic whose overlay it is: that of the provider that has it. */
  readonly overlayFrom?: string | undefined;
  /** The language where no `lang` inside the page says another, as a BCP 47 tag; undefined: as the page says. */
  readonly locale: string | undefined;
  /** A key of `content/regions.json`; undefined: no number is guessed. */
  readonly region: string | undefined;
  readonly mode: Mode;
  readonly theme: Theme;
}

/** What holds where nobody provides anything. */
export const defaults: SpasmContent = withoutPrototype({
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
