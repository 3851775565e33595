import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/spasm-guide.js';
import { harborStreet } from './clinics.js';
import { beforeTheScript, element, inWidth } from './element.js';
import { openChecker } from './open-checker.js';
import { emergencyLine, ownWordsAndAction } from './words.js';

const meta: Meta = { title: 'spasm-guide', ...element('spasm-guide'), beforeEach: openChecker };
export default meta;

type Story = StoryObj;

export const Default: Story = {};

/** A provider gives the clinic, so the guide ends with how to reach it. */
export const WithClinic: Story = {
  render: () =>
    html`<spasm-content
      clinic=${harborStreet.clinic}
      phone=${harborStreet.phone}
      booking=${harborStreet.booking}
      region="us"
    >
      <spasm-guide></spasm-guide>
    </spasm-content>`,
};

/** Under a heading of the page's own at level 2. Its deepest headings stay at level 6. */
export const HeadingLevel: Story = { args: { 'heading-level': '3' } };

/** Its heading, introduction and action come from slots. */
export const OwnWords: Story = { args: { ...ownWordsAndAction, heading: harborStreet.clinic } };

/** On a phone of 320 px. */
export const Phone: Story = { args: { region: 'us' }, decorators: [inWidth('320px')] };

/** In a column of 240 px. */
export const Narrow: Story = { args: { region: 'us' }, decorators: [inWidth('240px')] };

export const Dark: Story = { args: { theme: 'dark' } };

/** Dark where the reader's device is. */
export const Auto: Story = { args: { theme: 'auto' } };

/** The children stand where the script has not come yet, or never does. */
export const BeforeTheScript: Story = {
  render: () => html`<spasm-guide><p>${emergencyLine}</p></spasm-guide>`,
  decorators: [beforeTheScript],
};
