/** What a page prints, read back from the PDF. */
import type { Page } from 'puppeteer-core';
import { extractText, getDocumentProxy } from 'unpdf';

/** Without spaces, which a PDF has or has not at the end of a line, and without bullets. */
export const squeezed = (text: string): string => text.normalize('NFKC').replace(/[\s•]+/g, '');

export interface Paper {
  format: 'A4' | 'Letter';
  landscape: boolean;
}

/** The squeezed words of each page of paper. */
export async function printed(page: Page, { format, landscape }: Paper): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format, landscape })));
  const { text } = await extractText(pdf);
  return text.map(squeezed);
}
