import '@kith/components/team.define';
import { failing, forbidden, neverAnswering, offline } from '@kith/sdk/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { hostileHost } from './decorators/hostile-host.js';
import { insideSession, withClient } from './decorators/inside-session.js';
import { dark, forcedColours, inWelsh, narrow, rightToLeft } from './decorators/pages.js';
import { recorded } from './given/recorded.js';
import { choose, loaded, press, shown } from './play/element.js';
import { recordings } from './scenes/recordings.js';

type TeamArguments = {
  teamId: string;
  theme?: 'light' | 'dark' | 'auto';
};

const meta = {
  title: 'Teams/Team',
  component: 'kith-team',
  args: { teamId: recordings.edieByEdie.teamId },
  argTypes: { theme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] } },
  parameters: { client: recorded(recordings.edieByEdie) },
  loaders: [withClient],
  decorators: [insideSession],
  render: ({ teamId, theme }) =>
    html`<kith-team team-id=${teamId} theme=${theme ?? nothing}>
      <p>To speak to somebody about this team, ring Larkmoor Care Co-op on 01632 960000.</p>
    </kith-team>`,
} satisfies Meta<TeamArguments>;

export default meta;
type Story = StoryObj<TeamArguments>;

/** The team of Edie Marsh, as she sees it. */
export const Default: Story = {};

/** A new team: nobody has been invited yet. */
export const Empty: Story = {
  args: { teamId: recordings.newTeamByTom.teamId },
  parameters: { client: recorded(recordings.newTeamByTom) },
};

export const Loading: Story = {
  tags: ['pending'],
  parameters: { client: neverAnswering },
};

/** The service is not ready. What the page put inside the element stands below. */
export const Failed: Story = {
  tags: ['failed'],
  parameters: { client: () => failing(503) },
};

/** No connection: other words, because the person can do something about it. */
export const Offline: Story = {
  tags: ['failed'],
  parameters: { client: offline },
};

export const Forbidden: Story = {
  tags: ['forbidden'],
  parameters: {
    client: () => forbidden("You can't see this team. Edie hasn't shared it with you."),
  },
};

export const LongContent: Story = {
  name: 'Long content',
  args: { teamId: recordings.largeTeamByEdie.teamId },
  parameters: { client: recorded(recordings.largeTeamByEdie) },
  play: async ({ canvasElement }) => {
    await press(await shown(canvasElement, 'kith-team'), 'Wilhelmina');
  },
};

export const Narrow: Story = {
  decorators: [narrow],
  play: openSam,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  decorators: [rightToLeft],
  play: openSam,
};

export const Dark: Story = {
  tags: ['dark'],
  decorators: [dark],
  play: openSam,
};

export const ForcedColours: Story = {
  name: 'Forced colours',
  tags: ['forced-colors'],
  decorators: [forcedColours],
  play: openSam,
};

export const HostileHost: Story = {
  name: 'Hostile host',
  decorators: [hostileHost],
  play: openSam,
};

export const Welsh: Story = {
  decorators: [inWelsh],
  parameters: { client: recorded(recordings.edieByEdie, 'cy') },
  play: openSam,
};

/** What one member may do, each with its reason; a switch where Edie decides. */
export const AsTheOwner: Story = {
  name: 'As the Owner',
  play: openSam,
};

/** Sam sees the names and what he may do himself, and nothing to change. */
export const AsAMember: Story = {
  name: 'As a member',
  args: { teamId: recordings.edieBySam.teamId },
  parameters: { client: recorded(recordings.edieBySam) },
  play: openSam,
};

/** Ravi has been invited: he reads what Edie chose to show him, and answers. */
export const Invited: Story = {
  args: { teamId: recordings.edieByRavi.teamId },
  parameters: { client: recorded(recordings.edieByRavi) },
};

/** Edie looks at the team as Jo sees it. */
export const ViewAs: Story = {
  name: 'View as',
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'kith-team');
    choose(element, '#view-as', 'Jo Pell');
    const asJo = loaded(element);
    await press(element, 'Show what they see');
    await asJo;
  },
};

/** The form, before anything is written in it. */
export const InvitingSomeone: Story = {
  name: 'Inviting someone',
  play: async ({ canvasElement }) => {
    await press(await shown(canvasElement, 'kith-team'), 'Invite someone');
  },
};

/** The form says beside each field what is missing. */
export const InvitingTooSoon: Story = {
  name: 'Inviting too soon',
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'kith-team');
    await press(element, 'Invite someone');
    await press(element, 'Send the invitation');
  },
};

/** A question before a membership ends. */
export const EndingAMembership: Story = {
  name: 'Ending a membership',
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'kith-team');
    await press(element, 'Jo Pell');
    await press(element, 'End Jo’s place');
  },
};

async function openSam({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  await press(await shown(canvasElement, 'kith-team'), 'Sam Okoro');
}
