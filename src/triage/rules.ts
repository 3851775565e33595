import triage from '../../content/triage.json';
import { withoutPrototype } from '../internal/null-prototype.js';
import type { Rules } from './assess.js';

/** The rules that ship, for `assess`. Their sources are ids in content/sources.json. */
export const rules = withoutPrototype(triage) as Rules;
