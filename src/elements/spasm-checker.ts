import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import bundled from '../../content/en/checker.json';
import clinicWords from '../../content/en/clinic.json';
import helpWords from '../../content/en/help.json';
import triage from '../../content/triage.json';
import { fill } from '../content/fill.js';
import type { Question, Words } from '../content/schema.js';
import { readMode } from '../content/settings.js';
import { define } from '../define.js';
import { base } from '../styles/base.js';
import { assess, type Asking, type Reason, type Result, type Rules } from '../triage/assess.js';
import { careCard, careCards, emergencyCall, helpCards, levelWords } from './care-card.js';
import { focusHeading, heading } from './heading.js';
import { safetyNet } from './safety-net.js';
import { plainCitation, sourceList } from './source-list.js';
import { SpasmElement } from './spasm-element.js';

const rules = triage as Rules;

/**
 * Step by step to the level of help that fits, and why. It asks for the worst first and stops at
 * once on an emergency. It names no condition and picks no treatment.
 *
 * The answers live in private fields of this one element: in no attribute, event, address or store.
 * The shadow root is closed, so that a listener on the page can't read what was chosen.
 *
 * @csspart panel - The question or the result.
 * @csspart card - The card of the level that came out; also named by its level.
 * @csspart call - The link that calls the emergency number.
 * @csspart safety-net - What means "get help now"; on every result but an emergency.
 */
export class SpasmChecker extends SpasmElement {
  static override properties = { mode: {} };

  static override shadowRootOptions: ShadowRootInit = { mode: 'closed' };

  static override styles = [
    base,
    careCards,
    css`
      .panel {
        max-inline-size: 44em;
        margin-block: calc(var(--_space) * 1.25);
      }

      .step {
        display: block;
        margin-block-end: 0.3em;
        color: var(--_muted);
        font-size: 0.8em;
        font-weight: 500;
      }

      .progress {
        display: flex;
        gap: 0.25em;
        margin-block-end: calc(var(--_space) * 1.25);
      }

      .progress i {
        flex: 1;
        max-inline-size: 2em;
        block-size: 0.5em;
        border: 1px solid var(--_accent);
        border-radius: 0.3em;
      }

      .progress i.done {
        background: var(--_accent);
      }

      fieldset {
        min-inline-size: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }

      legend {
        padding: 0;
      }

      .option {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 0.8em;
        align-items: start;
        min-block-size: 2.9em;
        padding: 0.65em 0.9em;
        margin-block-end: 0.5em;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        cursor: pointer;
      }

      .option:hover {
        border-color: var(--_control);
      }

      .option:has(:checked) {
        border-color: var(--_accent);
        background: var(--_tint);
        box-shadow: inset 0 0 0 1px var(--_accent);
      }

      .option input {
        inline-size: 1.35em;
        block-size: 1.35em;
        margin: 0.1em 0 0;
        accent-color: var(--_accent);
      }

      .option .quiet {
        grid-column: 2;
      }

      .apart {
        margin-block-start: 1em;
      }

      .error {
        margin: 0 0 0.75em;
        color: var(--_alert);
        font-weight: 600;
      }

      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75em;
        margin-block-start: calc(var(--_space) * 1.25);
      }

      @media (forced-colors: active) {
        .progress i.done {
          background: CanvasText;
          forced-color-adjust: none;
        }
      }
    `,
  ];

  /** `full`, or `education`: the levels of help as cards, with no question and no personal result. Unset: as the provider says, else full. Anything else is full, with one console warning. */
  declare mode?: string | null;

  /** What was chosen, by question. Kept while the reader goes back and forth. */
  #answers: Record<string, string[]> = {};

  /** The questions that were passed. All that is shown is worked out from this and the answers. */
  #passed: string[] = [];

  /** The reader asked for the next step without an answer. */
  #unanswered = false;

  /** Where the focus goes once the new panel is there. */
  #focus: 'heading' | 'answer' | undefined;

