import { SpasmChecker } from '../src/elements/spasm-checker.js';

/**
 * Opens the checker's shadow root before a story is shown, so that the story can click through the
 * questions and axe can look inside. In Storybook only: what ships stays closed, for on a page
 * nobody may read what was chosen.
 */
export function openChecker(): void {
  SpasmChecker.shadowRootOptions = { mode: 'open' };
}
