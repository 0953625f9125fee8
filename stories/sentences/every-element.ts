import type { Behind } from './behind.js';

const components = 'packages/components/src';
const viewing = `${components}/session/viewing.test.ts`;
const data = `${components}/base/data-task.test.ts`;

/** What elements with a session say. */
export const session: Behind = {
  names: '',
  asks: 'stopViewing',
  does: {},
  shown: {
    [`${components}/session/session.test.ts: is over once they sign out, and nothing of the team is left on the screen`]:
      'left',
    [`${components}/session/session.test.ts: that becomes another person’s clears the elements and says so`]:
      'other_person',
    [`${components}/session/session.test.ts: says so where base-url is no address, and tells the page what is wrong`]:
      'not_set_up',
    [`${components}/team/not-in-it.test.ts: that they are invited and what to do, where they are`]:
      'invited',
    [`${viewing}: sees nothing of any other team meanwhile`]: 'looking',
    [`${viewing}: sees it so in every element of the session, with nothing that changes anything`]:
      'viewing viewingHint',
    [`${viewing}: ends it from any element, and each is again as it was`]: 'viewingOver',
  },
};

/** What every element says. */
export const base: Behind = {
  names: 'loading',
  asks: 'tryAgain reference',
  does: {},
  shown: {
    [`${data}: says when a person may not see it`]: 'failed.forbidden failed.not_found',
    [`${data}: keeps what is on the screen when it cannot be read again`]: 'stale',
    [`${components}/session/session.test.ts: gives a token that goes to the server it is for`]:
      'failed.signed_out',
    [`${components}/session/session.test.ts: says that it is offline when it is, and not that the time has run out`]:
      'failed.offline',
    [`${components}/team/team.test.ts: is told when somebody else was faster, sees it as it is, and keeps the choice`]:
      'failed.changed failed.conflict',
    'packages/sdk/src/check/read-answer.test.ts: is refused with the place, never with what was there':
      'failed.too_new failed.invalid',
    'apps/server/src/http/away.test.ts: says that it is away, and when to come back':
      'failed.unavailable',
  },
};

const openDataTest = `${components}/open-data/fetch-packages.test.ts`;

/** What elements say that read open data. */
export const openData: Behind = {
  names: '',
  asks: '',
  does: {},
  shown: {
    [`${openDataTest}: is told by its kind`]: 'bad_address device_offline not_there not_ocds',
    [`${openDataTest}: because the server does not answer is not because it does not share`]:
      'unreachable not_shared',
    [`${components}/outcomes/outcomes.test.ts: says when the contract asked for is not in the data`]:
      'no_such_contract',
  },
};

/** What is said of a contract. */
export const contractWords: Behind = {
  names: 'notStated buyerNotStated withTax withoutTax and licence',
  asks: 'opensNotice',
  does: {},
  shown: {
    'packages/ocds/src/contracts/real-notices.test.ts: contradict none of their own dates':
      'mayGoOnUntil offersUntil offersClosed dueToStart dueToEnd startsOn saidOn status.*',
    [`${components}/contracts/contract.test.ts: names the publisher of each where one package has notices of several`]:
      'publishedBy publisherNotStated keptBy',
    [`${components}/contracts/contract.test.ts: says whether tax is in it, and when that is not said`]:
      'nought',
  },
};
