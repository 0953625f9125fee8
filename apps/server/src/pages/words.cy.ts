import type { PageWords } from './words.en.js';

/** Machine draft: to be reviewed by a Welsh speaker before anyone relies on it. */
export const pageWordsCy: PageWords = {
  home: 'Gweinydd Kith',
  what: 'Gweinydd Kith yw hwn. Yma mae Timau Gofal, eu rotâu a data contractio agored yn byw; mae pobl yn eu defnyddio ar wefannau eu cwmni cydweithredol a’u cyngor.',
  signIn: 'Mewngofnodi',
  signedIn: (name) => `Rydych chi wedi mewngofnodi fel ${name}.`,
  signOut: 'Allgofnodi',
  whyEverywhere:
    'Wedi colli ffôn, neu wedi defnyddio cyfrifiadur nad yw’n eiddo i chi? Allgofnodwch o Kith yno hefyd.',
  signOutEverywhere: 'Allgofnodi ym mhobman',
  toStart: 'Yn ôl i’r dechrau',

  emailLabel: 'Eich cyfeiriad e-bost',
  emailWrong: 'Ysgrifennwch eich cyfeiriad e-bost cyfan, megis ravi@example.org.',
  checkThis: 'Mae angen edrych ar rywbeth',
  errorIn: (title) => `Gwall: ${title}`,
  sendLink: 'Anfon dolen ataf',
  linkIs: {
    people: {
      title: 'Edrychwch yn eich e-bost',
      text: 'Os ydym yn adnabod y cyfeiriad hwn, mae llythyr â dolen ar ei ffordd. Mae’r ddolen yn gweithio unwaith, am 15 munud.',
    },
    terminal: {
      title: 'Edrychwch yn y derfynell',
      text: 'Arddangosiad yw hwn, ac nid yw’n anfon e-bost. Os ydym yn adnabod y cyfeiriad hwn, mae’r ddolen i’w gweld yn y derfynell.',
    },
    nobody: {
      title: 'Gofynnwch am ddolen',
      text: 'All y wefan hon ddim anfon e-bost. Gall y bobl sy’n ei rhedeg roi dolen i chi.',
    },
  },
  anotherAddress: 'Defnyddio cyfeiriad arall',
  welcome: 'Croeso',
  signMeIn: 'Mewngofnodi',
  linkOver: 'Dyw’r ddolen hon ddim yn gweithio mwyach',
  whyLinkOver: 'Mae wedi’i defnyddio, neu mae’n rhy hen. Mae’n hawdd rhoi hynny’n iawn.',
  newLink: 'Gofyn am ddolen newydd',

  invitedYou: (name, team) => `Mae ${name} wedi eich gwahodd i ymuno â ${team}`,
  youWouldBe: (relationship) => `Byddech chi’n: ${relationship}.`,
  about: (name) => `Ynghylch ${name}`,
  messageFor: 'Neges i chi',
  wouldSee: 'Beth allech chi ei weld a’i wneud',
  wouldSeeNothing:
    'Fyddech chi’n gweld dim byd i ddechrau. Gall Perchennog y Tîm newid hynny wedyn.',
  answerBy: (day) => `Daw’r gwahoddiad hwn i ben ar ${day}.`,
  accept: 'Iawn, ymuno â’r tîm',
  decline: 'Dim diolch',
  noReason: 'Does dim rhaid i chi ddweud pam.',
  joined: (team) => `Rydych chi nawr yn ${team}`,
  joinedText: 'Gallwch chi weld y tîm ar wefan eich cwmni cydweithredol.',
  toSite: 'Mynd i wefan eich cwmni cydweithredol',
  declined: 'Fe ddywedoch chi dim diolch',
  declinedText: (name) => `Bydd ${name} yn gweld hynny, a dim mwy.`,
  answeredBefore: 'Rydych chi wedi ateb y gwahoddiad hwn yn barod.',
  noLongerOpen: 'Dyw’r gwahoddiad hwn ddim ar agor mwyach',
  noLongerOpenText: (name) =>
    `Fe’i tynnwyd yn ôl, neu mae’n rhy hen. Os ydych chi am ymuno o hyd, gofynnwch i ${name} eich gwahodd eto.`,
  invitations: 'Gwahoddiadau i chi',
  noInvitation: 'Nid i chi mae’r gwahoddiad hwn',
  noInvitationText: (name) =>
    `Rydych chi wedi mewngofnodi fel ${name}. Os i chi yr anfonwyd ef, allgofnodwch, a dilynwch y ddolen yn y llythyr eto.`,
  signInFirst: 'I ddarllen gwahoddiad, mewngofnodwch â’r cyfeiriad yr anfonwyd ef iddo.',

  pastVisits: 'Eich ymweliadau blaenorol',
  whyPastVisits:
    'Yr ymweliadau a oedd gennych, mewn timau rydych chi wedi’u gadael hefyd. Mae’r amserau yn ôl y cloc lle mae’r tîm.',
  pastVisitAt: (day, from, to) => `${day}, ${from} i ${to}`,
  nobodySaid: 'Does neb wedi ysgrifennu i lawr beth ddigwyddodd.',
  noPastVisits: 'Does gennych chi ddim ymweliad eto sydd ar ben.',
  olderVisits: 'Ymweliadau hŷn',

  desk: 'Eich desg',
  whyDesk:
    'Beth sydd angen rhywun yn eich timau. Mae’r dudalen hon yn cyfrif ymweliadau a gwahoddiadau. Nid yw’n dweud pwy biau nhw.',
  needsNobody: 'Does dim yn eich timau sydd angen rhywun ar hyn o bryd.',
  noTeams: 'Does dim tîm yma eto.',
  teamNeedsNobody: 'Does dim angen rhywun ar hyn o bryd.',
  moreTeams: 'Rhagor o dimau',
  allTeams: 'Dangos eich timau i gyd',
  teamsNeeding: 'Dangos dim ond y timau sydd angen rhywun',
  noDesk: 'Does gennych chi ddim desg',
  noDeskText: 'Mae desg ar gyfer cydlynwyr y cwmni cydweithredol ac ar gyfer hyfforddwyr timau.',

  notFound: 'Does dim tudalen o’r fath',
  notFoundText: 'Efallai fod y cyfeiriad wedi’i gamdeipio, neu fod y dudalen wedi mynd.',
  notAllowed: 'Ni ellir gwneud hyn o’r fan hon',
  notAllowedText:
    'Ewch yn ôl i’r dudalen y daethoch ohoni, a rhowch gynnig arall arni yn y fan honno.',
  away: 'Dewch yn ôl mewn eiliad',
  awayText: 'All Kith ddim cyrraedd ei ddata ar hyn o bryd. Ni chollwyd dim byd a gadwyd.',
  failed: 'Aeth rhywbeth o’i le',
  failedText: 'Ni sydd ar fai. Ni chollwyd dim byd a gadwyd. Rhowch gynnig arall arni.',
  failedReference: (reference) =>
    `Os bydd yn digwydd eto, dywedwch wrth y bobl sy’n rhedeg y wefan hon: ${reference}`,
  tooMany: 'Arhoswch ychydig',
};
