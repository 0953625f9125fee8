import type { Happening, HistoryPhrases } from './happening.js';

// Machine draft: to be reviewed by a Welsh speaker before anyone relies on it. The verb comes first
// and says who: "Derbyniodd Sam", "Derbynioch chi".
const by = ({ by: name }: Happening, they: string, you: string) =>
  name === 'reader' ? `${you} chi` : `${they} ${name ?? 'rhywun'}`;
const toWhom = ({ about: name }: Happening) => (name === 'reader' ? 'chi' : (name ?? 'rywun'));
const place = ({ about: name }: Happening) =>
  name === 'reader' ? 'eich lle chi' : `lle ${name ?? 'rhywun'}`;
const places = ({ about: name }: Happening) =>
  name === 'reader' ? 'eich lleoedd chi' : `leoedd ${name ?? 'rhywun'}`;
const roles = ({ about: name }: Happening) =>
  name === 'reader' ? 'eich rolau chi' : `rolau ${name ?? 'rhywun'}`;

const visitOf = ({ about: name }: Happening) =>
  name === undefined ? 'yr ymweliad' : name === 'reader' ? 'eich ymweliad chi' : `ymweliad ${name}`;

const said = (it: Happening) => by(it, 'Dywedodd', 'Dywedoch');
/** After a verb that has softened what follows it already, or changes nothing. */
const toCome = ({ about: name }: Happening) => (name === 'reader' ? 'chi' : (name ?? 'rhywun'));
const whoDid = (it: Happening) => {
  if (it.other) return `mai rhywun arall wnaeth yr ymweliad ar ${it.when}`;
  return it.about === undefined
    ? `fod yr ymweliad ar ${it.when} wedi'i wneud`
    : `mai ${toCome(it)} wnaeth yr ymweliad ar ${it.when}`;
};
const puttingRight = ({ corrects }: Happening) =>
  corrects ? ", sy'n cywiro'r hyn a ysgrifennwyd cynt" : '';

export const welsh: HistoryPhrases = {
  'team.formed': (it) => `${by(it, 'Dechreuodd', 'Dechreuoch')} y tîm.`,
  'team.renamed': (it) => `${by(it, 'Newidiodd', 'Newidioch')} enw'r tîm.`,
  'member.joined': (it) => `${by(it, 'Ymunodd', 'Ymunoch')} â'r tîm.`,
  'member.left': (it) =>
    it.about === undefined
      ? `${by(it, 'Gadawodd', 'Gadawoch')} y tîm.`
      : `${by(it, 'Daeth', 'Daethoch')} â ${place(it)} yn y tîm i ben.`,
  'member.place_taken': (it) => `${by(it, 'Cymerodd', 'Cymeroch')} le arall yn y tîm: ${it.what}.`,
  'member.place_ended': (it) =>
    it.about === undefined
      ? `${by(it, 'Rhoddodd', 'Rhoddoch')} y gorau i un lle yn y tîm: ${it.what}.`
      : `${by(it, 'Daeth', 'Daethoch')} ag un o ${places(it)} yn y tîm i ben: ${it.what}.`,
  'member.roles_changed': (it) =>
    it.about === undefined
      ? `${by(it, 'Rhoddodd', 'Rhoddoch')} rôl yn y tîm yn ôl.`
      : `${by(it, 'Newidiodd', 'Newidioch')} ${roles(it)} yn y tîm.`,
  'grant.allowed': (it) =>
    `${by(it, 'Trodd', 'Troesoch')} “${it.what}” ymlaen ar gyfer ${toWhom(it)}.`,
  'grant.refused': (it) =>
    `${by(it, 'Trodd', 'Troesoch')} “${it.what}” i ffwrdd ar gyfer ${toWhom(it)}.`,
  'emergency.opened': (it) =>
    `${by(it, 'Agorodd', 'Agoroch')} “${it.what}” mewn argyfwng, tan ${it.when}.${it.why}`,
  'emergency.ended': (it) => `${by(it, 'Caeodd', 'Caeoch')} “${it.what}” eto ar ôl argyfwng.`,
  'invitation.sent': (it) =>
    `${by(it, 'Gwahoddodd', 'Gwahoddoch')} ${it.about === 'reader' ? 'chi' : (it.about ?? 'rywun')} i'r tîm.`,
  'invitation.seen': (it) => `${by(it, 'Agorodd', 'Agoroch')} y gwahoddiad.`,
  'invitation.accepted': (it) => `${by(it, 'Derbyniodd', 'Derbynioch')} y gwahoddiad.`,
  'invitation.declined': (it) => `${by(it, 'Gwrthododd', 'Gwrthodoch')} y gwahoddiad.`,
  'invitation.withdrawn': (it) =>
    `${by(it, 'Tynnodd', 'Tynnoch')} y gwahoddiad i ${toWhom(it)} yn ôl.`,
  'invitation.expired': (it) => `Daeth y gwahoddiad i ${toWhom(it)} i ben.`,
  'invitation.letter_sent': (it) => `Anfonwyd y llythyr gyda'r gwahoddiad i ${toWhom(it)}.`,
  'invitation.letter_failed': (it) =>
    `Doedd dim modd anfon y llythyr gyda'r gwahoddiad i ${toWhom(it)}.`,
  'visit.arranged': (it) =>
    it.weekly
      ? `${by(it, 'Trefnodd', 'Trefnoch')} ymweliadau bob wythnos o ${it.when}.`
      : `${by(it, 'Trefnodd', 'Trefnoch')} ymweliad ar ${it.when}.`,
  'visit.made_ahead': () => "Ychwanegwyd ymweliadau'r wythnosau nesaf.",
  'visit.cancelled': (it) => `${by(it, 'Canslodd', 'Cansloch')} yr ymweliad ar ${it.when}.`,
  'slot.accepted': (it) => `${by(it, 'Derbyniodd', 'Derbynioch')} yr ymweliad ar ${it.when}.`,
  'slot.released': (it) =>
    `${by(it, 'Rhoddodd', 'Rhoddoch')} ${visitOf(it)} ar ${it.when} yn ôl${
      it.late ? ' ar ôl iddo ddechrau' : ''
    }.`,
  'slot.done': (it) => `${said(it)} ${whoDid(it)}${puttingRight(it)}.`,
  'slot.missed': (it) =>
    `${said(it)} na ddaeth ${it.about === undefined ? 'neb' : toCome(it)} i'r ymweliad ar ${it.when}${puttingRight(it)}.`,
  'slot.no_access': (it) =>
    it.about === undefined
      ? `${said(it)} nad oedd modd gwneud yr ymweliad ar ${it.when}${puttingRight(it)}.`
      : `${said(it)} fod ${toCome(it)} wedi dod i'r ymweliad ar ${it.when} ac nad oedd modd ei wneud${puttingRight(it)}.`,
  'note.written': (it) => `${by(it, 'Ysgrifennodd', 'Ysgrifennoch')} nodyn.`,
  'note.amended': (it) => `${by(it, 'Newidiodd', 'Newidioch')} eiriau nodyn.`,
  'note.withdrawn': (it) => `${by(it, 'Tynnodd', 'Tynnoch')} nodyn yn ôl.`,
  'note.readership_changed': (it) =>
    `${by(it, 'Newidiodd', 'Newidioch')} pwy sy'n cael darllen nodyn.`,
};
