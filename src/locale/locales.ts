import type { Words } from '../content/schema.js';

/**
 * The languages besides English, each by its BCP 47 tag with what loads its words. The build fills
 * this in from the folders of `content/`: in the drop-in with files beside it, in the npm modules
 * with modules that a bundler may leave out of the first load.
 */
export const locales: Readonly<Record<string, () => Promise<Partial<Words>>>> = {};
