import { nothing, type TemplateResult } from 'lit';
import clinicWords from '../../content/en/clinic.json';
import type { Words } from '../content/schema.js';
import { interpolate } from '../locale/interpolate.js';
import { careCard, emergencyCall, levelWords } from '../parts/care-card.js';
import { heading } from '../parts/heading.js';
import { html } from '../parts/html.js';
import { safetyNet } from '../parts/safety-net.js';
import { plainCitation, sourceList } from '../parts/source-list.js';
import type { View } from '../parts/view.js';
import { clinicOf } from '../settings/settings.js';
import type { Reason, Result } from '../triage/assess.js';
import { rules } from '../triage/rules.js';
import { button, type CheckerActions } from './actions.js';
import type { Answers } from './answers.js';
import { answerLabel, questionLegend, signLabel, type CheckerWords } from './wording.js';

/**
 * The result: the care card of its level, what it rests on, and what to do.
 *
 * @param answeredOn - A result is of the day of its last answer, however long it stays on the screen.
 */
export function renderResult(
  view: View,
  words: CheckerWords,
  help: Words['help'],
  result: Result,
  answers: Answers,
  answeredOn: Date,
  actions: CheckerActions,
): TemplateResult {
  const { level, callOnly, notes, reasons } = result;
  const { name, title, next, meanwhile } = levelWords(help, level, callOnly);
  const isEmergency = level === 'emergency';
  const date = view.formatDay(recheckDay(answeredOn));
  const added = notes
    .flatMap((note) => words.notes[note] ?? [])
    .filter(({ unless = '' }) => !notes.includes(unless));
  const instead = added.filter((note) => note.instead);
  const paragraphs = (claims: { text: string }[]) =>
    claims.map(({ text }) => html`<p>${view.fill(text)}</p>`);
  const todo = [...added.filter(({ first, instead }) => !first && !instead), ...meanwhile];
  const sources = reasons.flatMap((reason) => reason.sources);
  return html`${careCard(
      level,
      interpolate(view.fill(title), { date }),
      name,
      view.level + 1,
      html`${isEmergency ? emergencyCall(view) : nothing}
      ${level === 'self-care' ? html`<p>${words.ordinary.text}</p>` : nothing}
      ${paragraphs(added.filter(({ first }) => first))}
      ${paragraphs(instead.length > 0 ? instead : next)}`,
    )}
    ${renderReasons(view, words, result)}
    ${
      // No link is near a call for help but the call.
      isEmergency
        ? html`<p class="quiet">${`${view.ui.sources}: ${plainCitation(sources, view.locale)}`}</p>`
        : html`${todo.length > 0 ? heading(view.level + 1, words.todo) : nothing}
          ${level === 'soon' ? bookingLink(view) : nothing} ${paragraphs(todo)}
          ${level === 'self-care' ? bookingLink(view) : nothing}
          ${safetyNet(view, level === 'same-day')}
          ${answerSummary(view, words, answers, answeredOn)}
          ${sourceList([...sources, ...rules.recheck.sources], view.ui.sources)}`
    }
    <p class="buttons on-screen">
      ${button(words.back, actions.back)} ${button(words.restart, actions.restart)}
    </p>`;
}

/** The day by which a result asks the reader to check again. */
export function recheckDay(answeredOn: Date): Date {
  const day = new Date(answeredOn);
  day.setDate(day.getDate() + rules.recheck.days);
  return day;
}

/** What the level rests on, in the words that the reader chose; then what else a clinician should hear. */
function renderReasons(
  { level: titleLevel }: View,
  words: CheckerWords,
  { level, reasons }: Result,
): TemplateResult {
  const list = (title: string, texts: string[]) =>
    texts.length > 0
      ? html`${heading(titleLevel + 1, title)}
          <ul>
            ${texts.map((text) => html`<li>${text}</li>`)}
          </ul>`
      : nothing;
  const signsIn = (some: Reason[]) => [
    ...new Set(some.flatMap(({ signs }) => signs.map((id) => signLabel(id, words)))),
  ];
  const doubtsIn = (some: Reason[]) => [
    ...new Set(some.flatMap(({ unsure }) => unsure.map((id) => words.questions[id]?.unsure ?? id))),
  ];
  const decisive = reasons.filter((reason) => reason.level === level);
  const [chosen, unclear] = [signsIn(decisive), doubtsIn(decisive)];
  const lesser = level === 'emergency' ? [] : [...signsIn(reasons), ...doubtsIn(reasons)];
  const also = lesser.filter((text) => ![...chosen, ...unclear].includes(text));
  return html`${list(words.because, chosen)} ${list(words.becauseUnsure, unclear)}
  ${list(words.also, also)}`;
}

/** All that was asked and answered, for whoever reads the result next. */
function answerSummary(
  { formatDay }: View,
  words: CheckerWords,
  { chosen, path }: Answers,
  answeredOn: Date,
): TemplateResult {
  return html`<details class="quiet">
    <summary>${interpolate(words.answers, { date: formatDay(answeredOn) })}</summary>
    <ul>
      ${path.map((id) => {
        const labels = chosen.get(id)?.map((value) => answerLabel(id, value, words));
        return html`<li>${questionLegend(id, words)} <b>${labels?.join('; ')}</b></li>`;
      })}
    </ul>
  </details>`;
}

/** The clinic's own visit: the first thing to do where one is due soon, and else the last. */
function bookingLink(view: View) {
  const { booking } = clinicOf(view.settings, view.host);
  return booking
    ? html`<p class="on-screen">
        <a class="button" href=${booking} rel="noreferrer"
          >${view.words('clinic', clinicWords).booking}</a
        >
      </p>`
    : nothing;
}
