/** The rules of the checker and what reads them, for others to test: `assess(rules, answers)`. */
export { assess } from './assess.js';
export type { Answers, Asking, Reason, Result, Rules } from './assess.js';
export { rules } from './rules.js';
