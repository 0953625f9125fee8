/** Why nothing private can be shown, where signing in again is not the answer. */
export const sessionWordsEn = {
  left: 'You have signed out. Nothing of the team is on this screen any more.',
  other_person:
    'Somebody else has signed in here since. Load the page again to go on as the person who is signed in now.',
  not_set_up:
    'This page is not set up rightly, so we couldn’t load this. Nothing is wrong with your sign-in. Please tell the people who run this website.',
};

export type SessionWords = typeof sessionWordsEn;
