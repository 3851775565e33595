/**
 * Which lines a wrong word in would harm: a translation of one counts only while it is confirmed. A line
 * is one unless it is named here, so that a new text is on the safe side.
 */
import type { Topic } from '../../src/content/schema.js';

/** By topic, the lines that are none. */
const OTHERS: Record<Topic, RegExp> = {
  causes: /^(title|items\..+|conditions\.(title|items\..+)|unknown\.text|action)$/,
  checker:
    /^(title|intro|step|next|back|restart|errorNone|todo|answers|print|copy|copied|copyFailed|remind|reminder|many)$/,
  clinic: /^(title|phone|booking|addressLabel|hoursLabel)$/,
  guide: /^(title|contents|urgentLink|disclosure|action)$/,
  help: /^title$/,
  prevention: /^(title|items\..+|action)$/,
  remedies: /^(title|items\.[^.]+\.title|action)$/,
  treatments:
    /^(title|disclosure|labels\.(visit|evidence|regulator)|items\.[^.]+\.(title|what\.text)|action)$/,
  ui: /^(sources|reviewed|due|notReviewed|reviewedBy|overdue|fromClinic|fromTheClinic)$/,
};

export const isSafetyLine = (topic: Topic, path: string): boolean => !OTHERS[topic].test(path);
