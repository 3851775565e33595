/** Words for slots and for children, all of them from content/. */
import clinic from '../content/en/clinic.json';
import guide from '../content/en/guide.json';
import { interpolate } from '../src/locale/interpolate.js';

/** What stands in an element for those whom the script never reaches. */
export const emergencyLine = interpolate(clinic.emergency, { emergency: '911' });

/** What a clinic may say in its own words: a title, and something under it. */
export const ownWords = { heading: guide.title, intro: emergencyLine };

/** And a link at the end, where it can't stand beside an emergency. */
export const ownWordsAndAction = { ...ownWords, action: clinic.booking };
