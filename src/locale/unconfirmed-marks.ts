/**
 * Around a line that stands in English among the words of another language. The build puts them
 * there: a translation of a safety line counts only while it is confirmed. Nobody types these.
 */
export const ENGLISH_FROM = '\uE000';
export const ENGLISH_TO = '\uE001';

/** Without the marks, where a text can't say its own language. */
export const unmarked = (text: string): string =>
  text.replaceAll(ENGLISH_FROM, '').replaceAll(ENGLISH_TO, '');
