import { ContextConsumer } from '@lit/context';
import {
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { hideHost } from '../internal/closed-root.js';
import { report } from '../internal/console.js';
import { elementBrand } from '../internal/define.js';
import { rootElementOf } from '../internal/dom-clobbering.js';
import { guard } from '../internal/error-boundary.js';
import { controlOf, keepKey } from '../internal/own-controls.js';
import { isOnServer } from '../internal/server.js';
import { ElementLanguage } from '../locale/element-language.js';
import { ENGLISH } from '../locale/language.js';
import { createFallback, emergencyLine } from '../parts/fallback.js';
import { html } from '../parts/html.js';
import { createView, type View } from '../parts/view.js';
import { contentContext, defaults, type SpasmContent } from '../settings/context.js';
import { providePageDefault } from '../settings/page-default.js';
import { parseHeadingLevel, parseRegion, parseTheme, regionPack } from '../settings/settings.js';
import { adoptElementStyles } from '../styles/adopt-styles.js';
import { base } from '../styles/base.js';

/**
 * What all elements share: settings from the nearest provider, the language of the place, and an error
 * boundary: whatever throws, the element shows its own children, else the emergency line.
 *
 * @slot - Shown before the script has loaded, when it never does, and when it fails. Put the emergency line here.
 * @slot heading - Replaces the words of the title. Use a `<span>`: the heading around it is ours.
 * @slot intro - Added under the title.
 * @slot action - Added at the end.
 * @csspart base - The whole of what the element shows.
 * @csspart own - Words of the clinic's own: its introduction or its note.
 * @csspart footer - When the words were checked, and their sources.
 */
export abstract class SpasmElement extends LitElement {
  static readonly [elementBrand] = true;
  static override properties: PropertyDeclarations = {
    theme: {},
    region: {},
    headingLevel: { attribute: 'heading-level' },
  };

  static override styles: CSSResultGroup = base;

  /** `light`, `dark`, or `auto` (as the reader's device is set). Unset: as the provider says, else light. Anything else is light, with one console warning. */
  declare theme?: string | null;

  /** Whose emergency number to show: `us`, `ca`, `gb`, `ie`, `eu`, `au` or `nz`. Unset: as the provider says, else "your local emergency number". Anything else is no region, with one console warning. */
  declare region?: string | null;

  /** The level of the title, 1 to 6, so that it fits the page's own headings. 1 is for a page that has no title of its own. Anything else is 2, with one console warning. */
  declare headingLevel?: string | number | null;

  readonly #context = new ContextConsumer(this, { context: contentContext, subscribe: true });
  readonly #language = new ElementLanguage(this);
  #hasReportedFailure = false;

  /** The finger is on a control of ours. */
  #isOnControl = false;

  /** What must be in the root, as a selector; none where nothing is to show. */
  #shown: 'slot' | '.spasm' | undefined;

  /**
   * The property is there in lower case too: a server writes `headingLevel` into a page, which HTML reads as the
   * attribute `headinglevel`, and Solid sets a property of that name.
   */
  protected static override finalize() {
    for (const name of Object.keys(this.properties)) {
      const lowerCase = name.toLowerCase();
      if (lowerCase === name) continue;
      this.createProperty(lowerCase, { noAccessor: true });
      Object.defineProperty(this.prototype, lowerCase, {
        set(this: Record<string, unknown>, value) {
          this[name] = value;
        },
        configurable: true,
      });
    }
    super.finalize();
  }

  static {
    // On a server there are only the children to style, and they are the page's.
    if (isOnServer) this.finalizeStyles = () => [];
  }

  override connectedCallback() {
    if (isOnServer) return;
    this.guard(() => {
      this.#language.watch();
      providePageDefault(rootElementOf(this));
      // Moved out of its provider, an element must not keep what that one gave.
      (this.#context as { value?: SpasmContent | undefined }).value = undefined;
      super.connectedCallback();
    });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#language.unwatch();
  }

  protected override createRenderRoot() {
    const root = this.attachShadow((this.constructor as typeof LitElement).shadowRootOptions);
    // From here on the root hides the children, so the fallback must find it, whatever throws next.
    (this as { renderRoot: HTMLElement | DocumentFragment }).renderRoot = root;
    hideHost(root);
    adoptElementStyles(this, root);
    // Old shims (FastClick) would turn a touch of a control into a click on the whole element.
    this.addEventListener(
      'touchstart',
      (event) => {
        if (this.#isOnControl) event.stopPropagation();
      },
      { passive: true },
    );
    // Before what a page's code did to it is on the screen.
    new MutationObserver(() => {
      this.guard(() => {
        this.#assertShown(root);
      });
    }).observe(root, { childList: true, subtree: true });
    return root;
  }

  adoptedCallback() {
    this.guard(() => {
      const root = this.renderRoot as ShadowRoot | undefined;
      if (root) adoptElementStyles(this, root);
    });
  }

  protected override scheduleUpdate() {
    this.guard(() => {
      void super.scheduleUpdate();
    });
  }

  override render(): unknown {
    // A server knows neither the page around the element nor its providers: it leaves the page's own words.
    if (isOnServer)
      return html`<slot
        ><p>${emergencyLine(regionPack(this.settings.region)?.emergency)}</p></slot
      >`;
    try {
      const { settings } = this;
      this.#language.update(settings.locale);
      const { loaded } = this.#language;
      // The words are loading: what a page shows without the script stays until then.
      this.#shown = 'slot';
      if (!loaded) return html`<slot></slot>`;
      const view = createView(this, settings, loaded, parseHeadingLevel(this.headingLevel, this));
      const words = this.renderWords(view);
      this.#shown = words === nothing ? undefined : '.spasm';
      if (words === nothing) return nothing;
      return html`<div
        class="spasm"
        part="base"
        lang=${view.locale}
        dir=${view.ui.dir}
        data-theme=${settings.theme}
        .onkeydown=${keepKey}
        .onkeypress=${keepKey}
        .onkeyup=${keepKey}
        .onpointerdown=${(event: Event) => (this.#isOnControl = controlOf(event) !== null)}
      >
        <div class="room">${words}</div>
      </div>`;
    } catch (error) {
      // Rendered, and not put in place, since the next render may not fail.
      return this.#createFallback(error);
    }
  }

  /** Runs `act`; if it throws, replaces the shadow root with the fallback so that stale advice never looks current. */
  protected guard(act: () => void) {
    guard(act, (error) => {
      const fallback = this.#createFallback(error);
      const root = this.renderRoot as ShadowRoot | undefined;
      if (root) root.replaceChildren(fallback);
      else this.append(fallback);
    });
  }

  /** Throws where a page's code (a sanitizer of all HTML, a cleaner of comments) has taken out what was rendered. */
  #assertShown(root: ShadowRoot) {
    const shown = this.#shown && root.querySelector(this.#shown);
    if (this.#shown && !(shown && (this.#shown === 'slot' || shown.textContent.trim())))
      throw new Error('Code of the page has emptied it.');
  }

  /** True when errors may quote the reader's answers; then they are not logged. */
  protected get hidesErrors(): boolean {
    return false;
  }

  /** What this element shows; `nothing` leaves no trace on the page. */
  protected abstract renderWords(view: View): TemplateResult | typeof nothing;

  /** What the nearest provider gives, under what this element's own attributes say. */
  protected get settings(): SpasmContent {
    const inherited = { ...defaults, ...this.#context.value };
    return {
      ...inherited,
      region: parseRegion(this.region, this, inherited.region),
      theme: parseTheme(this.theme, this, inherited.theme),
    };
  }

  #createFallback(error: unknown): HTMLElement {
    this.#shown = 'slot';
    const isFirst = !this.#hasReportedFailure;
    this.#hasReportedFailure = true;
    if (isFirst)
      report(
        'error',
        `<${this.localName}> failed. Its children or the emergency line show instead.`,
        ...(this.hidesErrors ? [] : [error]),
      );
    let emergency: string | undefined;
    guard(
      () => {
        // What failed may have come before the provider was asked.
        if (isFirst) this.#context.hostConnected();
        emergency = regionPack(this.settings.region)?.emergency;
      },
      () => {
        // No number is guessed.
      },
    );
    return createFallback(this, this.#language.loaded ?? { ...ENGLISH, words: {} }, emergency);
  }
}
