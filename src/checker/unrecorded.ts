import { nothing, type TemplateResult } from 'lit';
import { html } from '../parts/html.js';

/**
 * A part that no session recorder is to hold: a question, a result, or a message about an answer. A recorder
 * that wraps `attachShadow` before we load sees into a closed root; then its own mark holds it off. The marks
 * are there before the part is in the page, so that nothing is seen without them.
 *
 * | mark | recorder | where it was read |
 * | --- | --- | --- |
 * | `rr-block` | rrweb, and what is built on it | rrweb 2.2.2 |
 * | `ph-no-capture` | PostHog | posthog-js 1.449.2 |
 * | `sentry-block` | Sentry | @sentry-internal/replay 10.57.0 |
 * | `amp-block` | Amplitude | @amplitude/session-replay-browser 1.51.6 |
 * | `mp-block`, of clicks `mp-no-track` | Mixpanel | mixpanel-browser 2.83.0 |
 * | `highlight-block` | Highlight | highlight.run 10.7.5 |
 * | `nr-block` | New Relic | @newrelic/browser-agent 1.322.0 |
 * | `fs-exclude` | Fullstory | its guide to privacy controls |
 * | `ym-hide-content` | Yandex Metrica | its guide to HTML markup |
 * | `data-clarity-mask` | Microsoft Clarity | clarity-js 0.8.70 |
 * | `data-dd-privacy` | Datadog | @datadog/browser-rum 7.16.2 |
 * | `data-openreplay-hidden` | OpenReplay | @openreplay/tracker 19.0.1 |
 * | `data-private` | LogRocket | its guide to sanitizing the DOM |
 * | `data-matomo-mask` | Matomo | its guide to data masking |
 * | `data-heap-redact-text` | Heap | its guide to session replay |
 * | `data-cs-mask` | Contentsquare | a shop system's guide to masking |
 * | `data-mf-replace` | Mouseflow | the same guide |
 * | `data-recording-ignore` | Smartsupp | its guide to video recordings |
 *
 * @param name - Its class and its part, where it has any.
 */
export const unrecorded = (content: unknown, name?: string): TemplateResult =>
  html`<div
    class="${name ?? ''} rr-block ph-no-capture sentry-block amp-block mp-block mp-no-track highlight-block nr-block fs-exclude ym-hide-content"
    part=${name ?? nothing}
    data-clarity-mask="true"
    data-dd-privacy="hidden"
    data-openreplay-hidden
    data-private
    data-matomo-mask
    data-heap-redact-text="true"
    data-cs-mask
    data-mf-replace
    data-recording-ignore="events"
  >
    ${content}
  </div>`;
