import { ContextConsumer, ContextProvider } from '@lit/context';
import { css, LitElement } from 'lit';
import { define } from '../internal/define.js';
import { ours } from './spasm-element.js';
import { dress } from '../styles/adopt-styles.js';
import { say } from '../internal/console.js';
import { native } from '../internal/dom-clobbering.js';
import { warn } from '../internal/warn.js';
import { contentContext, unprovided, type SpasmContent } from '../settings/context.js';
import { holdStill } from '../internal/preserve-scroll.js';
import { loadOverlay, tellFaults } from '../overlay/load-overlay.js';
import type { Overlay } from '../overlay/overlay.js';
import { readSettings, settingNames, withOverlay, type Settings } from '../settings/settings.js';

/**
 * Gives its clinic, region, theme, mode and own words to the elements inside it. What it does not set comes
 * from the provider around it, else from the page's script tag.
 *
 * Each attribute that is empty or not understood is left out, with one console warning.
 *
 * @slot - The page's content, with our elements anywhere inside.
 */
export class SpasmContentElement extends LitElement {
  static readonly [ours] = true;
  static override properties = {
    clinic: {},
    phone: {},
    booking: {},
    address: {},
    hours: {},
    region: {},
    theme: {},
    mode: {},
    src: {},
  };

  static override styles = css`
    :host {
      display: contents;
    }

    :host([hidden]) {
      display: none;
    }
  `;

  /** The clinic's name. */
  declare clinic?: string | null;

  /** The clinic's phone number, as people read it: "(555) 010-0199". */
  declare phone?: string | null;

  /** Where to book a visit: an http or https address. */
  declare booking?: string | null;

  /** The clinic's postal address. */
  declare address?: string | null;

  /** When the clinic is open; semicolons part the lines: "Mon to Fri 8–5; Sat 9–12". */
  declare hours?: string | null;

  /** Whose emergency number to show: `us`, `ca`, `gb`, `ie`, `eu`, `au` or `nz`. */
  declare region?: string | null;

  /** `light`, `dark`, or `auto` (as the reader's device is set). */
  declare theme?: string | null;

  /** `full`, or `education`: the checker shows the levels of help as cards and asks nothing. */
  declare mode?: string | null;

  /** The address of a JSON file with the clinic's own words. An inline `<script type="application/json">` comes before it. */
  declare src?: string | null;

  /** The clinic's own words; undefined until they are there. */
  #overlay: Overlay | undefined;

  /** What they were read from: an address, or the text itself. Late answers of another one are dropped. */
  #readFrom: string | undefined;

  /** Sees an inline child that comes, goes or changes. */
  readonly #children = new MutationObserver(() => {
    this.#watch();
    this.requestUpdate();
  });

  readonly #around = new ContextConsumer(this, { context: contentContext, subscribe: true });
  readonly #provider = new ContextProvider(this, {
    context: contentContext,
    initialValue: undefined,
  });

  override connectedCallback() {
    this.#attempt(() => {
      (this.#around as { value?: SpasmContent | undefined }).value = undefined;
      super.connectedCallback();
      this.#watch();
      this.#listen('addEventListener');
      this.#read();
      this.#provide();
    });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#children.disconnect();
    this.#listen('removeEventListener');
    // An answer that is still out is dropped, and asked for again where this element comes back.
    if (!this.#overlay) this.#readFrom = undefined;
  }

  protected override createRenderRoot() {
    const root = this.attachShadow((this.constructor as typeof LitElement).shadowRootOptions);
    // What is inside shows, whatever fails.
    root.append(this.ownerDocument.createElement('slot'));
    dress(this, root);
    return root;
  }

  adoptedCallback() {
    if (this.shadowRoot) dress(this, this.shadowRoot);
  }

  override willUpdate() {
    const written = [this.src, ...Object.values(this.#written)];
    // While the page is being loaded, an inline child may still come.
    const isWhole = !this.#isLoading;
    if (isWhole && !this.#inline && written.every((value) => value == null)) {
      warn(this, `gives nothing. Set one of ${settingNames.join(', ')}, src, or remove it.`);
    }
    this.#read();
    this.#provide();
  }

  protected override scheduleUpdate() {
    this.#attempt(() => {
      void super.scheduleUpdate();
    });
  }

  /** What the tag says. `lang` is a property of every element, and "" where it is not set. */
  get #written(): Settings {
    const { clinic, phone, booking, address, hours, region, theme, mode } = this;
    const lang = this.getAttribute('lang');
    return { clinic, phone, booking, address, hours, region, lang, theme, mode };
  }

  get #isLoading() {
    return native(this.ownerDocument, 'readyState') === 'loading';
  }

  get #inline() {
    return this.querySelector(':scope > script[type="application/json"]');
  }

  readonly #parsed = () => {
    this.requestUpdate();
  };

  #listen(change: 'addEventListener' | 'removeEventListener') {
    native(this.ownerDocument, change).call(this.ownerDocument, 'DOMContentLoaded', this.#parsed);
  }

  /** Where it fails, the elements inside have what the page's default gives. */
  #attempt(act: () => void) {
    try {
      act();
    } catch (error) {
      say('error', '<spasm-content> failed, and gives nothing.', error);
    }
  }

  #watch() {
    this.#children.disconnect();
    this.#children.observe(this, { childList: true });
    const inline = this.#inline;
    if (inline)
      this.#children.observe(inline, { childList: true, characterData: true, subtree: true });
  }

  /** Reads the clinic's own words, where they are others than those read last. */
  #read() {
    const text = this.#inline?.textContent;
    const address = this.src?.trim();
    if (address === '') warn(this, 'src="" is empty. Fill it in or remove it.');
    if (text != null && address)
      warn(this, 'has words inside and a src. The words inside are shown: remove one of the two.');
    // While the page is being loaded, half of a text may be there.
    if (text != null && this.#isLoading && !isJson(text)) return;
    const from = text ?? (address || undefined);
    if (!this.isConnected || from === this.#readFrom) return;
    this.#readFrom = from;
    this.#overlay = text == null ? undefined : tellFaults('<spasm-content>', text);
    if (text != null || !address) return;
    void loadOverlay(address).then((overlay) => {
      if (this.#readFrom !== address) return;
      this.#overlay = overlay;
      holdStill(() => {
        this.#provide();
      });
    });
  }

  #provide() {
    const around = { ...unprovided, ...this.#around.value };
    const own = this.#readFrom === undefined ? around : withOverlay(around, this.#overlay);
    const content = readSettings(this.#written, own, this);
    this.#provider.setValue(
      own === around ? content : { ...content, overlayFrom: content.clinic.name },
    );
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

define('spasm-content', SpasmContentElement);

declare global {
  interface HTMLElementTagNameMap {
    'spasm-content': SpasmContentElement;
  }
}
