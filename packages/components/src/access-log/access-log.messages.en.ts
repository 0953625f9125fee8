export const accessLogMessagesEn = {
  whoLooked: 'Who looked at what',
  scopes: {
    all: 'What people looked at in this team, and why they could. It can never be changed or deleted.',
    own: 'What others looked at about you, and what you looked at yourself. It can never be changed or deleted.',
    unknown: '',
  },
  empty: 'Nobody has looked at anything yet. When somebody does, it appears here.',
  emptyOwn:
    'Nobody has looked at anything about you yet, nor have you looked at anything. When somebody does, it appears here.',
  nothingFound: 'Nothing like that was looked at. Choose something else, or show all.',
  notFound: "You can't see who looked here. It is shown to people in the team.",

  find: 'Show only some of it',
  by: 'Who looked?',
  anybody: 'Anybody',
  kind: 'At what?',
  anything: 'Anything',
  kinds: {
    rota: 'The rota',
    notes: 'Notes',
    notes_search: 'A search in the notes',
    emergencies: 'What was opened in an emergency',
    members: 'Who is in the team',
    permissions: 'What people may do',
    profile: 'How to greet and talk with somebody',
    invitations: 'Invitations',
    history: 'What happened in the team',
    access_log: 'Who looked at what',
    people_list: 'A list of everybody in the co-op',
  },
  from: 'From which day?',
  to: 'Up to which day?',
  everything: 'Show all',
  found: (count: number, isMore: boolean) =>
    isMore ? `The newest ${count} are shown.` : `${count} found.`,
  findFailed: "We couldn't read that. Nothing was lost.",

  eachTime: 'Each time',
  more: 'Show older ones',
  reading: 'One moment…',
  moreFailed: "We couldn't read the older ones. Nothing was lost. Try again.",
  fresh: (count: number) => (count === 1 ? '1 new: show it' : `${count} new: show them`),
};

export type AccessLogMessages = typeof accessLogMessagesEn;
