import '@kith/components/outcomes.define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { fromPublisher, publisherUrl } from './decorators/publisher.js';
import { demonstrationNotice } from './given/demonstration-notice.js';
import {
  brokenNotice,
  longNotice,
  silentNotice,
  withheldNotice,
  writtenNotice,
} from './given/notices.js';
import { publisherOf } from './given/publishers.js';
import { press, shown } from './play/element.js';
import { publisherStates } from './states/publisher.js';

type OutcomesArguments = {
  src: string;
  asOf: string;
  period: string;
  theme?: 'light' | 'dark' | 'auto';
};

const meta = {
  title: 'Open data/Outcomes',
  component: 'kith-outcomes',
  args: { src: publisherUrl, asOf: '2026-08-03', period: '' },
  argTypes: { theme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] } },
  parameters: { publisher: () => publisherOf([demonstrationNotice]) },
  beforeEach: fromPublisher,
  render: ({ src, asOf, period, theme }) =>
    html`<kith-outcomes
      src=${src}
      as-of=${asOf}
      period=${period}
      theme=${theme ?? nothing}
    >
      <p>The results are also on paper at Westmere Town Hall. Ring 01632 960001.</p>
    </kith-outcomes>`,
} satisfies Meta<OutcomesArguments>;

export default meta;
type Story = StoryObj<OutcomesArguments>;

/** Eight promises and four quarters of results. */
export const Default: Story = {};

/** The publisher has published nothing yet. */
export const Empty: Story = {
  tags: ['empty'],
  parameters: { publisher: () => publisherOf([]) },
};

export const {
  Loading,
  Failed,
  NotShared,
  Forbidden,
  Narrow,
  RightToLeft,
  Dark,
  ForcedColours,
  HostileHost,
  Welsh,
} = publisherStates();

export const LongContent: Story = {
  name: 'Long content',
  parameters: { publisher: () => publisherOf([longNotice()]) },
};

/** Results in words with the publisher's own rating, shown as they are. */
export const WrittenResults: Story = {
  name: 'Written results',
  parameters: { publisher: () => publisherOf([writtenNotice()]) },
};

/** Nothing is blank: withheld, not reported, and no result at all. */
export const WithheldAndNotReported: Story = {
  name: 'Withheld and not reported',
  parameters: { publisher: () => publisherOf([withheldNotice()]) },
};

/** A promise that was broken, and what followed from it. */
export const Broken: Story = {
  parameters: { publisher: () => publisherOf([brokenNotice()]) },
};

/** A contract without promises; the publisher says why. */
export const NoPromises: Story = {
  name: 'No promises',
  parameters: { publisher: () => publisherOf([silentNotice()]) },
};

/** The page asks for another quarter than the newest. */
export const EarlierQuarter: Story = {
  name: 'Earlier quarter',
  args: { period: '2026-02-01' },
};

/** The same facts as the chart, one press away. */
export const AsATable: Story = {
  name: 'As a table',
  play: async ({ canvasElement }) => {
    await press(await shown(canvasElement, 'kith-outcomes'), 'Show as table');
  },
};
