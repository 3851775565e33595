import { nothing, type PropertyValues, type TemplateResult } from 'lit';
import bundled from '../../content/en/checker.json';
import helpWords from '../../content/en/help.json';
import type { CheckerActions } from '../checker/actions.js';
import { choose, goBack, goOn, noAnswers, outcomeOf, type Answers } from '../checker/answers.js';
import { printAlone, renderExport } from '../checker/export-result.js';
import { LiveRegion } from '../checker/live-region.js';
import { renderQuestion, type Mistake } from '../checker/question.js';
import { renderResult } from '../checker/result.js';
import { checkerStyles } from '../checker/styles.js';
import { unrecorded } from '../checker/unrecorded.js';
import { withEarlierReview, type CheckerWords } from '../checker/wording.js';
import { isOver } from '../content/review-date.js';
import type { Question, Words } from '../content/schema.js';
import { SpasmCheckerResultEvent, SpasmCheckerStartEvent } from '../events.js';
import { parseBoolean } from '../internal/attribute-value.js';
import { warnOnce } from '../internal/console.js';
import { define } from '../internal/define.js';
import { windowOf } from '../internal/dom-clobbering.js';
import { guard } from '../internal/error-boundary.js';
import { withChanges } from '../internal/null-prototype.js';
import { stripMarks } from '../locale/unconfirmed-marks.js';
import { careCardList, careCardStyles } from '../parts/care-card.js';
import { renderFooter, reviewFooter } from '../parts/footer.js';
import { renderHeader, titleHeading } from '../parts/header.js';
import { focusHeading, heading } from '../parts/heading.js';
import { html } from '../parts/html.js';
import type { View } from '../parts/view.js';
import { parseMode } from '../settings/settings.js';
import { base } from '../styles/base.js';
import { SpasmElement } from './spasm-element.js';

