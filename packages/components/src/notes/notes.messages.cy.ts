// Machine draft, to be reviewed by a Welsh speaker.
import type { NotesMessages } from './notes.messages.en.js';

export const notesMessagesCy = {
  notes: 'Nodiadau',
  empty:
    'Does dim nodiadau yma i chi eu darllen eto. Bydd nodiadau sydd ar eich cyfer yn ymddangos yma.',
  onlyYours: 'Dyma’r nodiadau a ysgrifennoch chi eich hun.',
  noneOfYours: 'Bydd nodiadau a ysgrifennwch chi eich hun yn ymddangos yma.',
  notFound: 'Allwch chi ddim gweld y nodiadau hyn. I bobl yn y tîm y maen nhw.',
  changed: 'Mae’r nodiadau wedi newid.',
  more: 'Dangos nodiadau hŷn',
  reading: 'Un eiliad…',
  moreFailed: 'Allen ni ddim darllen y nodiadau hŷn. Chollwyd dim. Rhowch gynnig arall arni.',

  lookFor: 'Chwilio am eiriau yn y nodiadau',
  search: 'Chwilio',
  needWord: 'Ysgrifennwch air i chwilio amdano.',
  showAll: 'Dangos pob nodyn',
  allShown: 'Mae pob nodyn i’w weld eto.',
  foundNone: (sought: string) => `Dim byd i “${sought}” yn yr hyn y cewch chi ei ddarllen.`,
  found: (count: number, sought: string) => `Cafwyd hyd i ${count} nodyn gyda “${sought}”.`,
  lookedBackTo: (day: string) => `Edrychon ni’n ôl hyd at ${day}.`,
  furtherBack: 'Chwilio ymhellach yn ôl',

  you: 'Chi',
  somebody: 'Rhywun',
  damaged:
    'Allwn ni ddim agor yr hyn y mae’r nodyn hwn yn ei ddweud. Mae’r rhai sy’n gofalu am y gwasanaeth hwn wedi cael gwybod.',
  readAll: 'Darllen y nodyn cyfan',
  tookBack: 'Tynnoch chi’r nodyn hwn yn ôl.',
  tookBackBy: (name: string) => `Tynnodd ${name} y nodyn hwn yn ôl.`,
  wasChanged: 'Newidiwyd y geiriau ar ôl ei ysgrifennu.',
  writtenDown: (name: string, how: string) => `Cofnodwyd gan ${name}${how}`,
  methods: {
    self: '',
    in_person: '',
    phone: ', dros y ffôn',
    paper: ', oddi ar bapur',
    import: ', o restr',
    unknown: '',
  },
  readerships: {
    team: 'I bawb sy’n cael gweld y nodiadau',
    hats: 'I bobl â rhai o’r rolau yn y tîm',
    people: 'I rai pobl wrth eu henwau',
    author_and_owner: 'I Berchennog y Tîm a’r sawl a’i hysgrifennodd',
    unknown: 'Dyw’r dudalen hon ddim yn gwybod i bwy y mae',
  },
  forPeople: (names: string) =>
    names === ''
      ? 'I rai pobl wrth eu henwau'
      : `I’r rhain: ${names}, Perchennog y Tîm a’r sawl a’i hysgrifennodd`,

  emergency: {
    offer: 'Agor mewn argyfwng',
    which: 'Beth yw’r argyfwng?',
    why: 'Beth sydd wedi digwydd?',
    whyHint:
      'Mae Perchennog y Tîm yn darllen hyn. Er enghraifft: Dyw hi ddim yn ateb y drws, ac mae ei llenni ar gau.',
    open: 'Agor y nodiadau nawr',
    close: 'Eu cau eto nawr',
    opened: 'Mae’r nodiadau ar agor i chi. Mae hanes y tîm yn dweud hynny, gyda’ch rheswm.',
    closed: 'Mae’r nodiadau ar gau i chi eto.',
    check: 'Mae rhywbeth ar goll cyn y gallwn agor y nodiadau.',
    needCategory: 'Dewiswch beth yw’r argyfwng.',
    needReason: 'Dywedwch mewn ychydig eiriau beth sydd wedi digwydd: 15 llythyren neu fwy.',
    failed: 'Allen ni ddim gwneud hynny. Newidiwyd dim. Rhowch gynnig arall arni.',
  },

  write: 'Ysgrifennu nodyn',
  amend: 'Newid y geiriau',
  share: 'Newid pwy sy’n cael darllen hwn',
  withdraw: 'Ei dynnu’n ôl',
  headings: {
    write: 'Ysgrifennu nodyn',
    amend: 'Newid geiriau’r nodyn hwn',
    share: 'Newid pwy sy’n cael darllen y nodyn hwn',
  },
  text: 'Beth hoffech chi ei gofnodi?',
  textHint: 'Er enghraifft: Plannon ni’r ffa, a chael te yn yr ardd.',
  forWhom: 'I bwy y mae?',
  offered: {
    team: 'Pawb sy’n cael gweld y nodiadau',
    people: 'Rhai pobl yn unig',
    author_and_owner: 'Dim ond Perchennog y Tîm a’r sawl a’i hysgrifennodd',
  },
  who: 'Pwy ydyn nhw?',
  tickFirst: 'Ticiwch i bwy y mae. Wedyn fe welwch yma pwy sy’n cael darllen y nodyn.',
  askingReaders: 'Un eiliad: rydyn ni’n gofyn pwy fydd yn darllen hwn.',
  readersUnknown:
    'Allwn ni ddim dangos i chi wrth eu henwau pwy fydd yn darllen hwn. Gall Perchennog y Tîm bob amser, a gallwch chi hefyd.',
  save: {
    write: 'Anfon y nodyn hwn',
    amend: 'Cadw’r geiriau',
    share: 'Cadw pwy sy’n cael darllen hwn',
  },
  saving: 'Un eiliad…',
  cancel: 'Canslo',
  written: 'Mae eich nodyn wedi’i ysgrifennu.',
  amended: 'Mae’r geiriau wedi newid. Cedwir yr hyn a ddywedodd o’r blaen.',
  shared: 'Newidioch chi pwy sy’n cael darllen y nodyn hwn.',
  withdrawn: 'Tynnoch chi’r nodyn yn ôl.',
  checkForm: 'Mae rhywbeth ar goll cyn y gallwn ni gadw hwn.',
  needText: 'Ysgrifennwch rywbeth yn gyntaf.',
  needPeople: 'Dewiswch i bwy y mae.',
  saveFailed: 'Allen ni ddim cadw hynny. Chollwyd dim o’ch geiriau. Rhowch gynnig arall arni.',
  changedMeanwhile:
    'Mae’r nodyn hwn wedi newid ers i chi ei agor. Edrychwch beth mae’n ei ddweud nawr, caewch hwn a rhowch gynnig arall arni.',
  withdrawSure:
    'Tynnu’r nodyn hwn yn ôl? Bydd pobl yn dal i weld eich bod wedi ysgrifennu un. Dim ond Perchennog y Tîm, a’r sawl sy’n penderfynu drosto yn ôl y gyfraith, fydd yn dal i gael darllen ei eiriau.',
  withdrawYes: 'Ie, ei dynnu’n ôl',
  withdrawNo: 'Na, ei gadw',
} satisfies NotesMessages;
