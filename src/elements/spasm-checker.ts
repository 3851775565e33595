import { nothing, type PropertyValues, type TemplateResult } from 'lit';
import bundled from '../../content/en/checker.json';
import clinicWords from '../../content/en/clinic.json';
import helpWords from '../../content/en/help.json';
import { unmarked } from '../locale/unconfirmed-marks.js';
import { fill } from '../locale/interpolate.js';
import { isPast } from '../content/review-date.js';
import type { Question, Review, Words } from '../content/schema.js';
import { readMode } from '../settings/settings.js';
import { define } from '../internal/define.js';
import { SpasmCheckerResultEvent, SpasmCheckerStartEvent } from '../events.js';
import { base } from '../styles/base.js';
import { assess, type Asking, type Reason, type Result } from '../triage/assess.js';
import { rules } from '../triage/rules.js';
import { native } from '../internal/dom-clobbering.js';
import { warn } from '../internal/warn.js';
import { careCard, careCards, emergencyCall, helpCards, levelWords } from '../parts/care-card.js';
import { checkerStyles } from '../checker/styles.js';
import { flag } from '../internal/boolean-attribute.js';
import { focusHeading, heading } from '../parts/heading.js';
import { html } from '../parts/html.js';
import { safetyNet } from '../parts/safety-net.js';
import { plainCitation, sourceList } from '../parts/source-list.js';
import { SpasmElement } from './spasm-element.js';
import * as takeAlong from '../checker/export-result.js';

type CheckerWords = Words['checker'];

/**
 * Classes by which session recorders (rrweb, PostHog, Sentry, Amplitude, FullStory) leave a part out,
 * for a page that opens our closed root to them.
 */
const unrecorded = 'rr-block ph-no-capture sentry-block amp-block fs-exclude';

/** Nothing of the clinic's stands beside a call for help. */
const isUrgent = (level: Result['level']) => level === 'emergency' || level === 'same-day';

/**
 * Step by step to the level of help that fits, and why. It asks for the worst first and stops at
 * once on an emergency. It names no condition and picks no treatment.
 *
 * The answers live in private fields of this one element: in no attribute, event, address or store.
 * They last as long as the page does. Back to it from another page, a browser may show the page as
 * it was left, answers and all; a page that is loaded anew starts empty. The shadow root is closed,
 * so that a listener on the page can't read what was chosen.
 *
 * @fires {SpasmCheckerStartEvent} spasm-checker-start - Somebody gave a first answer. `detail` is empty.
 * @fires {SpasmCheckerResultEvent} spasm-checker-result - A result is shown. `detail` is empty, or `{ level }` where `share-level` is set.
 *
 * @csspart panel - The question or the result. Nothing in it has a part, or a style of the page could fetch a picture for one level alone.
 */
export class SpasmChecker extends SpasmElement {
  static override properties = {
    mode: {},
    shareLevel: { converter: flag, attribute: 'share-level' },
  };

  static override shadowRootOptions: ShadowRootInit = { mode: 'closed' };

  static override styles = [base, careCards, checkerStyles];

  /** `full`, or `education`: the levels of help as cards, with no question and no personal result. Unset: as the provider says, else full. Anything else is full, with one console warning. Words a year past their date are shown as in `education`, whatever it says. */
  declare mode?: string | null;

  /** Whether `spasm-checker-result` names the level. Off unless set: a level says something about somebody's health. `"false"` is off. */
  declare shareLevel: boolean;

  /** What was chosen, by question. Kept while the reader goes back and forth. */
  readonly #answers = new Map<string, string[]>();

  /** The questions that were passed. All that is shown is worked out from this and the answers. */
  #passed: string[] = [];

  /** When the last of them was passed: a result is of that day, however long it stays on the screen. */
  #answeredOn = new Date();

  /** The reader asked for the next step without an answer. */
  #unanswered = false;

  /** What a button of the result has to tell. */
  #told = '';

  /** Where the focus goes once the new panel is there. */
  #focus: 'heading' | 'answer' | undefined;

