import type { Direction } from '@kith/ocds';
import type { ShownStanding } from './standing.js';
import type { TimeUnit } from './units.js';

const plural = (count: number, one: string, other: string) =>
  `${count} ${count === 1 ? one : other}`;

/** `when` is a period such as `April to June 2026`, or empty where the publisher gives none. */
const during = (when: string) => {
  if (/^\d+ \w+ \d+$/.test(when)) return ` on ${when}`;
  return /^(from|until) /.test(when) ? ` ${when}` : when && ` in ${when}`;
};
const resultFor = (when: string) => (when ? `The result for ${when}` : 'The result');

const promised: Record<Direction, string> = {
  higher: 'Promised at least',
  lower: 'Promised at most',
  context: 'Expected',
};

const below: Partial<Record<ShownStanding, string>> = {
  nearly: 'a little below',
  missed: 'below',
  far: 'well below',
};
const above: Partial<Record<ShownStanding, string>> = {
  nearly: 'a little above',
  missed: 'above',
  far: 'well above',
};

export const outcomesMessagesEn = {
  heading: (supplier: string, buyer: string) => `${supplier} for ${buyer}`,
  facts: {
    contract: 'Contract',
    buyer: 'Buyer',
    supplier: 'Supplier',
    value: 'Value',
    period: 'Runs',
    status: 'Status',
    notice: 'Newest notice',
  },

  // The summary of a contract.
  told: (when: string, groups: string[]) => `${when || 'Results'}: ${groups.join(', ')}.`,
  groups: {
    missed: (count: string) => `${count} not kept`,
    ratedBelow: (count: string) => `${count} rated as not met by the publisher`,
    notReported: (count: string) => `${count} not reported`,
    withheld: (count: string) => `${count} withheld to protect people’s privacy`,
    notComparable: (count: string) => `${count} in words, not numbers`,
    notYetDue: (count: string) => `${count} not due yet`,
    ratedMet: (count: string) => `${count} rated as met by the publisher`,
    kept: (count: string) => `${count} kept`,
  },
  noResultsYet: (count: number) =>
    `${plural(count, 'promise', 'promises')}. No results have been published yet.`,
  onlyResults: (when: string) => `Results were published${during(when)}.`,

  // The sentences of a commitment.
  inHundred: (number: string) => `${number} in 100`,
  time: (unit: TimeUnit, value: number, number: string) =>
    `${number} ${value === 1 ? unit : `${unit}s`}`,
  promised: (way: Direction, amount: string) => `${promised[way]} ${amount}`,
  promisedAll: 'Promised 100 in 100',
  delivered: (way: Direction, amount: string, when: string) =>
    `${way === 'higher' ? 'delivered' : 'it was'} ${amount}${during(when)}`,
  reported: (amount: string, when: string) => `Reported ${amount}${during(when)}.`,
  againstPromise: (standing: ShownStanding, way: Direction) => {
    const side = (way === 'lower' ? above : below)[standing];
    return side === undefined ? '' : `, ${side} the promise`;
  },
  notReported: (when: string) => `${resultFor(when)} was not reported.`,
  withheld: (when: string) => `${resultFor(when)} is withheld to protect people’s privacy.`,
  notYetDue: (when: string) => `${resultFor(when)} is not due yet.`,
  inWords: (when: string) => `${resultFor(when)} is in words.`,
  background: 'This number gives background. Nobody promised it.',

  // How a result stands to its promise.
  standing: (standing: ShownStanding, way: Direction): string => {
    const side = (way === 'lower' ? above : below)[standing];
    return side === undefined ? standings[standing] : `not kept, ${side}`;
  },

  // What publishers wrote themselves.
  asWritten: {
    promised: 'Promised',
    about: 'The publisher’s description',
    reported: (when: string) => (when ? `Reported for ${when}` : 'Reported'),
    rating: 'The publisher’s rating',
    rule: 'Why it is withheld',
    notes: 'Notes',
  },

  // The chart and the table.
  chart: {
    result: 'what was done',
    promise: 'what was promised',
    interval: 'likely range',
    whole: (percents: number) => `the whole bar is ${percents}%`,
    withheld: 'withheld',
  },
  about: (title: string) => `: ${title}`,
  showTable: 'Show as table',
  tableTitle: (title: string) => `${title}, every period`,
  columns: {
    period: 'Period',
    group: 'Who',
    promised: 'Promised',
    result: 'Result',
    standing: 'How it stands',
    notes: 'Notes',
  },
  moreGroups: (count: number) =>
    `${plural(count, 'more group is', 'more groups are')} in the table.`,
  leftOut: (count: number) =>
    `There are too many times to check. We did not look for missing results in ${plural(count, 'older one', 'older ones')}.`,
  everybody: 'everybody',
  noPromise: 'no promise',
  noNotes: 'none',
  noPeriod: 'not stated',
  likelyRange: (lower: string, upper: string) => `likely between ${lower} and ${upper}`,
  base: (count: string) => `counted from ${count}`,

  // What this means.
  meaning: 'What this means',
  ways: {
    higher: 'More is better.',
    lower: 'Less is better.',
  },
  noneYet: 'None has been published yet.',
  every: (months: number) =>
    `A result is due every ${months === 1 ? 'month' : `${months} months`}.`,
  little: 'We say “a little” when a result is within 5% of what was promised.',
  onlyResult: 'Only the result is published, not the promise.',

  // When it went wrong.
  failures: 'When it went wrong',
  failure: (events: number | undefined, when: string) =>
    events === undefined
      ? `It happened${during(when)}.`
      : `It happened ${plural(events, 'time', 'times')}${during(when)}.`,
  penaltyContracted: 'What the contract says',
  penaltyImposed: 'What was done about it',
  penaltyPaid: (paid: boolean): string => (paid ? 'It was paid.' : 'It was not paid.'),

  // No promises.
  noPromises: 'No promises and no results are published for this contract.',
  noPromisesReason: 'Why there are none, as the publisher gives it',
  noContracts:
    'Nothing is published here yet. When it is, the promises and results will stand here.',
  others: (count: number) =>
    `${plural(count, 'more contract', 'more contracts')} here with no promises and no results.`,
  more: (count: number) => `Show ${plural(count, 'more contract', 'more contracts')}`,
  morePromises: (count: number) => `Show ${plural(count, 'more promise', 'more promises')}`,
  moreFailures: (count: number) =>
    `${plural(count, 'more is', 'more are')} in the data that was published.`,
  refused: (count: number) =>
    `${plural(count, 'notice', 'notices')} could not be read and ${count === 1 ? 'is' : 'are'} not shown.`,

  // Where it comes from.
  published: (date: string) => `Published on ${date}.`,
  copied: (date: string) => `Last added to on ${date}.`,
  data: 'Open the data',
};

const standings: Record<ShownStanding, string> = {
  kept: 'kept',
  nearly: 'not kept, by a little',
  missed: 'not kept',
  far: 'not kept, by much',
  rated_met: 'rated as met by the publisher',
  rated_below: 'rated as not met by the publisher',
  not_reported: 'not reported',
  withheld: 'withheld to protect people’s privacy',
  not_yet_due: 'not yet due',
  as_written: 'shown as written',
  background: 'for background',
  alone: 'no promise to compare',
};

export type OutcomesMessages = typeof outcomesMessagesEn;
