import { ContextProvider } from '@lit/context';
import { css, type TemplateResult } from 'lit';
import causes from '../../content/en/causes.json';
import checker from '../../content/en/checker.json';
import clinic from '../../content/en/clinic.json';
import bundled from '../../content/en/guide.json';
import help from '../../content/en/help.json';
import prevention from '../../content/en/prevention.json';
import remedies from '../../content/en/remedies.json';
import treatments from '../../content/en/treatments.json';
import { hasContact } from '../content/clinic.js';
import type { Topic, Words } from '../content/schema.js';
import { define, isOurs } from '../internal/define.js';
import { renderFooter } from '../parts/footer.js';
import { renderHeader } from '../parts/header.js';
import { html } from '../parts/html.js';
import type { View } from '../parts/view.js';
import { contentContext, defaults } from '../settings/context.js';
import { clinicOf } from '../settings/settings.js';
import { base } from '../styles/base.js';
import './clinic-contact.js';
import './home-remedies.js';
import './prevention-tips.js';
import './spasm-causes.js';
import './spasm-checker.js';
import { SpasmElement } from './spasm-element.js';
import './treatment-cards.js';
import './when-to-get-help.js';

type TitledTopic = Exclude<Topic, 'ui'>;

interface Section {
  topic: TitledTopic;
  tag: string;
  title: string;
  element: TemplateResult;
}

/**
 * The whole guide on one page, with a table of contents: causes, home remedies, when to get help,
 * the checker, treatments, prevention, and the clinic's contact where there is one.
 *
 * @csspart contents - The table of contents.
 * @csspart section - One topic.
 */
export class SpasmGuide extends SpasmElement {
  static override styles = [
    base,
    css`
      .title {
        font-size: 2.25em;
      }

      .contents {
        margin-block-end: calc(var(--_spasm-space) * 2);
      }

      .contents ul {
        max-inline-size: none;
        columns: 15em auto;
        column-gap: 2em;
      }

      /* No margin: WebKit carries one over to the top of the next column. */
      .contents li {
        margin: 0;
        padding-block-end: 0.35em;
        break-inside: avoid;
      }

      .link {
        padding: 0.35em 0;
        border: 0;
        background: none;
        color: var(--_spasm-accent);
        text-align: start;
        text-decoration: underline;
        text-decoration-thickness: 0.07em;
        text-underline-offset: 0.2em;
      }

      p .link {
        padding: 0;
      }

      .link:hover {
        text-decoration-thickness: 0.15em;
      }

      section {
        padding-block: calc(var(--_spasm-space) * 2.75);
        border-block-start: 1px solid var(--_spasm-line);
        scroll-margin-block-start: var(--_spasm-sticky-top);
      }

      /* Inside the guide its sections need no ground and no edge of their own. */
      section > * {
        --spasm-surface: transparent;
        --spasm-dark-surface: transparent;
        --spasm-padding: 0;

        /* A size in em counts once. */
        --spasm-font-size: 1em;
      }
    `,
  ];

  /** Gives the guide's own theme and region to what it holds. */
  readonly #provider = new ContextProvider(this, {
    context: contentContext,
    initialValue: defaults,
  });

  override willUpdate() {
    this.#provider.setValue(this.settings);
  }

  protected override renderWords(view: View) {
    const words = view.words('guide', bundled);
    const sections = this.#sections(view);
    return html`${renderHeader(view, words.title, words.main.text, words.clinicWords)}
      <p>${view.fill(words.urgent.text)} ${this.#jump('help', words.urgentLink)}</p>
      <nav class="contents on-screen" part="contents" aria-label=${words.contents}>
        <ul class="plain">
          ${sections.map(({ topic, title }) => html`<li>${this.#jump(topic, title)}</li>`)}
        </ul>
      </nav>
      ${sections.map(
        ({ topic, title, element }) =>
          html`<section id=${topic} part="section" tabindex="-1" aria-label=${title}>
            ${element}
          </section>`,
      )}
      <p class="quiet">${words.disclosure}</p>
      ${renderFooter(view, words)}`;
  }

  #sections(view: View): Section[] {
    const level = Math.min(view.level + 1, 6);
    const section = <T extends TitledTopic>(
      topic: T,
      bundled: Words[T],
      tag: string,
      element: TemplateResult,
    ): Section => ({
      topic,
      tag,
      title: view.words(topic, bundled).title,
      element,
    });
    const sections = [
      section(
        'causes',
        causes,
        'spasm-causes',
        html`<spasm-causes heading-level=${level}></spasm-causes>`,
      ),
      section(
        'remedies',
        remedies as Words['remedies'],
        'home-remedies',
        html`<home-remedies heading-level=${level}></home-remedies>`,
      ),
      section(
        'help',
        help as Words['help'],
        'when-to-get-help',
        html`<when-to-get-help heading-level=${level}></when-to-get-help>`,
      ),
      section(
        'checker',
        checker as Words['checker'],
        'spasm-checker',
        html`<spasm-checker heading-level=${level}></spasm-checker>`,
      ),
      section(
        'treatments',
        treatments as Words['treatments'],
        'treatment-cards',
        html`<treatment-cards heading-level=${level}></treatment-cards>`,
      ),
      section(
        'prevention',
        prevention,
        'prevention-tips',
        html`<prevention-tips heading-level=${level}></prevention-tips>`,
      ),
    ];
    if (hasContact(clinicOf(view.settings, this))) {
      sections.push(
        section(
          'clinic',
          clinic,
          'clinic-contact',
          html`<clinic-contact heading-level=${level}></clinic-contact>`,
        ),
      );
    }
    // What a page defined under a name of ours before us must not stand here as ours.
    return sections.filter(({ tag }) => isOurs(tag));
  }

  /** A link to a section. Not by address: an address can't reach into a shadow root, and would change the page's. */
  #jump(topic: TitledTopic, words: string) {
    return html`<button
      class="link"
      type="button"
      @click=${() => {
        this.#goTo(topic);
      }}
    >
      ${words}
    </button>`;
  }

  #goTo(topic: TitledTopic) {
    const section = this.renderRoot.querySelector<HTMLElement>(`#${topic}`);
    // Focus alone brings the middle of a tall section into view.
    section?.focus({ preventScroll: true });
    section?.scrollIntoView();
  }
}

define('spasm-guide', SpasmGuide);

declare global {
  interface HTMLElementTagNameMap {
    'spasm-guide': SpasmGuide;
  }
}