  override updated(changed: PropertyValues<this>) {
    super.updated(changed);
    const target = this.#focus;
    this.#focus = undefined;
    if (target === 'heading')
      focusHeading(this.renderRoot.querySelector<HTMLElement>('.panel :is(h2, h3, h4, h5, h6)'));
    if (target === 'answer') this.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }

  protected override renderWords() {
    const words = this.words('checker', bundled);
    const help = this.words('help', helpWords as Words['help']);
    if ((readMode(this.mode, this) ?? this.content.mode) === 'education') {
      return html`${this.top(help.title, this.fill(help.main.text))}
      ${helpCards(help, this.level + 1, this.emergency)} ${this.bottom(help)}`;
    }
    const outcome = this.#outcome;
    const panel = html`<div class="panel" part="panel">
      ${outcome.state === 'asking' ? this.#questionPanel(outcome, words) : this.#resultPanel(outcome, words, help)}
    </div>`;
    // Nothing of the clinic's stands beside a call for help.
    const urgent = outcome.state === 'result' && /emergency|same-day/.test(outcome.level);
    return html`${this.#passed.length === 0 ? this.top(words.title, this.fill(words.intro)) : this.titleHeading(words.title)}
      ${
        // Each step has its own place in the list, so that a panel is replaced whole: a page translator
        // may hold on to the nodes of the one before, and would keep its words on show.
        [...this.#passed.map(() => nothing), panel]
      }
      <p class="hidden-words" role="status">${this.#unanswered ? words.errorNone : nothing}</p>
      <p class="quiet">${words.limits}</p>
      ${urgent ? this.footer({ review: words.review }) : this.bottom({ review: words.review })}`;
  }

  get #outcome(): Asking | Result {
    return assess(
      rules,
      Object.fromEntries(this.#passed.map((id) => [id, this.#answers[id] ?? []])),
    );
  }

