import '@kith/components/notes.define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { insideSession, withClient } from './decorators/inside-session.js';
import { column } from './decorators/pages.js';
import { recorded } from './given/recorded.js';
import { fill, press, says, shown } from './play/element.js';
import { recordings } from './scenes/recordings.js';
import { soughtInStory } from './scenes/sought.js';
import { clientStates, seenIn } from './states/client.js';

type NotesArguments = {
  teamId: string;
  theme?: 'light' | 'dark' | 'auto';
};

const meta = {
  title: 'Teams/Notes',
  component: 'kith-notes',
  args: { teamId: recordings.notesByEdie.teamId },
  argTypes: { theme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] } },
  parameters: { client: recorded(recordings.notesByEdie) },
  loaders: [withClient],
  decorators: [insideSession],
  render: ({ teamId, theme }) =>
    html`<kith-notes team-id=${teamId} theme=${theme ?? nothing}>
      <p>To speak to somebody about this team, ring Larkmoor Care Co-op on 01632 960000.</p>
    </kith-notes>`,
} satisfies Meta<NotesArguments>;

export default meta;
type Story = StoryObj<NotesArguments>;

/** Edie reads all that is written about her, and who it is for. */
export const Default: Story = {};

/** Nothing is written yet. */
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
} = clientStates(recordings.notesByEdie, {
  refusal: "You can't see Edie's notes. Edie hasn't shared them with you.",
});

/** As Sam sees them: his own he can change and take back. */
export const LongContent: Story = {
  name: 'Long content',
  ...seenIn(recordings.notesBySam),
};

/** Jo may write notes, and Edie has not shared hers. */
export const NotShared: Story = {
  name: 'Not shared',
  tags: ['empty'],
  ...seenIn(recordings.notesByJo),
};

/** Ravi is invited, and has not answered yet. */
export const Invited: Story = { tags: ['forbidden'], ...seenIn(recordings.edieByRavi) };

/** Who will read it stands there before it is sent. */
export const WritingANote: Story = {
  name: 'Writing a note',
  decorators: [column],
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'kith-notes');
    await press(element, 'Write a note');
    await says(element, 'can read this.');
  },
};

/** Words that are in some notes, whatever their case. */
export const Searching: Story = {
  decorators: [column],
  ...seenIn(recordings.notesBySam),
  play: async ({ canvasElement }) => {
    await lookFor(await shown(canvasElement, 'kith-notes'), soughtInStory[0]);
  },
};

/** A word that is in no note that Sam may read. */
export const NothingFound: Story = {
  name: 'Nothing found',
  decorators: [column],
  ...seenIn(recordings.notesBySam),
  play: async ({ canvasElement }) => {
    await lookFor(await shown(canvasElement, 'kith-notes'), soughtInStory[1]);
  },
};

/** The words of a note of one's own. */
export const ChangingTheWords: Story = {
  name: 'Changing the words',
  decorators: [column],
  ...seenIn(recordings.notesBySam),
  play: async ({ canvasElement }) => {
    await press(await shown(canvasElement, 'kith-notes'), 'Change the words');
  },
};

/** One question before a note is taken back. */
export const TakingBack: Story = {
  name: 'Taking back',
  decorators: [column],
  ...seenIn(recordings.notesBySam),
  play: async ({ canvasElement }) => {
    await press(await shown(canvasElement, 'kith-notes'), 'Take it back');
  },
};

/** As Gwen sees them, who coaches the team: closed, except in an emergency. */
export const ClosedToACoach: Story = {
  name: 'Closed to a coach',
  tags: ['empty'],
  ...seenIn(recordings.notesByGwen),
};

/** What will happen is said before anything is opened. */
export const OpeningInAnEmergency: Story = {
  name: 'Opening in an emergency',
  tags: ['empty'],
  decorators: [column],
  ...seenIn(recordings.notesByGwen),
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'kith-notes');
    await press(element, 'Open in an emergency');
    await says(element, 'is told at once, with your reason');
  },
};

/** Open to her for four hours, and she can close them before. */
export const OpenInAnEmergency: Story = {
  name: 'Open in an emergency',
  ...seenIn(recordings.openedByGwen),
};

/** The notes before. */
export const OlderNotes: Story = {
  name: 'Older notes',
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'kith-notes');
    await press(element, 'Show older notes');
  },
};

async function lookFor(element: HTMLElementTagNameMap['kith-notes'], words: string) {
  fill(element, '#sought', words);
  await press(element, 'Search');
  await says(element, `“${words}”`);
}
