/** The acuity levels of help, worst first. Everything that ranks, shows or sends a level takes it from here. */
export const LEVELS = ['emergency', 'same-day', 'soon', 'self-care'] as const;

export type Level = (typeof LEVELS)[number];
