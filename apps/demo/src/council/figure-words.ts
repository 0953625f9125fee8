import type { Language } from './words.js';

/** How promises and results are told to readers without scripts. */
const en = {
  language: 'en' as Language,
  notReported: 'not reported',
  withheld: "withheld to protect people's privacy",
  nameless: 'A promise without a name',
  noNumber: 'no number is promised',
  noPeriod: 'no period is stated',
  rated: (amount: string, rating: string) => `${amount} (the publisher’s rating: ${rating})`,
  atLeast: (amount: string) => `at least ${amount}`,
  atMost: (amount: string) => `at most ${amount}`,
  to: ' to ',
  larkmoor: 'How Larkmoor Care Co-op is doing',
  outcomesOf: (title: string) => `What was promised and what was done: ${title}`,
  lead: 'What was promised in the contract, and what was delivered.',
  allOfContract: 'All that is published of this contract',
  none: 'No promises are published for this contract.',
  caption: 'What was promised, and what is reported',
  columns: { promise: 'Promise', promised: 'Promised', results: 'Results, the newest first' },
  openData: 'The figures are published as open contracting data.',
  onPaper: 'If you would like them read to you or sent on paper, ring 01632 960200.',
};

export type FigureWords = typeof en;

// Machine draft, to be reviewed by a Welsh speaker.
const cy: FigureWords = {
  language: 'cy',
  notReported: 'heb ei adrodd',
  withheld: 'wedi’i ddal yn ôl i ddiogelu preifatrwydd pobl',
  nameless: 'Addewid heb enw',
  noNumber: 'ni addewir rhif',
  noPeriod: 'ni nodir cyfnod',
  rated: (amount, rating) => `${amount} (barn y cyhoeddwr: ${rating})`,
  atLeast: (amount) => `o leiaf ${amount}`,
  atMost: (amount) => `dim mwy na ${amount}`,
  to: ' hyd at ',
  larkmoor: 'Sut hwyl mae Cydweithfa Ofal Larkmoor yn ei chael',
  outcomesOf: (title) => `Yr hyn a addawyd a’r hyn a wnaed: ${title}`,
  lead: 'Yr hyn a addawyd yn y contract, a’r hyn a gyflawnwyd.',
  allOfContract: 'Y cyfan a gyhoeddwyd am y contract hwn',
  none: 'Nid oes addewidion wedi’u cyhoeddi ar gyfer y contract hwn.',
  caption: 'Yr hyn a addawyd, a’r hyn a adroddir',
  columns: {
    promise: 'Addewid',
    promised: 'Addawyd',
    results: 'Canlyniadau, y diweddaraf yn gyntaf',
  },
  openData: 'Cyhoeddir y ffigurau fel data contractio agored.',
  onPaper: 'Os hoffech i rywun eu darllen i chi, neu eu hanfon ar bapur, ffoniwch 01632 960200.',
};

const all = { en, cy };

export const figureWords = (language: Language): FigureWords => all[language];
