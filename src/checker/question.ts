import { nothing, type TemplateResult } from 'lit';
import type { Question } from '../content/schema.js';
import { keepKey } from '../internal/own-controls.js';
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

/** `unanswered`: the reader asked for the next question without an answer. `refused`: "None of these" beside a sign. */
export type Mistake = 'unanswered' | 'refused';

/**
 * One question, with its answers as radios or checkboxes.
 *
 * @param mistake - What the reader is told is wrong.
 */
export function renderQuestion(
  view: View,
  words: CheckerWords,
  { question: id, step, steps }: Asking,
  answers: Answers,
  mistake: Mistake | undefined,
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
  const option = (value: string) => renderOption(question, value, words, answers, mistake, actions);
  const goOnByEnter = (event: KeyboardEvent) => {
    // Here, as the option is gone by the time that the page would hear of the key.
    keepKey(event);
    const { key, repeat, isComposing, ctrlKey, metaKey, altKey } = event;
    if (key !== 'Enter' || repeat || isComposing || ctrlKey || metaKey || altKey) return;
    if (!answers.chosen.get(id)?.length) return;
    event.preventDefault();
    actions.next(id);
  };
  return html`<fieldset aria-describedby="hint error" .onkeydown=${goOnByEnter}>
      <legend>
        ${heading(
          view.level + 1,
          html`<span class="step">${stepOfSteps}</span> ${questionLegend(id, words)}`,
        )}
      </legend>
      <progress aria-hidden="true" value=${step} max=${steps}></progress>
      <p id="hint" class="quiet">${help}</p>
      <p id="error" class="error">${mistake === 'unanswered' ? words.errorNone : nothing}</p>
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
  mistake: Mistake | undefined,
  actions: CheckerActions,
): TemplateResult {
  const { id, select, signs } = question;
  // One who may be pregnant is taken for pregnant.
  const unsureLevel = question.unsureIs ? 'emergency' : question.unsure;
  const hint = value === 'unsure' ? words.unsureMeans[unsureLevel] : words.signs[value]?.hint;
  const isRefused = mistake === 'refused' && value === 'none';
  const isUnanswered = mistake === 'unanswered' && value === signs[0];
  return html`<label class=${value === 'none' ? 'option apart' : 'option'}>
      <input
        type=${select === 'many' ? 'checkbox' : 'radio'}
        name="option"
        aria-describedby=${isUnanswered ? 'error' : isRefused ? 'refused' : nothing}
        .checked=${answers.chosen.get(id)?.includes(value) ?? false}
        .onchange=${({ target }: Event) => {
          actions.choose(question, value, target as HTMLInputElement);
        }}
      />
      <span>${answerLabel(id, value, words)}</span>
      ${hint ? html`<span class="quiet">${hint}</span>` : nothing}
    </label>
    ${isRefused ? html`<p id="refused" class="error">${words.notNone}</p>` : nothing}`;
}
