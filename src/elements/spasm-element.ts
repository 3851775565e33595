import { ContextConsumer } from '@lit/context';
import {
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { contentContext, unprovided, type SpasmContent, type Theme } from '../settings/context.js';
import { applyOverlay, type Applied } from '../overlay/apply-overlay.js';
import type { OwnCard, OwnWords } from '../overlay/overlay.js';
import { providePageDefault } from '../settings/page-default.js';
import uiWords from '../../content/en/ui.json';
import { bare } from '../internal/null-prototype.js';
import { isLink, readClinic, type Clinic } from '../content/clinic.js';
import { ENGLISH_FROM, unmarked } from '../locale/unconfirmed-marks.js';
import { fill } from '../locale/interpolate.js';
import { ENGLISH, languageOf, watchLanguage, wordsIn, type Language } from '../locale/language.js';
import { isPast } from '../content/review-date.js';
import type { Region, Review, Topic, Words } from '../content/schema.js';
import { readRegion, readTheme, regionPack } from '../settings/settings.js';
import { say } from '../internal/console.js';
import { native } from '../internal/dom-clobbering.js';
import { base } from '../styles/base.js';
import { dress } from '../styles/adopt-styles.js';
import { sourceIds } from '../content/source-ids.js';
import { warn } from '../internal/warn.js';
import type { Emergency } from '../parts/care-card.js';
import { heading } from '../parts/heading.js';
import { html } from '../parts/html.js';
import { row } from '../parts/card-list.js';
import { sourceList } from '../parts/source-list.js';

/** Words with their review; their sources may stand anywhere in them. */
interface Reviewed {
  review: Review;
  [more: string]: unknown;
}

/** Marks the classes of every copy of this library, so that a second copy knows the first. */
export const ours = Symbol.for('spasm-elements/element');

/**
 * What all elements share: words from the nearest provider or the bundled ones, theme, region,
 * heading level, and what shows when anything fails: the element's own children, else the emergency line.
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
  static readonly [ours] = true;
  static override properties: PropertyDeclarations = {
    theme: {},
    region: {},
    headingLevel: { attribute: 'heading-level' },
  };

  static override styles: CSSResultGroup = base;

  /** `light`, `dark`, or `auto` (as the reader's device is set). Unset: as the provider says, else light. Anything else is light, with one console warning. */
  declare theme?: string | null;

  /** Whose emergency number to show: `us`, `ca`, `gb`, `ie`, `eu`, `au` or `nz`. Unset: as the provider says, else "your local emergency number". Anything else counts as unset, with one console warning. */
  declare region?: string | null;

  /** The level of the title, 2 to 6, so that it fits the page's own headings. Anything else is 2, with one console warning. */
  declare headingLevel?: string | number | null;

  readonly #provided = new ContextConsumer(this, { context: contentContext, subscribe: true });

  /** The language that is shown, with its words; none until a first one is there. */
  #shown?: Language & { words: Partial<Words> };

  #unwatchLanguage?: () => void;

  /** It was said that this element failed. */
  #isTold = false;

  override connectedCallback() {
    this.attempt(() => {
      this.#unwatchLanguage = watchLanguage(this);
      providePageDefault(native(this.ownerDocument, 'documentElement'));
      // Moved out of its provider, an element must not keep what that one gave.
      (this.#provided as { value?: SpasmContent | undefined }).value = undefined;
      super.connectedCallback();
    });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#unwatchLanguage?.();
  }

  protected override createRenderRoot() {
    const root = this.attachShadow((this.constructor as typeof LitElement).shadowRootOptions);
    // From here on it hides the children: what fails from here on must find it.
    (this as { renderRoot: HTMLElement | DocumentFragment }).renderRoot = root;
    dress(this, root);
    return root;
  }

  adoptedCallback() {
    this.attempt(() => {
      const root = this.renderRoot as ShadowRoot | undefined;
      if (root) dress(this, root);
    });
  }

  protected override scheduleUpdate() {
    this.attempt(() => {
      void super.scheduleUpdate();
    });
  }

  override render() {
    try {
      this.#settleLanguage();
      // The words are on their way: what a page shows without the script stays until then.
      if (!this.#shown) return html`<slot></slot>`;
      const words = this.renderWords();
      if (words === nothing) return nothing;
      return html`<div
        class="spasm"
        part="base"
        lang=${this.locale}
        dir=${this.#shown.words.ui?.dir ?? 'ltr'}
        data-theme=${this.soundTheme}
      >
        <div class="room">${words}</div>
      </div>`;
    } catch (error) {
      // Other words may come that do not fail.
      return this.#failed(error);
    }
  }

  /** Does something. Where that fails, nothing of before may stand as if it were what follows. */
  protected attempt(act: () => void) {
    try {
      act();
    } catch (error) {
      const instead = this.#failed(error);
      const root = this.renderRoot as ShadowRoot | undefined;
      if (root) root.replaceChildren(instead);
      else this.append(instead);
    }
  }

  /** Whether an error may know more than a console should: whatever a page's code throws stands there in full. */
  protected get isPrivate(): boolean {
    return false;
  }

  /** What this element shows; `nothing` leaves no trace on the page. */
  protected abstract renderWords(): unknown;

  /** What the nearest provider gives. */
  protected get content(): SpasmContent {
    const { value } = this.#provided;
    if (value === undefined) return unprovided;
    // A page's own provider may give anything.
    const { words } = Object(value) as { words?: unknown };
    if (typeof words === 'object' && words !== null) return { ...unprovided, ...value };
    warn(this, 'the provider around it gave no words. Give it { words: {} } or remove it.');
    return unprovided;
  }

  /** The words of a topic: the provider's, else the bundled ones; with the clinic's own among them. */
  protected words<T extends Topic>(topic: T, bundled: Words[T]): Applied<T> {
    const { words, overlay } = this.content;
    const base = own(words, topic) ?? own(this.#shown?.words, topic) ?? bare(bundled);
    return applyOverlay(topic, base, overlay, (message) => {
      warn(this, message);
    });
  }

  /** How to reach the clinic. */
  protected get contact(): Clinic {
    const { clinic } = this.content;
    return readClinic(bare({ ...clinic, clinic: clinic.name }), this);
  }

  /** Words of the clinic's own, with a line over them that says so. */
  protected own(...paragraphs: unknown[]): TemplateResult {
    return html`<div class="own" part="own">${this.fromClinic} ${paragraphs}</div>`;
  }

  /** Says that what follows is the clinic's own. */
  protected get fromClinic(): TemplateResult {
    const { overlayFrom: clinic } = this.content;
    const { fromClinic, fromTheClinic } = this.ui;
    return html`<p class="quiet" dir="auto">
      ${clinic ? fill(fromClinic, { clinic }) : fromTheClinic}
    </p>`;
  }

  /** A text of the clinic's own, in its own language and direction. */
  protected ownText(text: string, look: string | typeof nothing = nothing): TemplateResult {
    return html`<p class=${look} dir="auto" lang=${this.content.overlay?.lang ?? nothing}>
      ${text}
    </p>`;
  }

  /** A card of the clinic's own among ours: without a drawing and without a grade. */
  protected ownCard({ title, own, link }: OwnCard, level: number): TemplateResult {
    const lang = this.content.overlay?.lang ?? nothing;
    const name = html`<span dir="auto" lang=${lang}>${title}</span>`;
    const words = html`${own.map((text) => this.ownText(text))}
    ${link && isLink(link.url) ? html`<p><a href=${link.url} rel="noreferrer" dir="auto" lang=${lang}>${link.text}</a></p>` : nothing}`;
    return row(html`${this.fromClinic} ${heading(level, name)}`, words);
  }

  /** The language that is shown, as a BCP 47 tag. */
  protected get locale(): string {
    return (this.#shown ?? ENGLISH).locale;
  }

  protected get ui(): Words['ui'] {
    return this.words('ui', uiWords as Words['ui']);
  }

  /** What a card of help says of the emergency number. */
  protected get emergency(): Emergency {
    return { fill: (text) => this.fill(text), region: this.regionPack, ui: this.ui };
  }

  /** The emergency number and advice line of the reader's region; undefined where it is not known. */
  protected get regionPack(): Region | undefined {
    return regionPack(this.soundRegion);
  }

  /** Fills in what the region and the clinic give: `{emergency}`, `{advice}`. */
  protected fill(text: string): string {
    const { emergency, advice } = this.regionPack ?? {};
    // What stands in English is filled in in English.
    const ui = text.startsWith(ENGLISH_FROM) ? uiWords : this.ui;
    return fill(text, {
      emergency: emergency ?? ui.localEmergencyNumber,
      advice: advice ? adviceName(advice) : ui.adviceLine,
    });
  }

  /** A number as people write it in this language. */
  protected number(value: number): string {
    return new Intl.NumberFormat(this.locale).format(value);
  }

  /** A day as people write it in this language and region. */
  protected longDate(day: Date, timeZone?: string): string {
    const { locale } = this;
    const region = this.soundRegion;
    const tag = region && !locale.includes('-') ? `${locale}-${region}` : locale;
    return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone }).format(day);
  }

  /** The title, what a clinic adds under it, and the main message: ours, or the clinic's own. */
  protected top(title: string, main?: string, own?: OwnWords): TemplateResult {
    return html`${this.titleHeading(title)}
      <slot name="intro"></slot>
      ${
        own?.intro
          ? this.own(this.ownText(own.intro, 'lead'))
          : main
            ? html`<p class="lead">${main}</p>`
            : nothing
      }`;
  }

  protected titleHeading(words: string): TemplateResult {
    return heading(this.level, html`<slot name="heading">${words}</slot>`, 'title');
  }

  /** What to do next, the clinic's note and the footer. */
  protected bottom(words: Reviewed & { action?: string; own?: OwnWords }): TemplateResult {
    return html`${words.action ? html`<p class="action">${words.action}</p>` : nothing}
      <slot name="action"></slot>
      ${words.own?.note ? this.own(this.ownText(words.own.note)) : nothing} ${this.footer(words)}`;
  }

  /** When the words were checked and by whom, when they are due again or that they are overdue, and where they come from. Not the page's own footer, so no landmark. */
  protected footer(words: Reviewed): TemplateResult {
    const { reviewed, reviewBy, reviewedBy, reviewedOn = reviewed } = words.review;
    const { ui } = this;
    const day = (written: string) => this.longDate(new Date(written), 'UTC');
    return html`<footer part="footer" role="none">
      <p class="quiet">
        ${fill(ui.reviewed, { date: day(reviewed) })}
        ${reviewedBy ? fill(ui.reviewedBy, { name: reviewedBy, date: day(reviewedOn) }) : ui.notReviewed}
        ${isPast(reviewBy) ? html`<strong>${ui.overdue}</strong>` : fill(ui.due, { date: day(reviewBy) })}
      </p>
      ${sourceList(sourceIds(words), ui.sources)}
    </footer>`;
  }

  /** The level of the title. */
  protected get level(): number {
    const written = this.headingLevel;
    if (written == null) return 2;
    const level = Number(written);
    if (Number.isInteger(level) && level >= 2 && level <= 6) return level;
    warn(
      this,
      `heading-level="${String(written)}" is not a level. Use a whole number from 2 to 6.`,
    );
    return 2;
  }

  /** The region to show: its own, else the provider's; undefined where none is known. */
  protected get soundRegion(): string | undefined {
    return readRegion(this.region, this) ?? this.content.region;
  }

  /** The theme to show: its own, else the provider's. */
  protected get soundTheme(): Theme {
    return readTheme(this.theme, this) ?? this.content.theme;
  }

  /** The language that the page asks for, once its words are there; the one before stays until then. */
  #settleLanguage() {
    const wanted = languageOf(this, this.content.locale);
    const words = wordsIn(wanted.tag, this);
    if (typeof words === 'object') this.#shown = { ...wanted, words };
    else if (words === 'failed' || (words === 'late' && !this.#shown))
      this.#shown = { ...ENGLISH, words: {} };
  }

  /** What shows instead of the words: the children, else the emergency line. It leans on as little as can be. */
  #failed(error: unknown): HTMLElement {
    const isFirst = !this.#isTold;
    this.#isTold = true;
    if (isFirst)
      say(
        'error',
        `<${this.localName}> failed. Its children or the emergency line show instead.`,
        ...(this.isPrivate ? [] : [error]),
      );
    const { locale, words } = this.#shown ?? { ...ENGLISH, words: {} };
    const { inEmergency, localEmergencyNumber } = own(words, 'ui') ?? uiWords;
    let emergency = localEmergencyNumber;
    try {
      // What failed may have been before this.
      if (isFirst) this.#provided.hostConnected();
      emergency = this.regionPack?.emergency ?? emergency;
    } catch {
      // No number is guessed.
    }
    const page = this.ownerDocument;
    const line = page.createElement('p');
    line.lang = locale;
    line.textContent = unmarked(fill(inEmergency, { emergency }));
    const instead = page.createElement('div');
    // Who was reading hears that it is gone.
    if (this.hasUpdated) instead.role = 'alert';
    // Without a root the children show by themselves.
    if (this.renderRoot as unknown) instead.append(page.createElement('slot'));
    instead.append(line);
    const look = () => {
      line.hidden = Array.prototype.some.call(
        this.childNodes,
        (child: ChildNode & { slot?: string }) =>
          child !== instead &&
          child.nodeType !== Node.COMMENT_NODE &&
          !child.slot &&
          child.textContent?.trim(),
      );
    };
    look();
    // While the page is being loaded, children may still come.
    page.addEventListener('DOMContentLoaded', look);
    return instead;
  }
}

/** What is there itself, and not what code of the page added to every object. */
const own = <T extends object, K extends keyof T>(words: T | undefined, topic: K) =>
  words && Object.hasOwn(words, topic) ? words[topic] : undefined;

/** The name of an advice line with its number, where the name does not hold it: "NHS 111", "Healthline (0800 611 116)". */
function adviceName({ name, number }: { name: string; number: string }): string {
  return name.includes(number) ? name : `${name} (${number})`;
}
