import type { ContractStatus } from '@kith/ocds/contracts';

/** How contracts are spoken of, wherever they are listed or shown. */
export const contractWordsEn = {
  notStated: 'not stated',
  buyerNotStated: 'a buyer who is not named',
  withTax: (amount: string) => `${amount} with tax`,
  mayGoOnUntil: (date: string) => `may go on until ${date}`,
  /** "A, B and C" */
  and: 'and',
  opensNotice: 'Read the notice',
  status: {
    planning: 'Being planned',
    planned: 'Planned',
    open: 'Open for offers',
    awarded: 'Awarded, not signed yet',
    pending: 'Not started yet',
    active: 'Under way',
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
