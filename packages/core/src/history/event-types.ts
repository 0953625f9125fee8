import type { Capability } from '../access/words.js';

/** What changed, in the word that live updates use. */
export const topics = ['rota', 'members', 'invitations', 'notes'] as const;
export type Topic = (typeof topics)[number];

/** Of one kind of event: what it changes, and what a person must be allowed to read of it. */
export interface EventKind {
  readonly topic: Topic;
  /** Whoever has this capability reads it, and so does the person it is about. */
  readonly readableWith: Capability;
  /** Whether it is told as history; what Kith does by itself from day to day is not. */
  readonly told: boolean;
}

const rota = { topic: 'rota', readableWith: 'see_rota', told: true } as const;
const members = { topic: 'members', readableWith: 'see_members', told: true } as const;
/** What a member may do is between them and the Owner. */
const decisions = { topic: 'members', readableWith: 'change_grants', told: true } as const;
const invitations = { topic: 'invitations', readableWith: 'change_grants', told: true } as const;
/** Of each note, whoever may read it. */
const notes = { topic: 'notes', readableWith: 'see_notes', told: true } as const;

/** Everything that can happen in a team. A kind that has been written is never renamed. */
export const eventKinds = {
  'team.formed': members,
  'team.renamed': members,
  'member.joined': members,
  'member.left': members,
  // Of somebody who has another place in the team besides.
  'member.place_taken': members,
  'member.place_ended': members,
  'member.roles_changed': members,
  'grant.allowed': decisions,
  'grant.refused': decisions,
  // Between whoever did it and the Owner, as what they may do is.
  'emergency.opened': decisions,
  'emergency.ended': decisions,
  'invitation.sent': invitations,
  'invitation.seen': { ...invitations, told: false },
  // Told as the joining that it is.
  'invitation.accepted': { ...invitations, told: false },
  'invitation.declined': invitations,
  'invitation.withdrawn': invitations,
  'invitation.expired': invitations,
  'invitation.letter_sent': invitations,
  'invitation.letter_failed': invitations,
  'visit.arranged': rota,
  'visit.made_ahead': { ...rota, told: false },
  'visit.cancelled': rota,
  'slot.accepted': rota,
  'slot.released': rota,
  'slot.done': rota,
  'slot.missed': rota,
  'slot.no_access': rota,
  'note.written': notes,
  'note.amended': notes,
  'note.withdrawn': notes,
  'note.readership_changed': notes,
} as const satisfies Readonly<Record<string, EventKind>>;

export type EventType = keyof typeof eventKinds;

export const eventTypes = Object.keys(eventKinds) as EventType[];

/** Those that a person reads as sentences. */
export const toldTypes = eventTypes.filter((type) => eventKinds[type].told);
