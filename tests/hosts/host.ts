/** What a host page is: a page that a clinic may have, around the built drop-in. */
import { existsSync, readFileSync } from 'node:fs';
import type { OutgoingHttpHeaders } from 'node:http';
import { SHOWN_TAGS } from '../tags.js';
import type { Tab } from './browsers.js';

/** Where every page finds the drop-in. */
export const SCRIPT = '/spasm-elements.js';

const FILE = `dist/cdn${SCRIPT}`;
if (!existsSync(FILE)) throw new Error(`${FILE} is missing. Build it first: npm run build`);

/** The drop-in as it was built. */
export const dropIn = readFileSync(FILE, 'utf8');

/** What each tag shows until the script is there, and where it never is. */
export const EMERGENCY_LINE = 'Until the script is here: in an emergency, call 911.';

/** The script tag of the drop-in, with more attributes where they are given: `scriptTag('defer')`. */
export const scriptTag = (more = '', path = SCRIPT): string =>
  `<script src="${path}" data-phone="(555) 010-0142" data-region="us" ${more}></script>`;

/** Every element of ours, each with its emergency line. */
export const elements = SHOWN_TAGS.map((tag) => `<${tag}><p>${EMERGENCY_LINE}</p></${tag}>`).join(
  '\n',
);

/** One page, as a clinic writes it. */
export interface HostPage {
  /** The attributes of its root element; `lang="en"` unless given. */
  html?: string;
  /** What is inside its head. */
  head?: string;
  /** What is inside its body, our tags among it. */
  body: string;
  headers?: OutgoingHttpHeaders;
  /** The nonce that its policy asks of scripts. */
  nonce?: string;
  /** What it finds at other addresses, by path. Its packages are at `/@hosts/…`, the drop-in at `/spasm-elements.js`. */
  files?: Record<string, string>;
  /** A part of the address of the file that our code is in, where that is not the drop-in itself. */
  ours?: string;
  /**
   * What a reader gets. `words` (unless given): of every element, and looking as on a plain page;
   * `children`: what stood in our tags before; `either`: the one or the other, of each element.
   */
  shows?: 'words' | 'children' | 'either';
  /** The size of text that the reader has set in the browser, in pixels, where its driver can set it: WebKit’s can’t. */
  textSize?: number;
  /** The reader has all colours changed: it need not look as on a plain page. */
  isRestyled?: boolean;
  /** The lines that we write to the console here, in order. None unless given. */
  tells?: RegExp[];
  /** The page runs our script again and again, so that each of these lines may come more than once. */
  repeats?: boolean;
  /** Names that the page’s own code makes of what we do. None unless given. */
  leaves?: string[];
  /** Errors that nobody catches, and that may come here. None unless given. */
  errors?: RegExp[];
  /** What the page’s policy refuses: the directive, and what was refused. Nothing unless given. */
  refuses?: RegExp[];
  /** What else must hold, in this order and in the same tab: by the sentence that says so. */
  holds?: Record<string, (tab: Tab) => Promise<void>>;
}

/** Pages that do the same kind of thing to an embed. */
export interface Host {
  /** What they do, in one sentence. */
  about: string;
  /** The packages that they load, as package.json names them. */
  packages?: string[];
  /** By what is particular to each. */
  pages: Record<string, HostPage>;
}
