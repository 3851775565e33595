/**
 * Around a line that is shown in English because its translation is unconfirmed: the build puts these
 * private-use characters there, and our `html` renders what is between them with `lang="en"`.
 */
export const UNCONFIRMED_START = '\uE000';
export const UNCONFIRMED_END = '\uE001';

/** Without the marks, for text that can't carry a language of its own. */
export const stripMarks = (text: string): string =>
  text.replaceAll(UNCONFIRMED_START, '').replaceAll(UNCONFIRMED_END, '');
