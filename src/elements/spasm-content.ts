import { ContextConsumer, ContextProvider } from '@lit/context';
import { css, LitElement, noChange } from 'lit';
import { attributeText } from '../internal/attribute-value.js';
import { report, warnOnce } from '../internal/console.js';
import { define, elementBrand } from '../internal/define.js';
import { call, createElement, isParsing } from '../internal/dom-clobbering.js';
import { guard } from '../internal/error-boundary.js';
import { preserveScroll } from '../internal/preserve-scroll.js';
import { isOnServer } from '../internal/server.js';
import { loadOverlay, readOverlay } from '../overlay/load-overlay.js';
import type { Overlay } from '../overlay/overlay.js';
import { contentContext, defaults, type SpasmContent } from '../settings/context.js';
import {
  parseSettings,
  settingNames,
  withOverlay,
  type RawSettings,
} from '../settings/settings.js';
import { html } from '../parts/html.js';
import { adoptElementStyles } from '../styles/adopt-styles.js';

/**
 * Gives its clinic, region, theme, mode and own words to the elements inside it. What it does not set comes
 * from the provider around it, else from the page's script tag.
 *
 * Each attribute that is empty or not understood is left out, with one console warning.
 *
 * @slot - The page's content, with our elements anywhere inside.
 */
export class SpasmContentElement extends LitElement {
  static readonly [elementBrand] = true;
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

  /** When the clinic is open; semicolons separate the lines: "Mon to Fri 8–5; Sat 9–12". */
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

  /** Where they come from: an address, or the text itself. Late answers from another one are dropped. */
  #overlaySource: string | undefined;

  /** Sees an inline overlay that comes, goes or changes. */
  readonly #observer = isOnServer
    ? undefined
    : new MutationObserver(() => {
        this.#observeInline();
        this.requestUpdate();
      });

  readonly #inherited = new ContextConsumer(this, { context: contentContext, subscribe: true });
  readonly #provider = new ContextProvider(this, {
    context: contentContext,
    initialValue: undefined,
  });

  override connectedCallback() {
    if (isOnServer) return;
    this.#guard(() => {
      (this.#inherited as { value?: SpasmContent | undefined }).value = undefined;
      super.connectedCallback();
      this.#observeInline();
      call(this.ownerDocument, 'addEventListener', 'DOMContentLoaded', this.#onParsed);
      this.#readOverlay();
      this.#provide();
    });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    call(this.ownerDocument, 'removeEventListener', 'DOMContentLoaded', this.#onParsed);
    // A request that is under way is dropped, and made again where this element comes back.
    if (!this.#overlay) this.#overlaySource = undefined;
  }

  protected override createRenderRoot() {
    const root = this.attachShadow((this.constructor as typeof LitElement).shadowRootOptions);
    // What is inside shows, whatever throws next.
    root.append(createElement(this, 'slot'));
    adoptElementStyles(this, root);
    return root;
  }

  adoptedCallback() {
    if (this.shadowRoot) adoptElementStyles(this, this.shadowRoot);
  }

  override willUpdate() {
    if (isOnServer) return;
    const rawValues = [this.src, ...Object.values(this.#rawSettings)];
    // While the page is being parsed, an inline overlay may still come.
    if (!isParsing(this) && !this.#inline && rawValues.every((value) => value == null)) {
      warnOnce(this, `gives nothing. Set one of ${settingNames.join(', ')}, src, or remove it.`);
    }
    this.#readOverlay();
    this.#provide();
  }

  /** In the page the root has had its slot from the start. */
  override render() {
    return isOnServer ? html`<slot></slot>` : noChange;
  }

  protected override scheduleUpdate() {
    this.#guard(() => {
      void super.scheduleUpdate();
    });
  }

  /** `lang` is a property of every element, and "" where it is not set: so the attribute counts. */
  get #rawSettings(): RawSettings {
    return Object.fromEntries(
      settingNames.map((name) => [name, name === 'lang' ? this.getAttribute(name) : this[name]]),
    );
  }

  get #inline() {
    return this.querySelector(':scope > script[type="application/json"]');
  }

  readonly #onParsed = () => {
    this.requestUpdate();
  };

  /** If `act` throws, the elements inside get the page's default. */
  #guard(act: () => void) {
    guard(act, (error) => {
      report('error', '<spasm-content> failed, and gives nothing.', error);
    });
  }

  #observeInline() {
    this.#observer?.disconnect();
    this.#observer?.observe(this, { childList: true });
    const inline = this.#inline;
    if (inline)
      this.#observer?.observe(inline, { childList: true, characterData: true, subtree: true });
  }

  /** Reads the overlay, where it comes from elsewhere than the one read last. */
  #readOverlay() {
    const json = this.#inline?.textContent;
    const url = attributeText(this.src);
    if (url === '') warnOnce(this, 'src="" is empty. Fill it in or remove it.');
    if (json != null && url)
      warnOnce(
        this,
        'has words inside and a src. The words inside are shown: remove one of the two.',
      );
    // While the page is being parsed, half of a text may be there.
    if (json != null && isParsing(this) && !isJson(json)) return;
    const source = json ?? (url || undefined);
    if (!this.isConnected || source === this.#overlaySource) return;
    this.#overlaySource = source;
    this.#overlay = json == null ? undefined : readOverlay('<spasm-content>', json);
    if (json != null || !url) return;
    void loadOverlay(url).then((overlay) => {
      if (this.#overlaySource !== url) return;
      this.#overlay = overlay;
      preserveScroll(() => {
        this.#provide();
      });
    });
  }

  #provide() {
    const inherited = { ...defaults, ...this.#inherited.value };
    const hasOverlay = this.#overlaySource !== undefined;
    const content = parseSettings(
      this.#rawSettings,
      hasOverlay ? withOverlay(inherited, this.#overlay) : inherited,
      this,
    );
    this.#provider.setValue(
      hasOverlay ? { ...content, overlayFrom: content.clinic.name } : content,
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
