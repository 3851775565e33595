import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/clinic-contact.js';
import { harborStreet } from './clinics.js';
import { element, inWidth } from './element.js';
import { ownWordsAndAction } from './words.js';

const meta: Meta = { title: 'clinic-contact', ...element('clinic-contact') };
export default meta;

type Story = StoryObj;

/** All that a clinic can give, with the emergency line of its region. */
export const Everything: Story = { args: { ...harborStreet, region: 'us' } };

export const PhoneOnly: Story = { args: { phone: harborStreet.phone } };

export const BookingOnly: Story = { args: { booking: harborStreet.booking } };

export const HoursOnly: Story = { args: { hours: harborStreet.hours } };

/** A region and no clinic: the emergency line stands alone. */
export const EmergencyLineOnly: Story = { args: { region: 'us' } };

/** The details come from the provider around it. */
export const FromAProvider: Story = {
  render: () =>
    html`<spasm-content clinic=${harborStreet.clinic} phone=${harborStreet.phone}>
      <clinic-contact></clinic-contact>
    </spasm-content>`,
};

/** Under a heading of the page's own at level 3. */
export const HeadingLevel: Story = { args: { ...harborStreet, 'heading-level': '4' } };

/** Its heading, introduction and action come from slots. */
export const OwnWords: Story = {
  args: { phone: harborStreet.phone, ...ownWordsAndAction, heading: harborStreet.clinic },
};

/** In a column of 240 px. */
export const Narrow: Story = {
  args: { ...harborStreet, region: 'us' },
  decorators: [inWidth('240px')],
};

export const Dark: Story = { args: { ...harborStreet, region: 'us', theme: 'dark' } };