  /** Takes away what was laid out for paper. */
  #clearPaper: (() => void) | undefined;

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#clearPaper?.();
  }

  override updated(changed: PropertyValues<this>) {
    super.updated(changed);
    for (const node of this.renderRoot.querySelectorAll('.panel [part]'))
      node.removeAttribute('part');
    const target = this.#focus;
    this.#focus = undefined;
    if (!target) return;
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    const input = target === 'answer' && find('input');
    if (input) input.focus();
    else focusHeading(find('.panel :is(h2, h3, h4, h5, h6)') ?? find('.title'));
  }

  /** An error of a panel could tell the panel. */
  protected override get isPrivate() {
    return this.#hasBegun;
  }

  protected override renderWords() {
    const words = this.words('checker', bundled);
    const help = this.words('help', helpWords as Words['help']);
    const mode = readMode(this.mode, this) ?? this.content.mode;
    if (mode === 'education' || this.#isLapsed) {
      return html`${this.top(help.title, this.fill(help.main.text))}
        ${helpCards(help, this.level + 1, this.emergency)}
        <p class="quiet">${words.limits}</p>
        ${this.bottom(dueWith({ __proto__: null, ...help, own: words.own }, words))}`;
    }
    const outcome = this.#outcome;
    const isAsking = outcome.state === 'asking';
    const isFirst = this.#passed.length === 0;
    const dated = dueWith(words, help);
    const instead = this.fill(words.instead);
    const panel = html`<div class="panel ${unrecorded}" part="panel">
      ${isAsking ? this.#questionPanel(outcome, words) : this.#resultPanel(outcome, words, help)}
    </div>`;
    // No words of the clinic's stand over a result that can't wait.
    const isUrgentResult = !isAsking && isUrgent(outcome.level);
    const title = isUrgentResult
      ? heading(this.level, words.title, 'title')
      : this.titleHeading(words.title);
    return html`${isFirst ? this.top(words.title, `${words.intro} ${instead}`) : title}
      ${
        // Each step has its own place in the list, so that a panel is replaced whole: a page translator
        // may hold on to the nodes of the one before, and would keep its words on show.
        [...this.#passed.map(() => nothing), panel]
      }
      <p
        class="on-screen ${this.#told ? (isAsking ? 'error' : 'quiet') : 'hidden-words'}"
        role="status"
        .textContent=${unmarked(this.#unanswered ? words.errorNone : this.#told)}
      ></p>
      <p class="quiet">${isAsking && !isFirst ? `${instead} ${words.limits}` : words.limits}</p>
      ${isUrgentResult ? this.footer(dated) : this.bottom(dated)}`;
  }

  get #hasBegun(): boolean {
    return this.#answers.size > 0;
  }

  /**
   * Words a year past their date teach, and ask nobody new. Who has begun goes on to the end: a
   * question or a result must not vanish under the one who reads it.
   */
  get #isLapsed(): boolean {
    if (this.#hasBegun) return false;
    const help = this.words('help', helpWords as Words['help']);
    const { reviewBy } = dueWith(this.words('checker', bundled), help).review;
    const isLapsed = isPast(reviewBy, 1);
    if (isLapsed)
      warn(this, `its words were due on ${reviewBy}, over a year ago. Use a newer version.`);
    return isLapsed;
  }

  get #outcome(): Asking | Result {
    return assess(
      rules,
      Object.fromEntries(this.#passed.map((id) => [id, this.#answers.get(id) ?? []])),
    );
  }

  #questionPanel({ question: id, step, steps }: Asking, words: CheckerWords) {
    const question = rules.questions.find((one) => one.id === id) as Question;
    const { hint } = words.questions[id] ?? {};
    const help = [hint, question.select === 'many' ? words.many : undefined]
      .filter(Boolean)
      .join(' ');
    return html`<fieldset
        aria-describedby="hint error"
        @keydown=${keepKey}
        @keypress=${keepKey}
        @keyup=${keepKey}
      >
        <legend>
          ${heading(
            this.level + 1,
            html`<span class="step"
                >${fill(words.step, { step: this.number(step), steps: this.number(steps) })}</span
              >
              ${legendOf(id, words)}`,
          )}
        </legend>
        <progress aria-hidden="true" value=${step} max=${steps}></progress>
        <p id="hint" class="quiet">${help}</p>
        <p id="error" class="error">${this.#unanswered ? words.errorNone : nothing}</p>
        ${question.signs.map((sign) => this.#option(question, sign, words))}
        ${question.none === false ? nothing : this.#option(question, 'none', words)}
        ${this.#option(question, 'unsure', words)}
      </fieldset>
      <p class="buttons">
        ${this.#step(
          words.next,
          () => {
            this.#next(id);
          },
          'button',
        )}
        ${this.#passed.length > 0 ? this.#backButton(words) : nothing}
      </p>`;
  }

  #option({ id, select, signs }: Question, value: string, words: CheckerWords) {
    const hint = words.signs[value]?.hint;
    return html`<label class=${value === 'none' ? 'option apart' : 'option'}>
      <input
        type=${select === 'many' ? 'checkbox' : 'radio'}
        name=${id}
        aria-describedby=${this.#unanswered && value === signs[0] ? 'error' : nothing}
        .checked=${this.#answers.get(id)?.includes(value) ?? false}
        @change=${({ target }: Event) => {
          this.attempt(() => {
            const input = target as HTMLInputElement;
            input.checked = this.#choose(id, select, value, input.checked);
          });
        }}
      />
      <span>${answerWords(id, value, words)}</span>
      ${hint ? html`<span class="quiet">${hint}</span>` : nothing}
    </label>`;
  }

  #resultPanel(result: Result, words: CheckerWords, help: Words['help']) {
    const { level, callOnly, notes, reasons } = result;
    const { name, title, next, meanwhile } = levelWords(help, level, callOnly);
    const isEmergency = level === 'emergency';
    const again = new Date(this.#answeredOn);
    again.setDate(again.getDate() + rules.recheck.days);
    const said = notes
      .flatMap((note) => words.notes[note] ?? [])
      .filter(({ unless = '' }) => !notes.includes(unless));
    const instead = said.filter((note) => note.instead);
    const paragraphs = (claims: { text: string }[]) =>
      claims.map(({ text }) => html`<p>${this.fill(text)}</p>`);
    const todo = [...said.filter(({ first, instead }) => !first && !instead), ...meanwhile];
    const sources = reasons.flatMap((reason) => reason.sources);
    return html`${careCard(
        level,
        fill(this.fill(title), { date: this.longDate(again) }),
        name,
        this.level + 1,
        html`${isEmergency ? emergencyCall(this.emergency) : nothing}
        ${level === 'self-care' ? html`<p>${words.ordinary.text}</p>` : nothing}
        ${paragraphs(said.filter(({ first }) => first))}
        ${paragraphs(instead.length > 0 ? instead : next)}`,
      )}
      ${this.#reasons(result, words)}
      ${
        // No link stands near a call for help but the call.
        isEmergency
          ? html`<p class="quiet">
              ${`${this.ui.sources}: ${plainCitation(sources, this.locale)}`}
            </p>`
          : html`${todo.length > 0 ? heading(this.level + 1, words.todo) : nothing}
            ${level === 'soon' ? this.#booking() : nothing} ${paragraphs(todo)}
            ${level === 'self-care' ? this.#booking() : nothing}
            ${safetyNet(help.safetyNet, this.level + 1, this.emergency.fill, level === 'same-day')}
            ${this.#given(words)}
            ${sourceList([...sources, ...rules.recheck.sources], this.ui.sources)}`
      }
      <p class="buttons on-screen">
        ${this.#backButton(words)}
        ${this.#step(words.restart, () => {
          this.#answers.clear();
          this.#go([]);
        })}
      </p>
      ${isEmergency ? nothing : this.#takeAlong(level, again, words, help)}`;
  }

  /** What the level rests on, in the words that the reader chose; then what else a clinician should hear. */
  #reasons({ level, reasons }: Result, words: CheckerWords): TemplateResult {
    const list = (title: string, texts: string[]) =>
      texts.length > 0
        ? html`${heading(this.level + 1, title)}
            <ul>
              ${texts.map((text) => html`<li>${text}</li>`)}
            </ul>`
        : nothing;
    const signs = (some: Reason[]) => [
      ...new Set(some.flatMap((reason) => reason.signs.map((id) => signWords(id, words)))),
    ];
    const doubts = (some: Reason[]) => [
      ...new Set(
        some.flatMap(({ unsure }) => unsure.map((id) => words.questions[id]?.unsure ?? id)),
      ),
    ];
    const carrying = reasons.filter((reason) => reason.level === level);
    const [chosen, unclear] = [signs(carrying), doubts(carrying)];
    const lesser = level === 'emergency' ? [] : [...signs(reasons), ...doubts(reasons)];
    const also = lesser.filter((text) => ![...chosen, ...unclear].includes(text));
    return html`${list(words.because, chosen)} ${list(words.becauseUnsure, unclear)}
    ${list(words.also, also)}`;
  }

  /** All that was asked and answered, for whoever reads the result next. */
  #given(words: CheckerWords) {
    return html`<details class="quiet">
      <summary>${fill(words.answers, { date: this.longDate(this.#answeredOn) })}</summary>
      <ul>
        ${this.#passed.map((id) => {
          const given = this.#answers.get(id)?.map((value) => answerWords(id, value, words));
          return html`<li>${legendOf(id, words)} <b>${given?.join('; ')}</b></li>`;
        })}
      </ul>
    </details>`;
  }

  /** The clinic's own visit: the first thing to do where one is due soon, and else the last. */
  #booking() {
    const { booking } = this.contact;
    if (!booking) return nothing;
    const { booking: label } = this.words('clinic', clinicWords);
    return html`<p class="on-screen">
      <a class="button" href=${booking} rel="noreferrer">${label}</a>
    </p>`;
  }

  #takeAlong(level: Result['level'], again: Date, words: CheckerWords, help: Words['help']) {
    const view = native(this.ownerDocument, 'defaultView');
    if (!view) return nothing;
    const shown = () => this.renderRoot.querySelector('.spasm') as HTMLElement;
    const tell = (message: string) => {
      this.#told = message;
      this.requestUpdate();
    };
    const copy = () => {
      view.navigator.clipboard.writeText(takeAlong.asText(shown())).then(
        () => {
          tell(words.copied);
        },
        () => {
          tell(words.copyFailed);
        },
      );
    };
    const print = () => {
      this.#clearPaper?.();
      this.#clearPaper = takeAlong.print(this, shown());
    };
    const remind = () => {
      const net = this.renderRoot.querySelector('.net') as HTMLElement;
      const [next] = help.levels['self-care'].next;
      const text = `${unmarked(next?.text ?? '')}\n\n${takeAlong.asText(net)}`;
      takeAlong.remind(this.ownerDocument, { day: again, title: words.reminder, text });
    };
    const isHome = level === 'self-care';
    return html`<p class="buttons on-screen">
      ${takeAlong.mayPrint(view) ? button(words.print, print, 'link') : nothing}
      ${takeAlong.mayCopy(view) ? button(words.copy, copy, 'link') : nothing}
      ${isHome && takeAlong.mayDownload(view) ? button(words.remind, remind, 'link') : nothing}
    </p>`;
  }

  #step(words: string, act: () => void, look?: string) {
    return button(
      words,
      () => {
        this.attempt(act);
      },
      look,
    );
  }

  #backButton(words: CheckerWords) {
    return this.#step(words.back, () => {
      this.#go(this.#passed.slice(0, -1));
    });
  }

  /** Takes an answer up, or back, and says whether it holds now. */
  #choose(question: string, select: Question['select'], value: string, on: boolean): boolean {
    if (this.#isLapsed) {
      this.#go([]);
      return false;
    }
    const others = (this.#answers.get(question) ?? []).filter((one) => one !== value);
    const isNone = value === 'none';
    const hasSign = others.some((one) => one !== 'none' && one !== 'unsure');
    // A sign must not go by a slip: who means "none of the rest" would be sent home.
    const isRefused = on && isNone && select === 'many' && hasSign;
    const kept = select === 'one' || isNone ? [] : others.filter((one) => one !== 'none');
    const answer = on && !isRefused ? [...kept, value] : others;
    const isFirst = !this.#hasBegun;
    this.#answers.set(question, answer);
    this.#unanswered = false;
    this.#told = isRefused ? this.words('checker', bundled).notNone : '';
    this.requestUpdate();
    if (isFirst) this.#send(() => new SpasmCheckerStartEvent());
    return answer.includes(value);
  }

  #next(question: string) {
    this.#unanswered = !this.#answers.get(question)?.length;
    if (this.#unanswered) {
      this.#focus = 'answer';
      this.requestUpdate();
      return;
    }
    this.#answeredOn = new Date();
    this.#go([...this.#passed, question]);
    const outcome = this.#outcome;
    if (outcome.state === 'result')
      this.#send(() => new SpasmCheckerResultEvent(this.shareLevel ? outcome.level : undefined));
  }

  /** Where a page can't take an event, the reader goes on all the same. */
  #send(event: () => Event) {
    try {
      this.dispatchEvent(event());
    } catch {
      // It is lost.
    }
  }

  #go(passed: string[]) {
    this.#passed = passed;
    this.#unanswered = false;
    this.#told = '';
    this.#focus = 'heading';
    this.#clearPaper?.();
    this.requestUpdate();
  }
}

