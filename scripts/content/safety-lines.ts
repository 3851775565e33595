/** Which lines a wrong word in would harm: a translation of one counts only while it is confirmed. */
import type { Topic } from '../../src/content/schema.js';

/** By topic, where its safety lines stand. A topic that is not here has none. */
const PLACES: Partial<Record<Topic, RegExp>> = {
  causes: /^(main|conditions\.intro)\b/,
  checker:
    /^(instead|limits|none|notNone|unsure|because|becauseUnsure|also|ordinary|questions|signs|notes)\b/,
  clinic: /^emergency$/,
  guide: /^(main|urgent)\./,
  help: /^(?!title$)/,
  prevention: /^(main|noEffect|unknown)\b/,
  remedies: /^(main|course|unknown|items\.[^.]+\.(points|cautions))\b/,
  treatments:
    /^(main|caution|unknown|grades|labels\.notFor|items\.[^.]+\.(evidence|notFor|regulator|visit))\b/,
  ui: /^(callEmergency|inEmergency|localEmergencyNumber|adviceLine|access\w*)$/,
};

export const isSafetyLine = (topic: Topic, path: string): boolean =>
  PLACES[topic]?.test(path) ?? false;
