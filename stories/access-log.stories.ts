import '@kith/components/access-log.define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { insideSession, withClient } from './decorators/inside-session.js';
import { column } from './decorators/pages.js';
import { recorded } from './given/recorded.js';
import { choose, press, says, shown } from './play/element.js';
import { recordings } from './scenes/recordings.js';
import { clientStates, seenIn } from './states/client.js';

type AccessLogArguments = {
  teamId: string;
  theme?: 'light' | 'dark' | 'auto';
};

const meta = {
  title: 'Teams/Access log',
  component: 'kith-access-log',
  args: { teamId: recordings.looksByEdie.teamId },
  argTypes: { theme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] } },
  parameters: { client: recorded(recordings.looksByEdie) },
  loaders: [withClient],
  decorators: [insideSession],
  render: ({ teamId, theme }) =>
    html`<kith-access-log team-id=${teamId} theme=${theme ?? nothing}>
      <p>To hear who looked, ring Larkmoor Care Co-op on 01632 960000.</p>
    </kith-access-log>`,
} satisfies Meta<AccessLogArguments>;

export default meta;
type Story = StoryObj<AccessLogArguments>;

/** Edie reads everything that people looked at in her team, and why they could. */
export const Default: Story = {};

/** Nobody has looked at anything yet. */
export const Empty: Story = { tags: ['empty'], ...seenIn(recordings.newTeamByTom) };

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
} = clientStates(recordings.looksByEdie, {
  refusal: "You can't see who looked at what in Edie's team.",
});

/** With the older ones, some of whom have long names. */
export const LongContent: Story = {
  name: 'Long content',
  play: async ({ canvasElement }) => {
    await press(await shown(canvasElement, 'kith-access-log'), 'Show older ones');
  },
};

/** As Sam sees it: what he looked at himself, and nothing of what is about others. */
export const OneOfMany: Story = { name: 'One of many', ...seenIn(recordings.looksBySam) };

/** Who looked at the notes. */
export const OfOneKind: Story = {
  name: 'Of one kind',
  decorators: [column],
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'kith-access-log');
    choose(element, '#kind', 'Notes');
    await says(element, 'found.');
  },
};

/** Nobody looked at the invitations. */
export const NothingFound: Story = {
  name: 'Nothing found',
  decorators: [column],
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'kith-access-log');
    choose(element, '#kind', 'Invitations');
    await says(element, 'Nothing like that was looked at.');
  },
};
