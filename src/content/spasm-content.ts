import { ContextConsumer, ContextProvider } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { define } from '../define.js';
import { ours } from '../elements/spasm-element.js';
import { dress } from '../styles/dress.js';
import { warn } from '../warn.js';
import { contentContext, unprovided, type SpasmContent } from './content-context.js';
import { readSettings, settingNames, type Settings } from './settings.js';

/**
 * Gives its clinic, region, theme and mode to the elements inside it. What it does not set comes
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

  readonly #around = new ContextConsumer(this, { context: contentContext, subscribe: true });
  readonly #provider = new ContextProvider(this, {
    context: contentContext,
    initialValue: undefined,
  });

  override connectedCallback() {
    (this.#around as { value?: SpasmContent | undefined }).value = undefined;
    super.connectedCallback();
    this.#provide();
  }

  protected override createRenderRoot() {
    const root = this.attachShadow((this.constructor as typeof LitElement).shadowRootOptions);
    dress(this, root);
    return root;
  }

  adoptedCallback() {
    if (this.shadowRoot) dress(this, this.shadowRoot);
  }

  override willUpdate() {
    if (Object.values(this.#written).every((value) => value == null)) {
      warn(this, `gives nothing. Set one of ${settingNames.join(', ')}, or remove it.`);
    }
    this.#provide();
  }

  override render() {
    return html`<slot></slot>`;
  }

  /** What the tag says. `lang` is a property of every element, and "" where it is not set. */
  get #written(): Settings {
    const { clinic, phone, booking, address, hours, region, theme, mode } = this;
    const lang = this.getAttribute('lang');
    return { clinic, phone, booking, address, hours, region, lang, theme, mode };
  }

  #provide() {
    this.#provider.setValue(
      readSettings(this.#written, { ...unprovided, ...this.#around.value }, this),
    );
  }
}

define('spasm-content', SpasmContentElement);

declare global {
  interface HTMLElementTagNameMap {
    'spasm-content': SpasmContentElement;
  }
}
