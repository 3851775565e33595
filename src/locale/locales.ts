import type { Words } from '../content/schema.js';

/**
 * The languages besides English, each by its BCP 47 tag with what loads its words. The build writes
 * this table from the folders of `content/`: in the drop-in it fetches files beside the script, in the
 * npm modules it imports modules that a bundler may split off.
 */
export const locales: Readonly<Record<string, () => Promise<Partial<Words>>>> = {};
