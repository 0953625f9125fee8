import type { Happening, HistoryPhrases } from './happening.js';

const by = ({ by: name }: Happening) => (name === 'reader' ? 'You' : (name ?? 'Somebody'));
const about = ({ about: name }: Happening) => (name === 'reader' ? 'you' : (name ?? 'somebody'));
const aboutOwn = ({ about: name }: Happening) =>
  name === 'reader' ? 'your' : name === undefined ? "somebody's" : `${name}'s`;

const whoDid = (it: Happening) => {
  if (it.other) return `somebody else did the visit on ${it.when}`;
  return it.about === undefined
    ? `the visit on ${it.when} was done`
    : `${about(it)} did the visit on ${it.when}`;
};
const puttingRight = ({ corrects }: Happening) =>
  corrects ? ', which puts right what was written before' : '';

export const english: HistoryPhrases = {
  'team.formed': (it) => `${by(it)} started the team.`,
  'team.renamed': (it) => `${by(it)} changed the name of the team.`,
  'member.joined': (it) => `${by(it)} joined the team.`,
  'member.left': (it) =>
    it.about === undefined
      ? `${by(it)} left the team.`
      : `${by(it)} ended ${aboutOwn(it)} place in the team.`,
  'member.place_taken': (it) => `${by(it)} took another place in the team: ${it.what}.`,
  'member.place_ended': (it) =>
    it.about === undefined
      ? `${by(it)} gave up one place in the team: ${it.what}.`
      : `${by(it)} ended one of ${aboutOwn(it)} places in the team: ${it.what}.`,
  'member.roles_changed': (it) =>
    it.about === undefined
      ? `${by(it)} handed back a role in the team.`
      : `${by(it)} changed ${aboutOwn(it)} roles in the team.`,
  'grant.allowed': (it) => `${by(it)} switched on “${it.what}” for ${about(it)}.`,
  'grant.refused': (it) => `${by(it)} switched off “${it.what}” for ${about(it)}.`,
  'emergency.opened': (it) =>
    `${by(it)} opened “${it.what}” in an emergency, until ${it.when}.${it.why}`,
  'emergency.ended': (it) => `${by(it)} closed “${it.what}” again after an emergency.`,
  'invitation.sent': (it) => `${by(it)} invited ${about(it)} into the team.`,
  'invitation.seen': (it) => `${by(it)} opened the invitation.`,
  'invitation.accepted': (it) => `${by(it)} said yes to the invitation.`,
  'invitation.declined': (it) => `${by(it)} said no thanks to the invitation.`,
  'invitation.withdrawn': (it) => `${by(it)} took back the invitation to ${about(it)}.`,
  'invitation.expired': (it) => `The invitation to ${about(it)} ran out.`,
  'invitation.letter_sent': (it) => `The letter with the invitation to ${about(it)} was sent.`,
  'invitation.letter_failed': (it) =>
    `The letter with the invitation to ${about(it)} could not be sent.`,
  'visit.arranged': (it) =>
    it.weekly
      ? `${by(it)} arranged weekly visits from ${it.when}.`
      : `${by(it)} arranged a visit on ${it.when}.`,
  'visit.made_ahead': () => 'The visits of the next weeks were added.',
  'visit.cancelled': (it) => `${by(it)} cancelled the visit on ${it.when}.`,
  'slot.accepted': (it) => `${by(it)} said yes to the visit on ${it.when}.`,
  'slot.released': (it) =>
    `${by(it)} gave back ${it.about === undefined ? 'the' : aboutOwn(it)} visit on ${it.when}${
      it.late ? ' after it had begun' : ''
    }.`,
  'slot.done': (it) => `${by(it)} said that ${whoDid(it)}${puttingRight(it)}.`,
  'slot.missed': (it) =>
    `${by(it)} said that ${
      it.about === undefined ? 'nobody came' : `${about(it)} did not come`
    } to the visit on ${it.when}${puttingRight(it)}.`,
  'slot.no_access': (it) =>
    it.about === undefined
      ? `${by(it)} said that the visit on ${it.when} could not take place${puttingRight(it)}.`
      : `${by(it)} said that ${about(it)} came to the visit on ${it.when} and it could not take place${puttingRight(it)}.`,
  'note.written': (it) => `${by(it)} wrote a note.`,
  'note.amended': (it) => `${by(it)} changed the words of a note.`,
  'note.withdrawn': (it) => `${by(it)} took back a note.`,
  'note.readership_changed': (it) => `${by(it)} changed who can read a note.`,
};