const PRINTING = ['beforeprint', 'afterprint'] as const;

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
    shareLevel: { attribute: 'share-level' },
  };

  static override shadowRootOptions: ShadowRootInit = { mode: 'closed' };

  static override styles = [base, careCardStyles, checkerStyles];

  /** `full`, or `education`: the levels of help as cards, with no question and no personal result. Unset: as the provider says, else full. Anything else is education, with one console warning. Words a year past their date are shown as in `education`, whatever it says. */
  declare mode?: string | null;

  /** Whether `spasm-checker-result` names the level. Off unless set: a level says something about somebody's health. Anything but `""`, `"true"` and its own name is off. */
  declare shareLevel: boolean;

  #answers = noAnswers;

  /** When the last question was answered: a result is of that day, however long it stays on the screen. */
  #answeredOn = new Date();

  #mistake: Mistake | undefined;

  readonly #liveRegion = new LiveRegion(() => {
    this.requestUpdate();
  });

  /** Where the focus goes once the new panel is there. */
  #focusTarget: 'heading' | 'answer' | undefined;

  /** Takes the copy for paper out of the page. */
  #clearPrint: (() => void) | undefined;

  /** The page is being printed. A form can't be answered on paper: before a first answer, the care cards are printed. */
  #isPrinting = false;

  #unlisten: (() => void) | undefined;

  override connectedCallback() {
    super.connectedCallback();
    const window = windowOf(this);
    const onPrint = ({ type }: Event) => {
      this.#isPrinting = type === 'beforeprint';
      this.requestUpdate();
    };
    this.guard(() => {
      for (const type of PRINTING) window?.addEventListener(type, onPrint);
    });
    this.#unlisten = () => {
      for (const type of PRINTING) window?.removeEventListener(type, onPrint);
    };
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#unlisten?.();
    this.#clearPrint?.();
  }

  override updated(changed: PropertyValues<this>) {
    super.updated(changed);
    for (const node of this.renderRoot.querySelectorAll('.panel [part]'))
      node.removeAttribute('part');
    const target = this.#focusTarget;
    this.#focusTarget = undefined;
    if (!target) return;
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    const input = target === 'answer' && find('input');
    if (input) input.focus();
    else focusHeading(find('.panel :is(h1, h2, h3, h4, h5, h6)') ?? find('.title'));
  }

  /** An error while a panel renders could quote an answer. */
  protected override get hidesErrors() {
    return this.#hasBegun;
  }

  protected override renderWords(view: View): TemplateResult {
    const help = view.words('help', helpWords as Words['help']);
    const words = withEarlierReview(view.words('checker', bundled), help);
    const mode = parseMode(this.mode, this, view.settings.mode);
    const isPaper = this.#isPrinting && !this.#hasBegun;
    if (mode === 'education' || isPaper || this.#isLapsed(words)) {
      const { clinicWords } = words;
      return html`${renderHeader(view, help.title, view.fill(help.main.text))}
        ${careCardList(view, help)}
        <p class="quiet">${words.limits}</p>
        ${renderFooter(view, withEarlierReview(withChanges(help, { clinicWords }), words))}`;
    }
    const outcome = outcomeOf(this.#answers);
    const isAsking = outcome.state === 'asking';
    const { path } = this.#answers;
    const isFirst = path.length === 0;
    const instead = view.fill(words.instead);
    const actions = this.#actions(words);
    const panel = unrecorded(
      isAsking
        ? renderQuestion(view, words, outcome, this.#answers, this.#mistake, actions)
        : html`${renderResult(view, words, help, outcome, this.#answers, this.#answeredOn, actions)}
          ${
            outcome.level === 'emergency'
              ? nothing
              : renderExport(view, words, help, outcome, this.#answeredOn, actions)
          }`,
      'panel',
    );
    // What it says of an answer is the reader's alone.
    const status = unrecorded(
      html`<p
        class="on-screen ${isAsking || !this.#liveRegion.message ? 'hidden-words' : 'quiet'}"
        role="status"
        .textContent=${stripMarks(this.#liveRegion.message)}
      ></p>`,
    );
    // No words of the clinic's are over or under a result that can't wait.
    const isUrgent = !isAsking && /^(emergency|same-day)$/.test(outcome.level);
    const title = isUrgent
      ? heading(view.level, words.title, 'title')
      : titleHeading(view, words.title);
    return html`${isFirst ? renderHeader(view, words.title, `${words.intro} ${instead}`) : title}
      ${
        // Each step has its own place in the list, so that a panel is replaced whole: a page translator
        // may hold on to the nodes of the one before, and would keep its words on show.
        [...path.map(() => nothing), panel]
      }
      ${status}
      <p class="quiet">${isAsking && !isFirst ? `${instead} ${words.limits}` : words.limits}</p>
      ${isUrgent ? reviewFooter(view, words) : renderFooter(view, words)}`;
  }

  get #hasBegun(): boolean {
    return this.#answers.chosen.size > 0;
  }

  /**
   * A year past their review date the words are shown as in education mode, to whoever has not begun. Who
   * has goes on to the end: a question or a result must not vanish under its reader.
   */
  #isLapsed({ review: { reviewBy } }: CheckerWords): boolean {
    if (this.#hasBegun) return false;
    const isLapsed = isOver(reviewBy, 1);
    if (isLapsed)
      warnOnce(this, `its words were due on ${reviewBy}, over a year ago. Use a newer version.`);
    return isLapsed;
  }

  #actions(words: CheckerWords): CheckerActions {
    return {
      choose: (question, value, input) => {
        this.guard(() => {
          input.checked = this.#choose(words, question, value, input.checked);
        });
      },
      next: (question) => {
        this.guard(() => {
          this.#next(words, question);
        });
      },
      back: () => {
        this.guard(() => {
          this.#show(goBack(this.#answers));
        });
      },
      restart: () => {
        this.guard(() => {
          this.#show(noAnswers);
        });
      },
      print: () => {
        this.#liveRegion.tell('');
        this.#clearPrint?.();
        this.#clearPrint = printAlone(this);
      },
      announce: (message) => {
        this.#liveRegion.tell(message);
      },
    };
  }

  /** Adds a value to an answer or takes it away, and says whether it holds now. */
  #choose(words: CheckerWords, question: Question, value: string, isOn: boolean): boolean {
    if (this.#isLapsed(words)) {
      this.#show(noAnswers);
      return false;
    }
    const isFirst = !this.#hasBegun;
    const { answers, isRefused } = choose(this.#answers, question, value, isOn);
    this.#answers = answers;
    this.#mistake = isRefused ? 'refused' : undefined;
    // A mistake stands where it was made; this is what a screen reader says of it.
    this.#liveRegion.tell(isRefused ? words.notNone : '');
    if (isFirst) this.#dispatch(() => new SpasmCheckerStartEvent());
    return answers.chosen.get(question.id)?.includes(value) ?? false;
  }

  #next(words: CheckerWords, question: string) {
    if (!this.#answers.chosen.get(question)?.length) {
      this.#mistake = 'unanswered';
      this.#focusTarget = 'answer';
      this.#liveRegion.tell(words.errorNone);
      return;
    }
    this.#answeredOn = new Date();
    this.#show(goOn(this.#answers, question));
    const outcome = outcomeOf(this.#answers);
    if (outcome.state === 'result')
      this.#dispatch(
        () =>
          new SpasmCheckerResultEvent(
            parseBoolean(this.shareLevel, this, 'share-level') ? outcome.level : undefined,
          ),
      );
  }

  /** Where a page can't take an event, the reader goes on all the same. */
  #dispatch(event: () => Event) {
    guard(
      () => {
        this.dispatchEvent(event());
      },
      () => {
        // The page does not hear of it.
      },
    );
  }

  /** Shows the question or the result that these answers lead to. */
  #show(answers: Answers) {
    this.#answers = answers;
    this.#mistake = undefined;
    this.#liveRegion.tell('');
    this.#focusTarget = 'heading';
    this.#clearPrint?.();
    this.requestUpdate();
  }
}

define('spasm-checker', SpasmChecker);

declare global {
  interface HTMLElementTagNameMap {
    'spasm-checker': SpasmChecker;
  }
}
