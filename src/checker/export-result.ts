/**
 * What a reader may take along from a result: paper, plain text, a reminder. All of it is made on the
 * device, by the reader's own act, and the page learns nothing of it.
 */
import type { LitElement } from 'lit';
import { dress } from '../styles/adopt-styles.js';

/**
 * Whether a sandbox around the page lets it do this; where it does not, a button would do nothing.
 * The sandbox of a frame from elsewhere that kept its own origin can't be seen, and counts as none.
 */
function allows(page: Window, flag: string): boolean {
  if (page.origin === 'null') return page.location.protocol === 'file:';
  const { sandbox } = (page.frameElement ?? {}) as Partial<HTMLIFrameElement>;
  return !sandbox?.length || sandbox.contains(flag);
}

export const mayPrint = (page: Window): boolean =>
  typeof page.print === 'function' && allows(page, 'allow-modals');

export const mayDownload = (page: Window): boolean => allows(page, 'allow-downloads');

/** Only a page that came over https may copy. (The older way would show the text to the page.) */
export const mayCopy = (page: Window): boolean =>
  'clipboard' in page.navigator && allows(page, 'allow-same-origin');

/** In the place of all else on paper, whatever the page's own styles say. */
const ALONE = `@media print {
:root:root:root { all: revert !important }
:root:root:root > :not(spasm-print) { display: none !important }
}`;

const PAPER = `:host { all: initial !important; display: block !important }
@media screen { :host { display: none !important } }`;

/** A phone makes its paper anew each time that its reader changes a setting, after it said that it was done. */
const PHONE_PRINTS_FOR = 5 * 60_000;

/**
 * Prints what is shown, and nothing of the page around it: a copy of it, beside the page's body, is
 * for paper alone. No window, no frame and no style in markup is needed, so no policy or blocker stops it.
 *
 * @returns Takes the copy away. By itself it goes when the printing is over.
 */
export function print(element: LitElement, shown: HTMLElement): () => void {
  const page = element.ownerDocument;
  const view = page.defaultView as Window & typeof globalThis;
  const { direction, fontFamily } = view.getComputedStyle(shown);
  const sheet = (css: string) => {
    const made = new view.CSSStyleSheet();
    made.replaceSync(css);
    return made;
  };
  const paper = page.createElement('spasm-print');
  // eslint-disable-next-line wc/no-closed-shadow-root -- No script of the page is to read it.
  const root = paper.attachShadow({ mode: 'closed' });
  dress(element, root);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet(PAPER)];
  const copy = shown.cloneNode(true) as HTMLElement;
  copy.dir = direction;
  for (const details of copy.querySelectorAll('details')) details.open = true;
  root.append(copy);
  paper.style.setProperty('--spasm-font', fontFamily);
  const alone = sheet(ALONE);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, alone];
  page.documentElement.append(paper);
  const remove = () => {
    paper.remove();
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((one) => one !== alone);
  };
  const isPhone = view.matchMedia('(pointer: coarse)').matches;
  const done = () => setTimeout(remove, isPhone ? PHONE_PRINTS_FOR : 0);
  view.addEventListener('afterprint', done, { once: true });
  view.print();
  return remove;
}

/** What is shown as plain text: a line for each paragraph, a dash for each point. */
export function asText(shown: Element): string {
  return [...shown.querySelectorAll(':is(h2, h3, h4, h5, h6, summary, p, li):not(.on-screen)')]
    .map(({ localName, textContent }) => {
      const text = textContent.replace(/\s+/g, ' ').trim();
      if (localName === 'li') return `- ${text}\n`;
      return text && `\n${text}\n`;
    })
    .join('')
    .trim();
}

export interface Reminder {
  day: Date;
  /** What a calendar shows. */
  title: string;
  text: string;
}

/** Hands the reader a file for their own calendar. */
export function remind(page: Document, reminder: Reminder): void {
  const file = new Blob([calendarFile(reminder)], { type: 'text/calendar' });
  const url = URL.createObjectURL(file);
  // The link is never in the page, so that the page hears of no click.
  const link = page.createElement('a');
  link.href = url;
  link.download = 'check-again.ics';
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/** A whole day with an alarm at nine, as RFC 5545 has it. */
function calendarFile({ day, title, text }: Reminder): string {
  const digits = (date: Date) => date.toISOString().replace(/\.\d+|[-:]/g, '');
  const stamp = digits(new Date());
  // The day as the reader's own clock has it.
  const date = digits(new Date(day.getTime() - day.getTimezoneOffset() * 60_000)).slice(0, 8);
  const escaped = (words: string) => words.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//spasm-elements',
    'BEGIN:VEVENT',
    `UID:${stamp}@spasm-elements`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT9H',
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map((line) => line.match(/.{1,18}/gsu)?.join('\r\n ') ?? '') // At most 75 bytes a line.
    .join('\r\n');
}
