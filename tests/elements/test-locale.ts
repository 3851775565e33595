/** A language of the tests alone, whose words each test gives. The test server adds it to our languages. */
import type { Words } from '../../src/content/schema.js';

/** A tag that ISO 639-2 keeps for private use. */
export const TEST_LANG = 'qaa';

/** Its words, as `locales.ts` loads them. A topic that is not here has its bundled words. */
export const testWords: Partial<Words> = {};

/** From now on these are its words, getters and all. Elements show them at their next update. */
export function giveWords(words: object): void {
  for (const topic of Object.keys(testWords)) Reflect.deleteProperty(testWords, topic);
  Object.defineProperties(testWords, Object.getOwnPropertyDescriptors(words));
}
