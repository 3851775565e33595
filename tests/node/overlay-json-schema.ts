/** Holds what an editor's JSON tool says of an overlay, by our JSON Schema, to what a page says of it. */
import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { overlayJsonSchema } from '../../scripts/content/overlay-schema.js';
import { validateOverlay } from '../../src/overlay/validate-overlay.js';

const isValid = new Ajv({ strict: true, strictRequired: false, allErrors: false }).compile(
  JSON.parse(overlayJsonSchema()) as object,
);

/** What only a page says: JSON Schema has no words for it. */
const BEYOND_SCHEMA =
  /control characters|This is empty|at most, not|is not a (phone number|web address)|Write a whole address|year-month-day|Another card has this id|Use an id of a card/;

/** A page takes space away around a text before it looks at it. */
const trimmed = (json: unknown): unknown =>
  JSON.parse(JSON.stringify(json), (_, value: unknown) =>
    typeof value === 'string' ? value.trim() : value,
  );

/** The two agree, but for what only a page says. */
export function holdToSchema(json: unknown, name?: string): void {
  const faults = validateOverlay(json)
    .faults.filter(({ kind }) => kind === 'fault')
    .map(({ message }) => message);
  const said = `${name ?? JSON.stringify(json)}: ${faults.join(' | ')} ${JSON.stringify(isValid.errors)}`;
  const isRefused = !isValid(trimmed(json));
  if (isRefused) assert.ok(faults.length > 0, said);
  else
    assert.ok(
      faults.every((message) => BEYOND_SCHEMA.test(message)),
      said,
    );
}
