import { nothing, type TemplateResult } from 'lit';
import type { Question } from '../content/schema.js';
import { formatNumber } from '../locale/format.js';
import { interpolate } from '../locale/interpolate.js';
import { heading } from '../parts/heading.js';
import { html } from '../parts/html.js';
import type { View } from '../parts/view.js';
import type { Asking } from '../triage/assess.js';
import { rules } from '../triage/rules.js';
import { button, type CheckerActions } from './actions.js';
import type { Answers } from './answers.js';
import { answerLabel, questionLegend, type CheckerWords } from './wording.js';

/**
 * One question, with its answers as radios or checkboxes.
 *
 * @param isUnanswered - The reader asked for the next question without an answer.
 */
export function renderQuestion(
  view: View,
  words: CheckerWords,
  { question: id, step, steps }: Asking,
  answers: Answers,
  isUnanswered: boolean,
  actions: CheckerActions,
): TemplateResult {
  const question = rules.questions.find((one) => one.id === id) as Question;
  const help = [words.questions[id]?.hint, question.select === 'many' ? words.many : undefined]
    .filter(Boolean)
    .join(' ');
  const stepOfSteps = interpolate(words.step, {
    step: formatNumber(step, view.locale),
    steps: formatNumber(steps, view.locale),
  });
  const option = (value: string) =>
    renderOption(question, value, words, answers, isUnanswered, actions);
  return html`<fieldset
      aria-describedby="hint error"
      .onkeydown=${stopAnswerKey}
      .onkeypress=${stopAnswerKey}
      .onkeyup=${stopAnswerKey}
    >
      <legend>
        ${heading(
          view.level + 1,
          html`<span class="step">${stepOfSteps}</span> ${questionLegend(id, words)}`,
        )}
      </legend>
      <progress aria-hidden="true" value=${step} max=${steps}></progress>
      <p id="hint" class="quiet">${help}</p>
      <p id="error" class="error">${isUnanswered ? words.errorNone : nothing}</p>
      ${question.signs.map(option)} ${question.none === false ? nothing : option('none')}
      ${option('unsure')}
    </fieldset>
    <p class="buttons">
      ${button(
        words.next,
        () => {
          actions.next(id);
        },
        'button',
      )}
      ${answers.path.length > 0 ? button(words.back, actions.back) : nothing}
    </p>`;
}

function renderOption(
  question: Question,
  value: string,
  words: CheckerWords,
  answers: Answers,
  isUnanswered: boolean,
  actions: CheckerActions,
): TemplateResult {
  const { id, select, signs } = question;
  const hint = words.signs[value]?.hint;
  return html`<label class=${value === 'none' ? 'option apart' : 'option'}>
    <input
      type=${select === 'many' ? 'checkbox' : 'radio'}
      name="option"
      aria-describedby=${isUnanswered && value === signs[0] ? 'error' : nothing}
      .checked=${answers.chosen.get(id)?.includes(value) ?? false}
      .onchange=${({ target }: Event) => {
        actions.choose(question, value, target as HTMLInputElement);
      }}
    />
    <span>${answerLabel(id, value, words)}</span>
    ${hint ? html`<span class="quiet">${hint}</span>` : nothing}
  </label>`;
}

/**
 * Stops the propagation of keys that answer a question, which would trigger the page's shortcuts. All
 * other keys go on to the page: they close a dialog, or call an assistive tool.
 */
function stopAnswerKey(event: KeyboardEvent) {
  const isAnswerKey = /^(.$|Enter|Arrow)/.test(event.key);
  if (isAnswerKey && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
}
