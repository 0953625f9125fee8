import type { Behind } from './behind.js';

const outcomesTest = 'packages/components/src/outcomes/outcomes.test.ts';
const sentenceTest = 'packages/components/src/outcomes/sentence.test.ts';
const chartTest = 'packages/components/src/outcomes/chart-scale.test.ts';
const contractsTest = 'packages/components/src/contracts/contracts.test.ts';
const contractTest = 'packages/components/src/contracts/contract.test.ts';
const saveTest = 'packages/components/src/contracts/save-list.test.ts';
const addressTest = 'packages/components/src/contracts/address.test.ts';
const daysTest = 'packages/ocds/src/contracts/details-of.test.ts';
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
      'published copied',
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
  names: `title columns.* buyer status pages page find sortBy asPublished ascending descending
    searching`,
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
    [`${contractTest}: is found in all that is published`]: 'findHint',
    [`${contractTest}: is one line, with what its places have in common`]: 'parts suppliers',
    [`${contractTest}: says where its places have not the same`]: 'differs',
    [`${contractTest}: stands place by place where few are wanted`]: 'lots',
    [`${saveTest}: gives all that is shown, folded or not, as CSV`]: 'save',
    [`${addressTest}: says that what it asks for is not there, above all that is`]: 'notHere',
  },
};

export const oneContract: Behind = {
  names: `description facts.* methods.* regimes.* lot documents timeline notice toCome notices.* file.*`,
  asks: '',
  does: {},
  shown: {
    [`${contractTest}: leads back to its place in the list, and the reader with it`]: 'back',
    [`${contractTest}: opens with all that is published of it, and what is not is said`]:
      'isFramework lotsTitle notPublished',
    [`${contractTest}: says whether tax is in it, and when that is not said`]:
      'taxFree taxNotStated',
    [`${contractTest}: leads to its promises where the page has a place for them`]: 'outcomes',
    [`${contractTest}: has a time line with the number and page of each notice, what changed, and what is to come`]:
      'changedTo events.notice events.amended',
    [`${contractTest}: says what a notice added and what it took away`]: 'added takenAway',
    [`${daysTest}: has every notice with its number and page, what changed, and the days of the contract`]:
      'events.offersUntil events.awarded events.signed events.starts events.ends events.mayGoOnUntil',
    [`${daysTest}: has the days to ask, to object and to sign by`]:
      'events.questionsUntil events.standstillUntil events.signatureDue',
  },
};
