/** The drawings: each name that words and elements use, from Health Icons (outline, 48 × 48). */
import { readFileSync } from 'node:fs';
import { optimize } from 'svgo';

const HEALTH_ICONS = {
  'awkward-move': 'body/spine',
  chiropractic: 'body/spine',
  decompression: 'devices/inpatient',
  diet: 'nutrition/nutrition',
  'diet-exercise': 'nutrition/nutrition',
  emergency: 'vehicles/ambulance',
  exercise: 'people/exercise_yoga',
  heat: 'devices/thermometer',
  'heat-cramp': 'devices/thermometer',
  'heavy-lift': 'exercise/exercise',
  hydration: 'objects/running_water',
  ice: 'devices/cold_chain',
  'keep-moving': 'exercise/walking',
  lifting: 'exercise/exercise',
  'long-sitting': 'objects/laptop',
  massage: 'people/clean_hands',
  overuse: 'conditions/back_pain',
  'pain-relief': 'medications/medicines',
  posture: 'symbols/height',
  regenerative: 'devices/syringe',
  'same-day': 'objects/phone',
  'self-care': 'places/home_alt',
  soon: 'objects/calendar',
  stretch: 'people/exercise_yoga',
  walking: 'exercise/walking',
  water: 'body/blood_drop',
};

/** The source of src/parts/icons.ts: for each name the outline of its drawing, to be filled by "evenodd". */
export function iconModule(): string {
  const icons = Object.entries(HEALTH_ICONS).map(([name, drawing]) => [name, outline(drawing)]);
  return `// Written by \`npm run generate\` from scripts/bundle/icons.ts.
/*! Health Icons, © 2021 Resolve to Save Lives, MIT: the licence is in cdn/licenses.txt. */
export const icons = ${JSON.stringify(Object.fromEntries(icons))};\n`;
}

/** One path of all shapes. Overlapping shapes would cut each other out: choose drawings that have none. */
function outline(drawing: string): string {
  const file = `node_modules/healthicons/public/icons/svg/outline/${drawing}.svg`;
  const { data } = optimize(readFileSync(file, 'utf8'), {
    floatPrecision: 1, // of 48
    multipass: true,
    plugins: [
      { name: 'removeAttrs', params: { attrs: '(fill|fill-rule|clip-rule)' } },
      { name: 'preset-default', params: { overrides: { mergePaths: { force: true } } } },
    ],
  });
  const paths = [...data.matchAll(/ d="([^"]*)"/g)];
  if (paths.length !== 1) throw new Error(`${drawing} is not drawn with paths alone.`);
  return paths[0]?.[1] ?? '';
}
