/** Why nothing private can be shown, where signing in again is not the answer. */
export const sessionWordsEn = {
  left: 'You have signed out.',
  other_person: 'Somebody else has signed in here since. Load the page again.',
  not_set_up: 'This page is not set up rightly. Ask the people who run it to mend it.',
};

export type SessionWords = typeof sessionWordsEn;
