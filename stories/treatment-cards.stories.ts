import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/treatment-cards.js';
import { element, inWidth } from './element.js';
import { ownWordsAndAction } from './words.js';

const meta: Meta = { title: 'treatment-cards', ...element('treatment-cards') };
export default meta;

type Story = StoryObj;

export const Default: Story = {};

/** The two treatments that this clinic gives, in this order. Evidence, cautions and the safety net stay. */
export const Selected: Story = { args: { show: 'massage decompression' } };

/** What a visit is like, unfolded. */
export const Open: Story = {
  args: { show: 'massage' },
  tags: ['!autodocs'],
  play: ({ canvasElement }) => {
    canvasElement.querySelector('treatment-cards')?.shadowRoot?.querySelector('summary')?.click();
  },
};

/** `spasm-open` tells which card was opened. Off unless a clinic asks for it. */
export const ShareId: Story = { args: { show: 'massage', 'share-id': true } };

/** Under a heading of the page's own at level 3. */
export const HeadingLevel: Story = { args: { 'heading-level': '4' } };

/** Its heading, introduction and action come from slots. */
export const OwnWords: Story = { args: ownWordsAndAction };

/** With a clinic's own type and corners. */
export const OwnLook: Story = {
  args: { '--spasm-heading-font': 'Georgia, serif', '--spasm-radius': '0' },
};

/** In a column of 240 px. */
export const Narrow: Story = { decorators: [inWidth('240px')] };

export const Dark: Story = { args: { theme: 'dark' } };