  #questionPanel({ question: id, step, steps }: Asking, words: Words['checker']) {
    const question = rules.questions.find((one) => one.id === id) as Question;
    const { legend, hint, none } = words.questions[id] as Words['checker']['questions'][string];
    const options: [value: string, label: string, hint?: string][] = question.signs.map((sign) => [
      sign,
      words.signs[sign]?.label ?? sign,
      words.signs[sign]?.hint,
    ]);
    if (question.none !== false) options.push(['none', none ?? words.none]);
    options.push(['unsure', words.unsure]);
    const help = [hint, question.select === 'many' ? words.many : undefined]
      .filter(Boolean)
      .join(' ');
    return html`<fieldset aria-describedby="hint error">
        <legend>
          ${heading(
            this.level + 1,
            html`<span class="step">${fill(words.step, { step, steps })}</span> ${legend}`,
          )}
        </legend>
        <div class="progress" aria-hidden="true">
          ${Array.from({ length: steps }, (_, index) => html`<i class=${index < step ? 'done' : nothing}></i>`)}
        </div>
        <p id="hint" class="quiet">${help}</p>
        <p id="error" class="error">${this.#unanswered ? words.errorNone : nothing}</p>
        ${options.map((option) => this.#option(question, ...option))}
      </fieldset>
      <p class="buttons">
        <button
          class="button"
          type="button"
          @click=${() => {
            this.#next(id);
          }}
        >
          ${words.next}
        </button>
        ${this.#passed.length > 0 ? this.#backButton(words) : nothing}
      </p>`;
  }

  #option({ id, select }: Question, value: string, label: string, hint?: string) {
    const chosen = this.#answers[id] ?? [];
    return html`<label class=${value === 'none' ? 'option apart' : 'option'}>
      <input
        type=${select === 'many' ? 'checkbox' : 'radio'}
        name=${id}
        .checked=${chosen.includes(value)}
        @change=${(event: Event) => {
          this.#choose(id, select, value, (event.target as HTMLInputElement).checked);
        }}
      />
      <span>${label}</span>
      ${hint ? html`<span class="quiet">${hint}</span>` : nothing}
    </label>`;
  }

  #resultPanel(result: Result, words: Words['checker'], help: Words['help']) {
    const { level, callOnly, notes, reasons } = result;
    const { name, title, next } = levelWords(help, level, callOnly);
    const isEmergency = level === 'emergency';
    const again = new Date();
    again.setDate(again.getDate() + triage.recheck.days);
    const sources = [...reasons.flatMap((reason) => reason.sources), ...triage.recheck.sources];
    return html`${careCard(
        level,
        fill(this.fill(title), { date: this.longDate(again) }),
        name,
        this.level + 1,
        html`${isEmergency ? emergencyCall(this.emergency) : nothing}
        ${level === 'self-care' ? html`<p>${words.ordinary}</p>` : nothing}
        ${notes.map((note) => html`<p>${this.fill(words.notes[note]?.text ?? '')}</p>`)}
        ${next.map(({ text }) => html`<p>${this.fill(text)}</p>`)} ${this.#booking(level)}`,
      )}
      ${this.#reasons(reasons, words)}
      ${
        // No link stands near a call for help but the call.
        isEmergency
          ? html`<p class="quiet">
              ${this.ui.sources}: ${plainCitation(reasons.flatMap((reason) => reason.sources))}
            </p>`
          : html`${safetyNet(help.safetyNet, this.level + 1, this.emergency.fill)}
            ${sourceList(sources, this.ui.sources)}`
      }
      <p class="buttons">
        ${this.#backButton(words)}
        <button
          class="button second"
          type="button"
          @click=${() => {
            this.#restart();
          }}
        >
          ${words.restart}
        </button>
      </p>`;
  }

  /** What the level rests on, in the words that the reader chose. */
  #reasons(reasons: Reason[], words: Words['checker']): TemplateResult {
    const list = (title: string, texts: Set<string>) =>
      texts.size > 0
        ? html`${heading(this.level + 1, title)}
            <ul>
              ${[...texts].map((text) => html`<li>${text}</li>`)}
            </ul>`
        : nothing;
    const chosen = new Set(
      reasons.flatMap(({ signs }) => signs).map((sign) => words.signs[sign]?.label ?? sign),
    );
    const unsure = new Set(
      reasons.flatMap(({ unsure }) => unsure).map((id) => words.questions[id]?.unsure ?? id),
    );
    return html`${list(words.because, chosen)} ${list(words.becauseUnsure, unsure)}`;
  }

  /** The clinic is offered only where there is time for a visit. */
  #booking(level: Result['level']) {
    const { booking } = this.content.clinic;
    if (!booking || level === 'emergency' || level === 'same-day') return nothing;
    const { booking: label } = this.words('clinic', clinicWords);
    return html`<p><a class="button" href=${booking} rel="noreferrer">${label}</a></p>`;
  }

  #backButton(words: Words['checker']) {
    return html`<button
      class="button second"
      type="button"
      @click=${() => {
        this.#back();
      }}
    >
      ${words.back}
    </button>`;
  }

  #choose(question: string, select: Question['select'], value: string, on: boolean) {
    const others = (this.#answers[question] ?? []).filter((one) => one !== value);
    const kept = select === 'one' || value === 'none' ? [] : others.filter((one) => one !== 'none');
    this.#answers = { ...this.#answers, [question]: on ? [...kept, value] : others };
    this.#unanswered = false;
    this.requestUpdate();
  }

  #next(question: string) {
    this.#unanswered = !this.#answers[question]?.length;
    if (this.#unanswered) this.#focus = 'answer';
    else this.#go([...this.#passed, question]);
    this.requestUpdate();
  }

  #back() {
    this.#go(this.#passed.slice(0, -1));
  }

  #restart() {
    this.#answers = {};
    this.#go([]);
  }

  #go(passed: string[]) {
    this.#passed = passed;
    this.#unanswered = false;
    this.#focus = 'heading';
    this.requestUpdate();
  }
}

define('spasm-checker', SpasmChecker);

declare global {
  interface HTMLElementTagNameMap {
    'spasm-checker': SpasmChecker;
  }
}
