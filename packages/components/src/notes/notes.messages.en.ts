export const notesMessagesEn = {
  notes: 'Notes',
  empty: 'There are no notes here for you to read yet. Notes that are for you appear here.',
  notFound: "You can't see these notes. They are shown to people in the team.",
  changed: 'The notes have changed.',
  more: 'Show older notes',
  reading: 'One moment…',
  moreFailed: "We couldn't read the older notes. Nothing was lost. Try again.",

  you: 'You',
  somebody: 'Somebody',
  tookBack: 'You took this note back.',
  tookBackBy: (name: string) => `${name} took this note back.`,
  wasChanged: 'The words were changed after it was written.',
  writtenDown: (name: string, how: string) => `Written down by ${name}${how}`,
  methods: {
    self: '',
    in_person: '',
    phone: ', by telephone',
    paper: ', from paper',
    import: ', from a list',
    unknown: '',
  },
  readerships: {
    team: 'For everyone who can see the notes',
    hats: 'For people with some of the roles in the team',
    people: 'For some people by name',
    author_and_owner: 'For the Team Owner and whoever wrote it',
    unknown: "This page doesn't know for whom it is",
  },
  forPeople: (names: string) =>
    names === ''
      ? 'For some people by name'
      : `For the Team Owner, whoever wrote it, and: ${names}`,

  write: 'Write a note',
  amend: 'Change the words',
  share: 'Change who can read it',
  withdraw: 'Take it back',
  headings: {
    write: 'Write a note',
    amend: 'Change the words of this note',
    share: 'Change who can read this note',
  },
  text: 'What do you want to write down?',
  textHint: 'Such as: Ate all of her lunch, and laughed about the cat.',
  forWhom: 'Who is it for?',
  offered: {
    team: 'Everyone who can see the notes',
    people: 'Only some people',
    author_and_owner: 'Only the Team Owner and whoever wrote it',
  },
  who: 'Who are they?',
  askingReaders: 'One moment: we are finding out who will read this.',
  readersUnknown:
    "We can't show you by name who will read this. The Team Owner always can, and so can you.",
  save: { write: 'Send this note', amend: 'Save the words', share: 'Save who can read it' },
  saving: 'One moment…',
  cancel: 'Cancel',
  written: 'Your note is written.',
  amended: 'The words are changed. What it said before is kept.',
  shared: 'It is changed who can read this note.',
  withdrawn: 'You took the note back.',
  checkForm: 'Something is missing before we can save this.',
  needText: 'Write something first.',
  needPeople: 'Choose who it is for.',
  saveFailed: "We couldn't save that. Nothing you wrote was lost. Try again.",
  changedMeanwhile:
    'This note has changed since you opened it. Look at what it says now, close this and try again.',
  withdrawSure:
    'Take this note back? That you wrote it stays, and nobody reads its words any more but the Team Owner, and whoever decides for them by law.',
  withdrawYes: 'Yes, take it back',
  withdrawNo: 'No, keep it',
};

export type NotesMessages = typeof notesMessagesEn;
