import type { EventKind } from '@kith/ocds/contracts';

/** The words of one contract, and of the list as a file; fetched with the view of it. */
export const oneContractMessagesEn = {
  back: 'All contracts',
  description: 'What it is',
  facts: {
    purposes: 'For',
    places: 'Where',
    procedure: 'How it was bought',
    framework: 'Kind',
    offersUntil: 'Last day for offers',
    extension: 'How it may go on',
    options: 'Options',
    rationale: 'Why it was not open to all',
    notice: 'Newest notice',
    ocid: 'Number of the process',
    ask: 'Where to ask',
  },
  isFramework: 'A framework: work is called for later, and the sums may never be spent',
  taxFree: (amount: string) => `${amount} with and without tax`,
  taxNotStated: (amount: string) => `${amount}; whether with tax is not stated`,
  methods: {
    open: 'Open to all',
    selective: 'Open to those who were chosen',
    limited: 'Open to a few',
    direct: 'Given without a competition',
  } as Record<string, string>,
  regimes: { lightTouch: 'light touch rules', concession: 'a concession' } as Record<
    string,
    string
  >,
  lotsTitle: (own: string, all: string) =>
    own === all ? `Lots: ${all}` : `Lots: ${own} of ${all}`,
  lot: (id: string) => `Lot ${id}`,
  documents: 'Documents',
  notPublished: 'no link is published',
  outcomes: 'See what was promised, and what was done',
  timeline: 'Time line',
  notice: (number: string) => `Notice ${number}`,
  toCome: 'to come',
  changedTo: (was: string, now: string) => `“${was}” became “${now}”`,
  added: (now: string) => `now: “${now}”`,
  takenAway: (was: string) => `no longer: “${was}”`,
  events: {
    notice: 'Notice published',
    amended: 'Changed',
    questionsUntil: 'Last day for questions',
    offersUntil: 'Last day for offers',
    awarded: 'Awarded',
    standstillUntil: 'Last day to object',
    signatureDue: 'Due to be signed',
    signed: 'Signed',
    starts: 'First day',
    ends: 'Last day',
    mayGoOnUntil: 'Last day, if it goes on as long as it may',
  } satisfies Record<EventKind, string>,
  /** Kinds of notices by how their OCDS tags begin. */
  notices: {
    planning: 'Planning notice',
    tender: 'Tender notice',
    award: 'Award notice',
    contract: 'Contract notice',
    implementation: 'Performance notice',
  } as Record<string, string>,

  // Further columns of the list as a file.
  file: {
    name: 'contracts',
    lots: 'Lots',
    net: 'Value without tax',
    gross: 'Value with tax',
    value: 'Value, tax not stated',
    currency: 'Currency',
    starts: 'First day',
    ends: 'Last day',
    longest: 'May go on until',
    noticed: 'Date of newest notice',
    page: 'Page of newest notice',
    description: 'Description',
    withResults: 'Promises with results',
    licence: 'Licence',
    publisher: 'Publisher',
  },
};

export type OneContractMessages = typeof oneContractMessagesEn;
