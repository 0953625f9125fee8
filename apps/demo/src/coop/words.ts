export type Language = 'en' | 'cy';

const en = {
  name: 'Larkmoor Care Co-op',
  tagline: 'Care with people you choose',
  nav: { home: 'Home', myTeam: 'My team', promises: 'Our promises' },
  switchLanguage: 'Cymraeg',
  lead: 'You decide who is in your team, what each of them may see, and who comes on Tuesday. We are owned by the people who give and get support.',
  openMyTeam: 'Open my team',
  steps: [
    [
      'You are in charge',
      'A team has one Team Owner: the person it is for. Only you decide who joins.',
    ],
    [
      'Each person sees what they need',
      'You can share your rota with a neighbour and keep your money to yourself. You can change your mind at any time.',
    ],
    [
      'Workers choose too',
      'Support workers choose their hours and say which visits they can do. Nobody is simply sent.',
    ],
  ],
  promisesTitle: 'Our promises, in the open',
  promises: 'What we promised to the councils and what we then did is public, good or bad.',
  seePromises: 'See how we are doing',
  myTeamTitle: 'My team',
  whoIsInIt: 'Who is in it',
  rotaTitle: 'Who is coming',
  notesTitle: 'Notes',
  looksTitle: 'Who looked, and why',
  pickTitle: 'Who would you like to be?',
  pickLead:
    'This is a demonstration. Everyone here is invented. Choose a person to see Kith as they would.',
  be: (name: string) => `Be ${name}`,
  alsoIn: 'Also in these teams',
  showcase: 'Start here',
  everyone: 'Everyone else',
  youAre: (name: string) => `You are ${name}, in our demonstration.`,
  beSomeoneElse: 'Be someone else',
  whichTeam: 'Which team?',
  noTeam: 'This person is not in a team yet and has no invitation.',
  noScript: 'If your team does not appear, ring us on 01632 960000 and we will read it to you.',
  noScriptRota:
    'If the visits do not appear, ring us on 01632 960000. We can tell you who is coming.',
  noScriptNotes:
    'If the notes do not appear, ring us on 01632 960000 and we will read you those that are yours to read.',
  noScriptLooks:
    'If you cannot see here who looked at what, ring us on 01632 960000 and we will read it to you.',
  fault:
    'We could not reach Kith just now. Nothing was lost. Try again in a minute, or ring 01632 960000.',
  footer: 'Larkmoor Care Co-op is invented, and so is everyone in it.',
  skip: 'Skip to the main part',
};

export type Words = typeof en;

/** Machine draft, to be reviewed by a Welsh speaker. */
const cy: Words = {
  name: 'Cydweithfa Ofal Larkmoor',
  tagline: 'Gofal gan bobl o’ch dewis chi',
  nav: { home: 'Hafan', myTeam: 'Fy nhîm', promises: 'Ein haddewidion' },
  switchLanguage: 'English',
  lead: 'Chi sy’n penderfynu pwy sydd yn eich tîm, beth gaiff pob un ei weld, a phwy sy’n dod ddydd Mawrth. Mae’r gydweithfa yn eiddo i’r bobl sy’n rhoi ac yn cael cymorth.',
  openMyTeam: 'Agor fy nhîm',
  steps: [
    [
      'Chi sydd wrth y llyw',
      'Mae gan dîm un Perchennog Tîm: y person y mae’r tîm ar ei gyfer. Dim ond chi sy’n penderfynu pwy sy’n ymuno.',
    ],
    [
      'Mae pawb yn gweld yr hyn sydd ei angen',
      'Gallwch rannu’ch rota â chymydog a chadw’ch arian i chi’ch hun. Gallwch newid eich meddwl unrhyw bryd.',
    ],
    [
      'Mae’r gweithwyr yn dewis hefyd',
      'Mae gweithwyr cymorth yn dewis eu horiau ac yn dweud pa ymweliadau y gallant eu gwneud. Ni chaiff neb ei anfon.',
    ],
  ],
  promisesTitle: 'Ein haddewidion, yn agored',
  promises:
    'Mae’r hyn a addawyd gennym i’r cynghorau a’r hyn a wnaethom wedyn yn gyhoeddus, da neu ddrwg.',
  seePromises: 'Gweld sut rydym yn gwneud',
  myTeamTitle: 'Fy nhîm',
  whoIsInIt: 'Pwy sydd ynddo',
  rotaTitle: 'Pwy sy’n dod',
  notesTitle: 'Nodiadau',
  looksTitle: 'Pwy edrychodd, a pham',
  pickTitle: 'Pwy hoffech chi fod?',
  pickLead:
    'Arddangosiad yw hwn. Mae pawb yma wedi’u dyfeisio. Dewiswch berson i weld Kith fel y byddent hwy.',
  be: (name: string) => `Bod yn ${name}`,
  alsoIn: 'Hefyd yn y timau hyn',
  showcase: 'Dechreuwch yma',
  everyone: 'Pawb arall',
  youAre: (name: string) => `Chi yw ${name}, yn ein harddangosiad.`,
  beSomeoneElse: 'Bod yn rhywun arall',
  whichTeam: 'Pa dîm?',
  noTeam: 'Nid yw’r person hwn mewn tîm eto ac nid oes ganddo wahoddiad.',
  noScript: 'Os nad yw’ch tîm yn ymddangos, ffoniwch ni ar 01632 960000 ac fe’i darllenwn i chi.',
  noScriptRota:
    'Os nad yw’r ymweliadau’n ymddangos, ffoniwch ni ar 01632 960000. Gallwn ddweud wrthych pwy sy’n dod.',
  noScriptNotes:
    'Os nad yw’r nodiadau’n ymddangos, ffoniwch ni ar 01632 960000 ac fe ddarllenwn i chi y rhai sydd ar eich cyfer.',
  noScriptLooks:
    'Os na welwch yma pwy edrychodd ar beth, ffoniwch ni ar 01632 960000 ac fe’i darllenwn i chi.',
  fault:
    'Ni allem gyrraedd Kith nawr. Ni chollwyd dim. Rhowch gynnig arall arni ymhen munud, neu ffoniwch 01632 960000.',
  footer: 'Dyfeisiwyd Cydweithfa Ofal Larkmoor, a phawb sydd ynddi.',
  skip: 'Neidio i’r brif ran',
};

export const words: Record<Language, Words> = { en, cy };
