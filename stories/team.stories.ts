import '@kith/components/rota.define';
import '@kith/components/team.define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { insideSession, withClient } from './decorators/inside-session.js';
import { inWelsh } from './decorators/pages.js';
import { recorded } from './given/recorded.js';
import { buttonSaying, choose, loaded, press, shown } from './play/element.js';
import { recordings } from './scenes/recordings.js';
import { clientStates, seenIn } from './states/client.js';

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
export const Empty: Story = seenIn(recordings.newTeamByTom);

export const {
  Loading,
  Failed,
  Offline,
  Forbidden,
  Narrow,
  RightToLeft,
  Dark,
  ForcedColours,
  HostileHost,
  Welsh,
} = clientStates(recordings.edieByEdie, {
  refusal: "You can't see this team. Edie hasn't shared it with you.",
  play: openSam,
});

export const LongContent: Story = {
  name: 'Long content',
  ...seenIn(recordings.largeTeamByEdie),
  play: async ({ canvasElement }) => {
    await press(await shown(canvasElement, 'kith-team'), 'Wilhelmina');
  },
};

/** What one member may do, each with its reason; a switch where Edie decides. */
export const AsTheOwner: Story = {
  name: 'As the Owner',
  play: openSam,
};

/** Sam sees the names and what he may do himself, and nothing to change. */
export const AsAMember: Story = {
  name: 'As a member',
  ...seenIn(recordings.edieBySam),
  play: openSam,
};

/** Ravi has been invited: he reads what Edie chose to show him, and answers. */
export const Invited: Story = seenIn(recordings.edieByRavi);

/** Edie looks at the team as Jo sees it: whatever stands in her session follows. */
export const ViewAs: Story = {
  name: 'View as',
  render: teamAndRota,
  play: ({ canvasElement }) => lookAsJo(canvasElement, 'Show what they see'),
};

export const ViewAsInWelsh: Story = {
  name: 'View as, in Welsh',
  render: teamAndRota,
  parameters: { client: recorded(recordings.edieByEdie, 'cy') },
  decorators: [inWelsh],
  play: ({ canvasElement }) => lookAsJo(canvasElement, 'Dangos yr hyn maen nhw’n ei weld'),
};

/** The form, before anything is written in it. */
export const InvitingSomeone: Story = {
  name: 'Inviting someone',
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'kith-team');
    await press(element, 'Invite someone');
    await buttonSaying(element, 'Send the invitation');
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

/** Edie is told that Gwen opened her notes, until when and why. */
export const OpenedInAnEmergency: Story = {
  name: 'Opened in an emergency',
  ...seenIn(recordings.openedByEdie),
  play: async ({ canvasElement }) => {
    await press(await shown(canvasElement, 'kith-team'), 'Gwen Parry');
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

function teamAndRota({ teamId }: TeamArguments) {
  return html`<kith-team team-id=${teamId}></kith-team>
    <kith-rota team-id=${teamId}></kith-rota>`;
}

async function lookAsJo(canvas: HTMLElement, words: string): Promise<void> {
  const [team, rota] = [await shown(canvas, 'kith-team'), await shown(canvas, 'kith-rota')];
  choose(team, '#view-as', 'Jo Pell');
  const asJo = Promise.all([loaded(team), loaded(rota)]);
  await press(team, words);
  await asJo;
}

async function openSam({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  await press(await shown(canvasElement, 'kith-team'), 'Sam Okoro');
}
