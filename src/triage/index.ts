export { assess } from './assess.js';
export type { Answers, Asking, Reason, Result, Rules } from './assess.js';
