import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/prevention-tips.js';
import { element, inWidth } from './element.js';
import { ownWordsAndAction } from './words.js';

const meta: Meta = { title: 'prevention-tips', ...element('prevention-tips') };
export default meta;

type Story = StoryObj;

export const Default: Story = {};

/** Two tips, in this order. What does not help and the safety net stay. */
export const Selected: Story = { args: { show: 'lifting hydration' } };

/** Under a heading of the page's own at level 3. */
export const HeadingLevel: Story = { args: { 'heading-level': '4' } };

/** Its heading, introduction and action come from slots. */
export const OwnWords: Story = { args: ownWordsAndAction };

/** In a column of 240 px. */
export const Narrow: Story = { decorators: [inWidth('240px')] };

export const Dark: Story = { args: { theme: 'dark' } };
