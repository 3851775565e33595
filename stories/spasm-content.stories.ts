import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/spasm-content.js';
import '../src/elements/clinic-contact.js';
import '../src/elements/home-remedies.js';
import '../src/elements/spasm-checker.js';
import '../src/elements/when-to-get-help.js';
import { harborStreet, millLane } from './clinics.js';
import { element } from './element.js';
import { openChecker } from './open-checker.js';

const meta: Meta = { title: 'spasm-content', ...element('spasm-content'), beforeEach: openChecker };
export default meta;

type Story = StoryObj;

/** One provider gives the clinic to all that is inside it. */
export const OneClinic: Story = {
  render: () =>
    html`<spasm-content
      clinic=${harborStreet.clinic}
      phone=${harborStreet.phone}
      booking=${harborStreet.booking}
      region="us"
    >
      <when-to-get-help></when-to-get-help>
      <clinic-contact></clinic-contact>
    </spasm-content>`,
};

/** Two providers on one page, each with its own clinic. */
export const TwoClinics: Story = {
  render: () =>
    html`<spasm-content clinic=${harborStreet.clinic} phone=${harborStreet.phone} region="us">
        <clinic-contact></clinic-contact>
      </spasm-content>
      <spasm-content clinic=${millLane.clinic} booking=${millLane.booking} region="gb">
        <clinic-contact></clinic-contact>
      </spasm-content>`,
};

/** What the inner provider does not set comes from the outer one: here the clinic, not the region. */
export const Nested: Story = {
  render: () =>
    html`<spasm-content clinic=${harborStreet.clinic} phone=${harborStreet.phone} region="us">
      <clinic-contact></clinic-contact>
      <spasm-content region="gb">
        <clinic-contact></clinic-contact>
      </spasm-content>
    </spasm-content>`,
};

/** Dark for all that is inside it. */
export const Dark: Story = {
  render: () =>
    html`<spasm-content theme="dark" region="us" phone=${harborStreet.phone}>
      <when-to-get-help></when-to-get-help>
      <clinic-contact></clinic-contact>
    </spasm-content>`,
};

/** The clinic's own words among ours: an introduction, a note, and cards in another order. */
export const OwnWords: Story = {
  render: () =>
    html`<spasm-content region="us">
      <script type="application/json">
        ${JSON.stringify({
          clinic: { name: harborStreet.clinic },
          remedies: {
            intro: 'Here is what you can try first.',
            note: 'Bring a list of your medicines to the visit.',
            order: ['heat', 'our-class'],
            hide: ['water'],
            add: [
              {
                id: 'our-class',
                title: 'Gentle movement class',
                text: ['Every Monday at six.', 'Bring a mat.'],
                link: { text: 'See the times', url: 'https://example.com/classes' },
              },
            ],
          },
        })}
      </script>
      <home-remedies></home-remedies>
    </spasm-content>`,
};

/** The checker shows the levels of help as cards, and asks nothing. */
export const EducationMode: Story = {
  render: () =>
    html`<spasm-content mode="education" region="us">
      <spasm-checker></spasm-checker>
    </spasm-content>`,
};
