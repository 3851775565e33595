import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/when-to-get-help.js';
import { beforeTheScript, element, inWidth } from './element.js';
import { emergencyLine, ownWords } from './words.js';

const meta: Meta = { title: 'when-to-get-help', ...element('when-to-get-help') };
export default meta;

type Story = StoryObj;

/** Nobody said which region: no number is guessed. */
export const Default: Story = {};

export const UnitedStates: Story = { args: { region: 'us' } };

export const Canada: Story = { args: { region: 'ca' } };

export const UnitedKingdom: Story = { args: { region: 'gb' } };

export const Ireland: Story = { args: { region: 'ie' } };

export const EuropeanUnion: Story = { args: { region: 'eu' } };

export const Australia: Story = { args: { region: 'au' } };

export const NewZealand: Story = { args: { region: 'nz' } };

/** A region that is not known counts as unset, with one console warning. */
export const UnknownRegion: Story = { args: { region: 'atlantis' } };

/** Under a heading of the page's own at level 3. */
export const HeadingLevel: Story = { args: { region: 'us', 'heading-level': '4' } };

/** Its heading and introduction come from slots. */
export const OwnWords: Story = { args: { region: 'us', ...ownWords } };

/** In a column of 240 px. */
export const Narrow: Story = { args: { region: 'us' }, decorators: [inWidth('240px')] };

export const Dark: Story = { args: { region: 'us', theme: 'dark' } };

/** Dark where the reader's device is. */
export const Auto: Story = { args: { region: 'us', theme: 'auto' } };

/** The children stand where the script has not come yet, or never does. */
export const BeforeTheScript: Story = {
  render: () => html`<when-to-get-help region="us"><p>${emergencyLine}</p></when-to-get-help>`,
  decorators: [beforeTheScript],
};
