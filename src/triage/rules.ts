import triage from '../../content/triage.json';
import type { Rules } from './assess.js';

/** The rules that ship, for `assess`. Their sources are ids in content/sources.json. */
export const rules = triage as Rules;
