// Machine draft, to be reviewed by a Welsh speaker.
import type { FoldUnit } from './fold.js';
import type { LongMessages, Written } from './long.messages.en.js';

const units: Record<FoldUnit, string> = { month: 'mis', quarter: 'chwarter', year: 'blwyddyn' };

export const longMessagesCy = {
  folded: (count: number, daily: boolean, pieces: number, unit: FoldUnit, written: Written) =>
    `${written(count)} ${daily ? 'diwrnod' : 'canlyniad'}, wedi’u plygu yn ${written(pieces)} ${units[unit]}. Mae pob llinell yn rhoi cyfartaledd ei ${daily ? 'diwrnodau' : 'chanlyniadau'}.`,
  crossing: 'Mae canlyniad yn cyfrif lle mae ei gyfnod yn dechrau.',
  average: (amount: string) => `cyfartaledd ${amount}`,
  kept: (kept: string, judged: string) => `cadwyd ${kept} o ${judged}`,
  notReported: (count: string) => `${count} heb eu hadrodd`,
  withheld: (count: string) => `${count} wedi’u dal yn ôl`,
  noNumbers: 'dim rhifau',
  noDay: 'Dim diwrnod wedi’i nodi',
  pages: 'Tudalennau',
  page: (page: string, pages: string) => `Tudalen ${page} o ${pages}`,
  later: 'Diweddarach',
  earlier: 'Cynharach',
  legend: 'cyfartaledd',
} satisfies LongMessages;
