import '@kith/components/rota.define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { insideSession, withClient } from './decorators/inside-session.js';
import { column } from './decorators/pages.js';
import { recorded } from './given/recorded.js';
import { press, says, shown } from './play/element.js';
import { recordings } from './scenes/recordings.js';
import { clientStates, seenIn } from './states/client.js';

type RotaArguments = {
  teamId: string;
  week: string;
  theme?: 'light' | 'dark' | 'auto';
};

const meta = {
  title: 'Scheduling/Rota',
  component: 'kith-rota',
  args: { teamId: recordings.edieBySam.teamId, week: '' },
  argTypes: { theme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] } },
  parameters: { client: recorded(recordings.edieBySam) },
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
  ...seenIn(recordings.newTeamByTom),
};

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
} = clientStates(recordings.edieBySam);

export const LongContent: Story = {
  name: 'Long content',
  ...seenIn(recordings.fullRotaByEdie),
};

/** In a column of text: a list of days. Where there is room it is a grid of the week. */
export const Agenda: Story = { decorators: [column] };

/** Edie plans her own rota: she adds and cancels visits. */
export const AsTheOwner: Story = {
  name: 'As the Owner',
  ...seenIn(recordings.edieByEdie),
};

/** Ravi is invited, and has not answered yet. */
export const Invited: Story = { tags: ['forbidden'], ...seenIn(recordings.edieByRavi) };

/** The night of 8 August was given back: Agnieszka can take it. */
export const GivenBack: Story = {
  name: 'Given back',
  decorators: [column],
  ...seenIn(recordings.givenBackByAgnieszka),
};

/** Sam says yes to lunch on Tuesday, and has it. */
export const SayingYes: Story = {
  name: 'Saying yes',
  decorators: [column],
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'kith-rota');
    await press(element, 'I can do this visit: Lunch, Tuesday 4 August');
    await says(element, 'You have this visit now');
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
  ...seenIn(recordings.clocksGoForwardByEdie),
};

/** Clocks go back on Sunday 25 October 2026: 8:30 stays 8:30, and the night is an hour longer. */
export const ClocksGoBack: Story = {
  name: 'Clocks go back',
  ...seenIn(recordings.clocksGoBackByEdie),
};

/** The form to add a visit. */
export const AddingAVisit: Story = {
  name: 'Adding a visit',
  decorators: [column],
  ...seenIn(recordings.edieByEdie),
  play: async ({ canvasElement }) => {
    await press(await shown(canvasElement, 'kith-rota'), 'Add a visit');
  },
};

/** Thursday noon: what happened since Monday, by whom it was done and whose word it is. */
export const WhatHappened: Story = {
  name: 'What happened',
  ...seenIn(recordings.whatHappenedByGwen),
};

/** Gwen writes down what Edie tells her on the telephone. */
export const WritingDownWhatHappened: Story = {
  name: 'Writing down what happened',
  decorators: [column],
  ...seenIn(recordings.whatHappenedByGwen),
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'kith-rota');
    await press(element, 'What happened?: Getting up, Thursday 6 August');
    await says(element, 'Who says so?');
  },
};

/** Sam sees what is written about his visits, and says what happened at the one of this morning. */
export const SayingWhatHappened: Story = {
  name: 'Saying what happened',
  decorators: [column],
  ...seenIn(recordings.whatHappenedBySam),
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'kith-rota');
    await press(element, 'Something else happened: Getting up, Thursday 6 August');
    await says(element, 'I could not come');
  },
};