/** The keys that answer a question are no shortcut of the page's. All others may be: they close a dialog, or call an aid for readers. */
function keepKey(event: KeyboardEvent) {
  const isAnswer = /^(.$|Enter|Arrow)/.test(event.key);
  if (isAnswer && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
}

/** These words, due when the first of both is: what the checker shows is made of the two. */
function dueWith<T extends { review: Review }>(words: T, other: { review: Review }): T {
  const { reviewBy } = other.review;
  const isFirst = reviewBy < words.review.reviewBy;
  // Without a prototype, as in bare.ts.
  return isFirst ? { __proto__: null, ...words, review: { ...words.review, reviewBy } } : words;
}

function button(words: string, act: () => void, look = 'button second') {
  return html`<button class=${look} type="button" @click=${act}>${words}</button>`;
}

const signWords = (id: string, { signs }: CheckerWords) => signs[id]?.label ?? id;

const legendOf = (id: string, { questions }: CheckerWords) => questions[id]?.legend ?? id;

function answerWords(question: string, value: string, words: CheckerWords): string {
  if (value === 'none') return words.questions[question]?.none ?? words.none;
  return value === 'unsure' ? words.unsure : signWords(value, words);
}

define('spasm-checker', SpasmChecker);

declare global {
  interface HTMLElementTagNameMap {
    'spasm-checker': SpasmChecker;
  }
}
