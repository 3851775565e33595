/**
 * What a reader may take along from a result: a printout, plain text, a reminder. All of it is made on the
 * device, by the reader's own act, and the page learns nothing of it.
 */
import { nothing, type LitElement, type TemplateResult } from 'lit';
import type { Words } from '../content/schema.js';
import { createElement, rootElementOf, unclobbered, windowOf } from '../internal/dom-clobbering.js';
import { guard } from '../internal/error-boundary.js';
import { stripMarks } from '../locale/unconfirmed-marks.js';
import { html } from '../parts/html.js';
import type { View } from '../parts/view.js';
import { adoptElementStyles } from '../styles/adopt-styles.js';
import type { Result } from '../triage/assess.js';
import { button, type CheckerActions } from './actions.js';
import { recheckDay } from './result.js';
import type { CheckerWords } from './wording.js';

/** The buttons for what can be done here: a sandbox around the page, or its protocol, may forbid some. */
export function renderExport(
  { host }: View,
  words: CheckerWords,
  help: Words['help'],
  { level }: Result,
  answeredOn: Date,
  actions: CheckerActions,
): TemplateResult | typeof nothing {
  const view = windowOf(host);
  if (!view) return nothing;
  const textOf = (selector: string) =>
    plainText(host.renderRoot.querySelector(selector) as HTMLElement);
  const copy = () => {
    const failed = () => {
      actions.announce(words.copyFailed);
    };
    guard(() => {
      view.navigator.clipboard.writeText(textOf('.spasm')).then(() => {
        actions.announce(words.copied);
      }, failed);
    }, failed);
  };
  const remind = () => {
    const [next] = help.levels['self-care'].next;
    downloadReminder(host, {
      day: recheckDay(answeredOn),
      title: words.reminder,
      text: `${stripMarks(next?.text ?? '')}\n\n${textOf('.net')}`,
    });
    actions.announce(words.reminded);
  };
  const isHome = level === 'self-care';
  return html`<p class="buttons on-screen">
    ${mayPrint(view) ? button(words.print, actions.print, 'link') : nothing}
    ${mayCopy(view) ? button(words.copy, copy, 'link') : nothing}
    ${isHome && mayDownload(view) ? button(words.remind, remind, 'link') : nothing}
  </p>`;
}

/**
 * Whether a sandbox around the page allows this; where it does not, a button would do nothing. The
 * sandbox of a frame from elsewhere that kept its own origin can't be seen, and counts as none.
 */
function allows(view: Window, flag: string): boolean {
  if (view.origin === 'null') return view.location.protocol === 'file:';
  const sandbox = (view.frameElement as HTMLIFrameElement | null)?.sandbox;
  return !sandbox?.length || sandbox.contains(flag);
}

const mayPrint = (view: Window): boolean =>
  typeof view.print === 'function' && allows(view, 'allow-modals');

const mayDownload = (view: Window): boolean =>
  typeof URL === 'function' && 'createObjectURL' in URL && allows(view, 'allow-downloads');

/** Only a page that came over https may copy. (The older way would show the text to the page.) */
const mayCopy = (view: Window): boolean =>
  'clipboard' in view.navigator && allows(view, 'allow-same-origin');

/** Hides all else on paper. */
const PRINT_ALONE = `@media print {
:root { --_spasm-print: none }
:root:root:root { all: revert !important }
:root:root:root > :not(spasm-print) { display: none !important }
}`;

const PRINT_ONLY = `:host { all: initial !important; display: block !important }
@media screen { :host { display: none !important } }`;

/**
 * How long printing may take, in milliseconds. A phone lays the pages out anew each time that its reader changes
 * a setting, and the browser within an app may not print at all, nor say so.
 */
const PRINTS_FOR = 5 * 60_000;

/**
 * Prints what an element shows, and nothing of the page around it: a copy of it, beside the page's body, is
 * for paper alone. No window, no frame and no style in markup is needed, so no policy or blocker stops it.
 *
 * @returns Takes the copy away. By itself it goes when the printing is over.
 */
