import { ContextConsumer, ContextProvider } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../define.js';
import { ours } from '../elements/spasm-element.js';
import { dress } from '../styles/dress.js';
import { warn } from '../warn.js';
import { contentContext, unprovided, type SpasmContent } from './content-context.js';
import { readSettings, settingNames } from './settings.js';

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
  static override styles = css`
    :host {
      display: contents;
    }

    :host([hidden]) {
      display: none;
    }
  `;

  /** The clinic's name. */
  @property() clinic?: string | null;

  /** The clinic's phone number, as people read it: "(555) 010-0199". */
  @property() phone?: string | null;

  /** Where to book a visit: an http or https address. */
  @property() booking?: string | null;

  /** The clinic's postal address. */
  @property() address?: string | null;

  /** When the clinic is open; semicolons part the lines: "Mon to Fri 8–5; Sat 9–12". */
  @property() hours?: string | null;

  /** Whose emergency number to show: `us`, `ca`, `gb`, `ie`, `eu`, `au` or `nz`. */
  @property() region?: string | null;

  /** `light`, `dark`, or `auto` (as the reader's device is set). */
  @property() theme?: string | null;

  /** `full`, or `education`: the checker shows the levels of help as cards and asks nothing. */
  @property() mode?: string | null;

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
    if (settingNames.every((name) => this[name] == null) && !this.lang) {
      warn(this, `gives nothing. Set one of ${settingNames.join(', ')}, or remove it.`);
    }
    this.#provide();
  }

  override render() {
    return html`<slot></slot>`;
  }

  #provide() {
    this.#provider.setValue(readSettings(this, { ...unprovided, ...this.#around.value }, this));
  }
}

define('spasm-content', SpasmContentElement);

declare global {
  interface HTMLElementTagNameMap {
    'spasm-content': SpasmContentElement;
  }
}
