import type { FoldUnit } from './fold.js';

const plural = (count: number, one: string, written: string) =>
  `${written} ${count === 1 ? one : `${one}s`}`;

export const longMessagesEn = {
  /** `365 days, folded into 12 months. Each line gives the average of its days.` */
  folded: (count: number, daily: boolean, pieces: number, unit: FoldUnit, written: Written) => {
    const what = daily ? 'day' : 'result';
    return `${plural(count, what, written(count))}, folded into ${plural(pieces, unit, written(pieces))}. Each line gives the average of its ${what}s.`;
  },
  crossing: 'A result counts where its time begins.',
  average: (amount: string) => `average ${amount}`,
  kept: (kept: string, judged: string) => `kept ${kept} of ${judged}`,
  notReported: (count: string) => `${count} not reported`,
  withheld: (count: string) => `${count} withheld`,
  noNumbers: 'no numbers',
  noDay: 'No day given',
  pages: 'Pages',
  page: (page: string, pages: string) => `Page ${page} of ${pages}`,
  later: 'Later',
  earlier: 'Earlier',
  legend: 'average',
};

export type Written = (count: number) => string;
export type LongMessages = typeof longMessagesEn;
