import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/home-remedies.js';
import { element, inWidth } from './element.js';
import { ownWordsAndAction } from './words.js';

const meta: Meta = { title: 'home-remedies', ...element('home-remedies') };
export default meta;

type Story = StoryObj;

export const Default: Story = {};

/** Two remedies, in this order. Their cautions and the safety net stay. */
export const Selected: Story = { args: { show: 'pain-relief heat' } };

/** With the emergency number of the US in the safety net. */
export const Region: Story = { args: { region: 'us' } };

/** Under a heading of the page's own at level 3. */
export const HeadingLevel: Story = { args: { 'heading-level': '4' } };

/** Its heading, introduction and action come from slots. */
export const OwnWords: Story = { args: ownWordsAndAction };

/** In a column of 240 px. */
export const Narrow: Story = { decorators: [inWidth('240px')] };

export const Dark: Story = { args: { theme: 'dark' } };
