import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import words from '../content/en/checker.json';
import '../src/elements/spasm-checker.js';
import { panel, press, reach, reachQuestion } from './answers.js';
import { harborStreet } from './clinics.js';
import { element, inWidth } from './element.js';
import { openChecker } from './open-checker.js';
import { ownWords } from './words.js';

const meta: Meta = { title: 'spasm-checker', ...element('spasm-checker'), beforeEach: openChecker };
export default meta;

// What must be clicked through is not on the docs page, where nothing plays.
type Story = StoryObj;

export const FirstQuestion: Story = {};

/** Next was pressed without an answer. */
export const Unanswered: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(canvasElement, words.next);
    await expect(panel(canvasElement)).toHaveTextContent(words.errorNone);
  },
};

/** A question of many answers, two of them chosen. */
export const ManyAnswers: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await reachQuestion(canvasElement, 'limbs');
    await press(canvasElement, words.signs['clumsy-hands'].label);
    await press(canvasElement, words.signs['leg-weak'].label);
    await expect(panel(canvasElement).querySelectorAll(':checked')).toHaveLength(2);
  },
};

/** A question of one answer. */
export const OneAnswer: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await reachQuestion(canvasElement, 'age');
    await press(canvasElement, words.signs['age-60-69'].label);
  },
};

/** It stops at once, and stands alone. */
export const Emergency: Story = {
  args: { region: 'us' },
  tags: ['!autodocs'],
  play: ({ canvasElement }) => reach(canvasElement, 'emergency', ['saddle-numb']),
};

/** Call, and never go. Nobody said which region, so no number is guessed. */
export const EmergencyCallOnly: Story = {
  tags: ['!autodocs'],
  play: ({ canvasElement }) => reach(canvasElement, 'emergency', ['chest-pain']),
};

export const SameDay: Story = {
  args: { region: 'gb' },
  tags: ['!autodocs'],
  play: ({ canvasElement }) => reach(canvasElement, 'same-day', ['leg-weak']),
};

export const Soon: Story = {
  tags: ['!autodocs'],
  play: ({ canvasElement }) => reach(canvasElement, 'soon', ['no-better-4-weeks', 'cough']),
};

/** With what to know in pregnancy. */
export const SoonWithNotes: Story = {
  tags: ['!autodocs'],
  play: ({ canvasElement }) => reach(canvasElement, 'soon', ['pregnant']),
};

export const SelfCare: Story = {
  tags: ['!autodocs'],
  play: ({ canvasElement }) => reach(canvasElement, 'self-care'),
};

/** A visit is offered where there is time for one. */
export const SelfCareWithBooking: Story = {
  tags: ['!autodocs'],
  render: () =>
    html`<spasm-content booking=${harborStreet.booking} region="us">
      <spasm-checker></spasm-checker>
    </spasm-content>`,
  play: ({ canvasElement }) => reach(canvasElement, 'self-care'),
};

/** The levels of help as cards. It asks nothing. */
export const Education: Story = { args: { mode: 'education', region: 'us' } };

/** Under a heading of the page's own at level 3. */
export const HeadingLevel: Story = { args: { 'heading-level': '4' } };

/** Its heading and introduction come from slots. */
export const OwnWords: Story = { args: ownWords };

/** On a phone of 320 px. */
export const Phone: Story = { decorators: [inWidth('320px')] };

/** In a column of 240 px. */
export const Narrow: Story = { decorators: [inWidth('240px')] };

/** A result in a column of 240 px. */
export const NarrowResult: Story = {
  args: { region: 'us' },
  decorators: [inWidth('240px')],
  tags: ['!autodocs'],
  play: ({ canvasElement }) => reach(canvasElement, 'emergency', ['saddle-numb']),
};

export const Dark: Story = { args: { theme: 'dark' } };

export const DarkResult: Story = {
  args: { theme: 'dark', region: 'us' },
  tags: ['!autodocs'],
  play: ({ canvasElement }) => reach(canvasElement, 'same-day', ['fever']),
};
