import '@kith/components/contracts.define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { column } from './decorators/pages.js';
import { fromPublisher, publisherUrl } from './decorators/publisher.js';
import { contractList, longContracts } from './given/contract-list.js';
import { frameworkNotice, fullNotice } from './given/full-notice.js';
import { interrupted, publisherOf } from './given/publishers.js';
import { fill, press, says, shown } from './play/element.js';
import { publisherStates } from './states/publisher.js';

type ContractsArguments = {
  src: string;
  asOf: string;
  pageSize: number;
  contractUrl: string;
  address?: 'none' | 'hash' | 'query';
  theme?: 'light' | 'dark' | 'auto';
};

const meta = {
  title: 'Open data/Contracts',
  component: 'kith-contracts',
  args: { src: publisherUrl, asOf: '2026-08-03', pageSize: 20, contractUrl: '' },
  argTypes: { theme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] } },
  parameters: { publisher: () => publisherOf(contractList(12)) },
  beforeEach: fromPublisher,
  render: ({ src, asOf, pageSize, contractUrl, address, theme }) =>
    html`<kith-contracts
      src=${src}
      as-of=${asOf}
      page-size=${pageSize}
      contract-url=${contractUrl}
      address=${address ?? nothing}
      theme=${theme ?? nothing}
    >
      <p>The list of contracts is also at Westmere Town Hall. Ring 01632 960001.</p>
    </kith-contracts>`,
} satisfies Meta<ContractsArguments>;

export default meta;
type Story = StoryObj<ContractsArguments>;

/** Twelve contracts of four councils. */
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
  parameters: { publisher: () => publisherOf(longContracts()) },
};

/** In a column of text each contract is a small list; where there is room it is a row. */
export const InAColumn: Story = { name: 'In a column', decorators: [column] };

/** Titles lead to a page of the host's own. */
export const WithLinks: Story = {
  name: 'With links',
  args: { contractUrl: '#/contracts/{ocid}' },
};

/** All that is published of one contract: lots, places, documents, and every notice. */
export const OneContract: Story = {
  name: 'One contract',
  parameters: { publisher: () => publisherOf([fullNotice(), ...contractList(3)]) },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'kith-contracts');
    await press(element, 'Home care and reablement in the north');
    await says(element, 'Last day, if it goes on as long as it may');
  },
};

/** Many places of one framework are one line, until it is opened. */
export const Framework: Story = {
  parameters: { publisher: () => publisherOf([frameworkNotice(12), ...contractList(3)]) },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'kith-contracts');
    await press(element, 'Framework for care');
    await says(element, 'Harrowdale Mutual Aid 12');
  },
};

/** What is looked for and what is open stand in the address, so that they can be sent on. */
export const InTheAddress: Story = { name: 'In the address', args: { address: 'hash' } };

/** Thousands, read page by page from the publisher and turned page by page by the reader. */
export const Thousands: Story = {
  args: { src: `${publisherUrl}?limit=500` },
  parameters: { publisher: () => publisherOf(contractList(2_400)) },
  play: async ({ canvasElement }) => {
    await says(await shown(canvasElement, 'kith-contracts'), '2,400 contracts.');
  },
};

/** Words that fit nothing. */
export const NothingFits: Story = {
  name: 'Nothing fits',
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'kith-contracts');
    fill(element, 'input[type=search], input', 'swimming pool');
    await says(element, 'None of 12 contracts fits');
  },
};

/** The publisher was gone after the first page: what was read stands. */
export const Interrupted: Story = {
  parameters: { publisher: () => interrupted(contractList(120)) },
  play: async ({ canvasElement }) => {
    await says(await shown(canvasElement, 'kith-contracts'), 'couldn’t read the rest');
  },
};
