import '@kith/components/rota.define';
import { failing, forbidden, larkmoor, neverAnswering, offline } from '@kith/sdk/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { hostileHost } from './decorators/hostile-host.js';
import { insideSession, withClient } from './decorators/inside-session.js';
import { column, dark, forcedColours, inWelsh, narrow, rightToLeft } from './decorators/pages.js';
import { clockChangeRota, fullRota } from './given/rotas.js';
import { newTeam } from './given/teams.js';
import { press, shown } from './play/element.js';

type RotaArguments = {
  teamId: string;
  week: string;
  theme?: 'light' | 'dark' | 'auto';
};

const meta = {
  title: 'Scheduling/Rota',
  component: 'kith-rota',
  args: { teamId: larkmoor().teamId, week: '' },
  argTypes: { theme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] } },
  parameters: { client: () => larkmoor().sam },
  loaders: [withClient],
  decorators: [insideSession],
  render: ({ teamId, week, theme }) =>
    html`<kith-rota team-id=${teamId} week=${week || nothing} theme=${theme ?? nothing}>
      <p>To ask about a visit, ring Larkmoor Care Co-op on 01632 960000.</p>
    </kith-rota>`,
} satisfies Meta<RotaArguments>;

export default meta;
type Story = StoryObj<RotaArguments>;

/** The week of 3 August 2026 in Edie's team, as Sam Okoro sees it: his own visits are marked. */
export const Default: Story = {};

/** Nothing is planned yet; Tom can plan. */
export const Empty: Story = {
  tags: ['empty'],
  args: { teamId: newTeam().teamId },
  parameters: { client: () => newTeam().owner },
};

export const Loading: Story = {
  tags: ['pending'],
  parameters: { client: neverAnswering },
};

export const Failed: Story = {
  tags: ['failed'],
  parameters: { client: () => failing('service_unavailable') },
};

export const Offline: Story = {
  tags: ['failed'],
  parameters: { client: offline },
};

export const Forbidden: Story = {
  tags: ['forbidden'],
  parameters: { client: () => forbidden() },
};

export const LongContent: Story = {
  name: 'Long content',
  args: { teamId: fullRota().teamId },
  parameters: { client: () => fullRota().client },
};

export const Narrow: Story = { decorators: [narrow] };

export const RightToLeft: Story = { name: 'Right to left', decorators: [rightToLeft] };

export const Dark: Story = { tags: ['dark'], decorators: [dark] };

export const ForcedColours: Story = {
  name: 'Forced colours',
  tags: ['forced-colors'],
  decorators: [forcedColours],
};

export const HostileHost: Story = { name: 'Hostile host', decorators: [hostileHost] };

export const Welsh: Story = {
  decorators: [inWelsh],
  parameters: { client: () => larkmoor({ language: 'cy' }).sam },
};

/** In a column of text: a list of days. Where there is room it is a grid of the week. */
export const Agenda: Story = { decorators: [column] };

/** Edie plans her own rota: she adds and cancels visits. */
export const AsTheOwner: Story = {
  name: 'As the Owner',
  parameters: { client: () => larkmoor().edie },
};

/** The night of 8 August was given back: Agnieszka can take it. */
export const GivenBack: Story = {
  name: 'Given back',
  decorators: [column],
  parameters: {
    client: () => larkmoor({ now: '2026-08-08T08:00:00Z', as: 'Agnieszka Nowak' }).kith,
  },
};

/** Sam is asked once before his visit is open for somebody else. */
export const GivingBack: Story = {
  name: 'Giving back',
  decorators: [column],
  play: async ({ canvasElement }) => {
    await press(await shown(canvasElement, 'kith-rota'), "I can't any more");
  },
};

/**
 * Clocks go forward on Sunday 29 March 2026: 8:30 stays 8:30, the night is an hour shorter, and a
 * visit at 1:30, which is not there, moves and says so.
 */
export const ClocksGoForward: Story = {
  name: 'Clocks go forward',
  args: { teamId: clockChangeRota('2026-03-29').teamId },
  parameters: { client: () => clockChangeRota('2026-03-29').client },
};

/** Clocks go back on Sunday 25 October 2026: 8:30 stays 8:30, and the night is an hour longer. */
export const ClocksGoBack: Story = {
  name: 'Clocks go back',
  args: { teamId: clockChangeRota('2026-10-25').teamId },
  parameters: { client: () => clockChangeRota('2026-10-25').client },
};

/** The form to add a visit. */
export const AddingAVisit: Story = {
  name: 'Adding a visit',
  decorators: [column],
  parameters: { client: () => larkmoor().edie },
  play: async ({ canvasElement }) => {
    await press(await shown(canvasElement, 'kith-rota'), 'Add a visit');
  },
};