export function printAlone(host: LitElement): () => void {
  const page = host.ownerDocument;
  const view = windowOf(host) as Window & typeof globalThis;
  const shown = host.renderRoot.querySelector('.spasm') as HTMLElement;
  const { direction, fontFamily } = view.getComputedStyle(shown);
  const sheet = (css: string) => {
    const made = new view.CSSStyleSheet();
    made.replaceSync(css);
    return made;
  };
  const printed = createElement(host, 'spasm-print');
  // eslint-disable-next-line wc/no-closed-shadow-root -- No script of the page is to read it.
  const root = printed.attachShadow({ mode: 'closed' });
  adoptElementStyles(host, root);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet(PRINT_ONLY)];
  const copy = shown.cloneNode(true) as HTMLElement;
  copy.dir = direction;
  for (const details of copy.querySelectorAll('details')) details.open = true;
  root.append(copy);
  printed.style.setProperty('--spasm-font', fontFamily);
  const alone = sheet(PRINT_ALONE);
  const pageSheets = () => unclobbered(page, 'adoptedStyleSheets');
  guard(
    () => {
      // Added in place: to set the list anew would cost a page its own sheets where it can't be read.
      pageSheets().push(alone);
    },
    () => {
      // The page is printed too.
    },
  );
  const pageRoot = rootElementOf(host);
  const show = [...pageRoot.children].map((child) => hideOnPaper(child as HTMLElement));
  pageRoot.append(printed);
  const remove = () => {
    clearTimeout(timeout);
    view.removeEventListener('afterprint', afterPrint);
    printed.remove();
    for (const restore of show.splice(0)) restore();
    guard(
      () => {
        const index = pageSheets().indexOf(alone);
        if (index >= 0) pageSheets().splice(index, 1);
      },
      () => {
        // It was not added.
      },
    );
  };
  const isPhone = view.matchMedia('(pointer: coarse)').matches;
  const afterPrint = () => {
    if (!isPhone) setTimeout(remove);
  };
  const timeout = setTimeout(remove, PRINTS_FOR);
  view.addEventListener('afterprint', afterPrint);
  guard(() => {
    view.print();
  }, remove);
  return remove;
}

/**
 * Hides an element on paper even where an important rule in a layer shows it, which is stronger than any rule of
 * ours: only the element's own style is stronger yet. It takes its value from our sheet, which is for paper alone.
 *
 * @returns Takes that back.
 */
function hideOnPaper(element: HTMLElement): () => void {
  const { style } = element;
  const hadStyle = element.hasAttribute('style');
  const [value, priority] = [style.display, style.getPropertyPriority('display')];
  style.setProperty('display', `var(--_spasm-print, ${value || 'revert-layer'})`, 'important');
  return () => {
    style.setProperty('display', value, priority);
    if (!hadStyle && style.length === 0) element.removeAttribute('style');
  };
}

/** Plain text: a line for each paragraph, a dash for each point. */
function plainText(shown: Element): string {
  return [...shown.querySelectorAll(':is(h1, h2, h3, h4, h5, h6, summary, p, li):not(.on-screen)')]
    .map(({ localName, textContent }) => {
      const text = textContent.replace(/\s+/g, ' ').trim();
      if (localName === 'li') return `- ${text}\n`;
      return text && `\n${text}\n`;
    })
    .join('')
    .trim();
}

interface Reminder {
  day: Date;
  /** What a calendar shows. */
  title: string;
  text: string;
}

/** Hands the reader a file for their own calendar. */
function downloadReminder(host: LitElement, reminder: Reminder): void {
  const file = new Blob([calendarFile(reminder)], { type: 'text/calendar' });
  const url = URL.createObjectURL(file);
  // The link is never in the page, so that the page hears of no click.
  const link = createElement(host, 'a');
  link.href = url;
  link.download = 'check-again.ics';
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/** A whole day with an alarm at nine, by RFC 5545. */
function calendarFile({ day, title, text }: Reminder): string {
  const digits = (date: Date) => date.toISOString().replace(/\.\d+|[-:]/g, '');
  const stamp = digits(new Date());
  // The day by the reader's own clock.
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
