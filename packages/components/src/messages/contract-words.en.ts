import type { ContractStatus } from '@kith/ocds/contracts';

/** How contracts are spoken of, wherever they are listed or shown. */
export const contractWordsEn = {
  notStated: 'not stated',
  buyerNotStated: 'a buyer who is not named',
  withTax: (amount: string) => `${amount} with tax`,
  withoutTax: (amount: string) => `${amount} without tax`,
  /** Frameworks are often published with a value of nothing. */
  nought: (amount: string) => `${amount} published; perhaps no sum is fixed`,
  mayGoOnUntil: (date: string) => `may go on until ${date}`,
  /** A status with what it rests on: a day of the contract, or of the notice that said so. */
  offersUntil: (date: string) => `Open for offers until ${date}`,
  offersClosed: (date: string) => `Offers closed on ${date}`,
  dueToStart: (date: string) => `Due to start on ${date}; no later notice`,
  dueToEnd: (date: string) => `Due to end on ${date}; no later notice`,
  startsOn: (date: string) => `Due to start on ${date}`,
  saidOn: (status: string, date: string) => `${status}, said on ${date}`,
  /** "A, B and C" */
  and: 'and',
  opensNotice: 'Read the notice',
  licence: 'Licence:',
  publishedBy: (publisher: string) => `Published by ${publisher}.`,
  publisherNotStated: 'The notice names no publisher.',
  keptBy: (keeper: string) => `This copy is kept by ${keeper}.`,
  status: {
    planning: 'Being planned',
    planned: 'Planned',
    open: 'Open for offers',
    awarded: 'Awarded, not signed yet',
    pending: 'Not started yet',
    due: 'Due to have started',
    active: 'Under way',
    extendable: 'Past its first term',
    ended: 'Ended',
    complete: 'Offers closed',
    terminated: 'Ended early',
    cancelled: 'Cancelled',
    unsuccessful: 'Nobody was chosen',
    withdrawn: 'Withdrawn',
    unknown: 'not stated',
  } satisfies Record<ContractStatus, string>,
};

export type ContractWords = typeof contractWordsEn;
