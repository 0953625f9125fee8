import type { Behind } from './behind.js';

const outcomesTest = 'packages/components/src/outcomes/outcomes.test.ts';
const sentenceTest = 'packages/components/src/outcomes/sentence.test.ts';
const chartTest = 'packages/components/src/outcomes/chart-scale.test.ts';
const contractsTest = 'packages/components/src/contracts/contracts.test.ts';
const readTest = 'packages/components/src/contracts/read-contracts.test.ts';

export const outcomes: Behind = {
  names: `heading facts.* inHundred time asWritten.* chart.result chart.promise chart.interval
    chart.withheld about tableTitle columns.* everybody noPromise noNotes noPeriod meaning failures
    penaltyContracted penaltyImposed`,
  asks: 'showTable more morePromises data',
  does: {},
  shown: {
    [`${sentenceTest}: says every group, the worst first`]: 'told groups.*',
    [`${sentenceTest}: counts what was promised where nothing is reported yet`]:
      'noResultsYet onlyResults notYetDue',
    [`${sentenceTest}: whole per cents are so many in a hundred`]: 'promised delivered reported',
    [`${sentenceTest}: nobody promises at least all`]: 'promisedAll',
    [`${sentenceTest}: where less is better, more is above the promise`]:
      'againstPromise standing ways.* little',
    [`${outcomesTest}: never leaves blank what was not reported or is withheld`]:
      'notReported withheld',
    [`${sentenceTest}: a result that a publisher wrote as text stays as written`]: 'inWords',
    [`${outcomesTest}: gives background without judging it`]: 'background onlyResult',
    [`${chartTest}: are long enough to be seen where all per cents are few, and say what the whole bar is`]:
      'chart.whole',
    [`${chartTest}: carry the likely range`]: 'likelyRange base',
    [`${outcomesTest}: has the same facts in a table, every period of every promise`]:
      'moreGroups leftOut every noneYet',
    [`${outcomesTest}: tells what went wrong and what followed`]:
      'failure penaltyPaid moreFailures',
    [`${outcomesTest}: says plainly that nothing is promised, why, and what the notice does tell`]:
      'noPromises noPromisesReason noContracts',
    [`${outcomesTest}: leaves out contracts that promise nothing where others promise something, and says so`]:
      'others refused',
    [`${outcomesTest}: says who published and who keeps the copy, each by itself`]:
      'source published keptBy copied',
  },
};

const long = 'packages/components/src/outcomes/many-periods.test.ts';

export const manyPeriods: Behind = {
  names: 'average withheld noNumbers noDay pages page legend',
  asks: 'later earlier',
  does: {},
  shown: {
    [`${long}: says what it folded and how, and draws no more for more days`]: 'folded crossing',
    [`${long}: gives the average of each month, and how often the promise was kept`]:
      'kept notReported',
  },
};

export const contracts: Behind = {
  names: 'title columns.* buyer status pages page find sortBy asPublished ascending descending',
  asks: 'allBuyers allStatuses withPromises clear previous next',
  does: {},
  shown: {
    [`${contractsTest}: says to people who listen how many there are, once they stop typing`]:
      'all some none',
    [`${contractsTest}: lists who buys what from whom, for how much and with how many promises`]:
      'promises withResults',
    [`${readTest}: says nothing where nothing is published`]: 'nothing',
    [`${readTest}: shows some at once and grows`]: 'reading',
    [`${readTest}: keeps what it has when the rest cannot be read, and says why`]: 'interrupted',
    [`${readTest}: counts what could not be read`]: 'refused',
  },
};
