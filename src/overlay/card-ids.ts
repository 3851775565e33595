// Written by `npm run generate` from content/en/.

/** The ids of our cards, in their order. */
export const cardIds = {
  remedies: ['keep-moving', 'heat', 'ice', 'stretch', 'massage', 'water', 'pain-relief'],
  treatments: ['chiropractic', 'massage', 'regenerative', 'decompression', 'diet-exercise'],
  prevention: ['exercise', 'walking', 'hydration', 'diet', 'posture', 'lifting'],
} as const;
