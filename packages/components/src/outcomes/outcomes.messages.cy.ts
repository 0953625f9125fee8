// Machine draft, to be reviewed by a Welsh speaker.
import type { Direction } from '@kith/ocds';
import type { OutcomesMessages } from './outcomes.messages.en.js';
import type { ShownStanding } from './standing.js';
import type { TimeUnit } from './units.js';

const during = (when: string) => when && ` (${when})`;
const resultFor = (when: string) => `y canlyniad${during(when)}`;

const promised: Record<Direction, string> = {
  higher: 'Addawyd o leiaf',
  lower: 'Addawyd dim mwy na',
  context: 'Disgwyliwyd',
};

const below: Partial<Record<ShownStanding, string>> = {
  nearly: 'ychydig yn is',
  missed: 'yn is',
  far: 'yn llawer is',
};
const above: Partial<Record<ShownStanding, string>> = {
  nearly: 'ychydig yn uwch',
  missed: 'yn uwch',
  far: 'yn llawer uwch',
};

const times: Record<TimeUnit, string> = {
  minute: 'munud',
  hour: 'awr',
  day: 'diwrnod',
  week: 'wythnos',
  month: 'mis',
  year: 'blwyddyn',
};

const standings: Record<ShownStanding, string> = {
  kept: 'wedi’i gadw',
  nearly: 'heb ei gadw, o ychydig',
  missed: 'heb ei gadw',
  far: 'heb ei gadw, o lawer',
  rated_met: 'wedi’i gyrraedd, yn ôl y cyhoeddwr',
  rated_below: 'heb ei gyrraedd, yn ôl y cyhoeddwr',
  not_reported: 'heb ei adrodd',
  withheld: 'wedi’i ddal yn ôl i ddiogelu preifatrwydd pobl',
  not_yet_due: 'heb ddod yn ddyledus eto',
  as_written: 'fel yr ysgrifennwyd',
  background: 'er gwybodaeth',
  alone: 'dim addewid i gymharu ag ef',
};

