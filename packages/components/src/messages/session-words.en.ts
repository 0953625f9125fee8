/** What elements with a session may have to say, besides what all have. */
export const sessionWordsEn = {
  /** Why nothing private can be shown, where signing in again is not the answer. */
  left: 'You have signed out.',
  other_person: 'Somebody else has signed in here since. Load the page again.',
  not_set_up: 'This page is not set up rightly. Ask the people who run it to mend it.',
  invited: 'You are invited to this team. Open the invitation and say yes to see what is for you.',
  looking: 'This is not shown while you look at a team the way somebody else sees it.',

  viewing: (name: string) => `This is what ${name} sees`,
  viewingHint: 'Only you can see this page like this. Nothing here can be changed.',
  stopViewing: 'Stop',
  viewingOver: 'You see your own view again.',
};

export type SessionWords = typeof sessionWordsEn;