export const outcomesMessagesCy = {
  heading: (supplier: string, buyer: string) => `${supplier} ar gyfer ${buyer}`,
  facts: {
    contract: 'Contract',
    buyer: 'Prynwr',
    supplier: 'Cyflenwr',
    value: 'Gwerth',
    period: 'Cyfnod',
    status: 'Statws',
    notice: 'Hysbysiad diweddaraf',
  },

  told: (when: string, groups: string[]) => `${when || 'Canlyniadau'}: ${groups.join(', ')}.`,
  groups: {
    missed: (count: string) => `${count} heb eu cadw`,
    ratedBelow: (count: string) => `${count} heb eu cyrraedd, yn ôl y cyhoeddwr`,
    notReported: (count: string) => `${count} heb eu hadrodd`,
    withheld: (count: string) => `${count} wedi’u dal yn ôl i ddiogelu preifatrwydd pobl`,
    notComparable: (count: string) => `${count} mewn geiriau, nid rhifau`,
    notYetDue: (count: string) => `${count} heb ddod yn ddyledus eto`,
    ratedMet: (count: string) => `${count} wedi’u cyrraedd, yn ôl y cyhoeddwr`,
    kept: (count: string) => `${count} wedi’u cadw`,
  },
  noResultsYet: (count: number) => `${count} addewid. Nid oes canlyniadau wedi’u cyhoeddi eto.`,
  onlyResults: (when: string) => `Cyhoeddwyd canlyniadau${during(when)}.`,

  inHundred: (number: string) => `${number} o bob 100`,
  time: (unit: TimeUnit, _value: number, number: string) => `${number} ${times[unit]}`,
  promised: (way: Direction, amount: string) => `${promised[way]} ${amount}`,
  promisedAll: 'Addawyd 100 o bob 100',
  delivered: (way: Direction, amount: string, when: string) =>
    `${way === 'higher' ? 'cyflawnwyd' : 'y canlyniad oedd'} ${amount}${during(when)}`,
  reported: (amount: string, when: string) => `Adroddwyd ${amount}${during(when)}.`,
  againstPromise: (standing: ShownStanding, way: Direction) => {
    const side = (way === 'lower' ? above : below)[standing];
    return side === undefined ? '' : `, ${side} na’r addewid`;
  },
  notReported: (when: string) => `Nid adroddwyd ${resultFor(when)}.`,
  withheld: (when: string) =>
    `Mae ${resultFor(when)} wedi’i ddal yn ôl i ddiogelu preifatrwydd pobl.`,
  notYetDue: (when: string) => `Nid yw ${resultFor(when)} yn ddyledus eto.`,
  inWords: (when: string) => `Mae ${resultFor(when)} mewn geiriau.`,
  background: 'Er gwybodaeth mae’r rhif hwn. Ni wnaeth neb ei addo.',

  standing: (standing: ShownStanding, way: Direction) => {
    const side = (way === 'lower' ? above : below)[standing];
    return side === undefined ? standings[standing] : `heb ei gadw, ${side}`;
  },

  asWritten: {
    promised: 'Addawyd',
    about: 'Disgrifiad y cyhoeddwr',
    reported: (when: string) => `Adroddwyd${during(when)}`,
    rating: 'Barn y cyhoeddwr',
    rule: 'Pam y cafodd ei ddal yn ôl',
    notes: 'Nodiadau',
  },

  chart: {
    result: 'yr hyn a wnaed',
    promise: 'yr hyn a addawyd',
    interval: 'ystod debygol',
    whole: (percents: number) => `${percents}% yw’r bar cyfan`,
    withheld: 'wedi’i ddal yn ôl',
  },
  about: (title: string) => `: ${title}`,
  showTable: 'Dangos fel tabl',
  tableTitle: (title: string) => `${title}, pob cyfnod`,
  columns: {
    period: 'Cyfnod',
    group: 'Pwy',
    promised: 'Addawyd',
    result: 'Canlyniad',
    standing: 'Sut mae’n sefyll',
    notes: 'Nodiadau',
  },
  moreGroups: (count: number) => `Grwpiau eraill yn y tabl: ${count}.`,
  leftOut: (count: number) =>
    `Mae gormod o gyfnodau i’w gwirio. Ni chwiliwyd am ganlyniadau coll mewn ${count} o rai hŷn.`,
  everybody: 'pawb',
  noPromise: 'dim addewid',
  noNotes: 'dim',
  noPeriod: 'heb ei nodi',
  likelyRange: (lower: string, upper: string) => `rhwng ${lower} a ${upper} yn ôl pob tebyg`,
  base: (count: string) => `wedi’i gyfrif o ${count}`,

  meaning: 'Beth mae hyn yn ei olygu',
  ways: {
    higher: 'Gorau po fwyaf.',
    lower: 'Gorau po leiaf.',
  },
  noneYet: 'Nid oes un wedi’i gyhoeddi eto.',
  every: (months: number) => `Disgwylir canlyniad bob ${months === 1 ? 'mis' : `${months} mis`}.`,
  little: 'Dywedwn “ychydig” pan fydd canlyniad o fewn 5% i’r hyn a addawyd.',
  onlyResult: 'Dim ond y canlyniad a gyhoeddwyd, nid yr addewid.',

  failures: 'Pan aeth pethau o chwith',
  failure: (events: number | undefined, when: string) =>
    events === undefined
      ? `Digwyddodd hyn${during(when)}.`
      : `Digwyddodd hyn ${events} gwaith${during(when)}.`,
  penaltyContracted: 'Beth mae’r contract yn ei ddweud',
  penaltyImposed: 'Beth a wnaed am hyn',
  penaltyPaid: (paid: boolean) => (paid ? 'Fe’i talwyd.' : 'Ni chafodd ei dalu.'),

  noPromises: 'Nid oes addewidion na chanlyniadau wedi’u cyhoeddi ar gyfer y contract hwn.',
  noPromisesReason: 'Pam nad oes rhai, yn ôl y cyhoeddwr',
  noContracts:
    'Nid oes dim wedi’i gyhoeddi yma eto. Pan fydd, yma y bydd yr addewidion a’r canlyniadau.',
  others: (count: number) => `Contractau eraill yma heb addewidion na chanlyniadau: ${count}.`,
  more: (count: number) => `Dangos ${count} contract arall`,
  morePromises: (count: number) => `Dangos ${count} addewid arall`,
  moreFailures: (count: number) => `Rhagor yn y data a gyhoeddwyd: ${count}.`,
  refused: (count: number) =>
    `Hysbysiadau nad oedd modd eu darllen, ac sydd heb eu dangos: ${count}.`,

  published: (date: string) => `Cyhoeddwyd ar ${date}.`,
  copied: (date: string) => `Ychwanegwyd ato ddiwethaf ar ${date}.`,
  data: 'Agor y data',
} satisfies OutcomesMessages;
