import type { Reason } from './decision.js';
import type { PromisingReason } from './in-kith.js';
import type { Capability, Relationship, Viewer } from './words.js';

/** Whom a sentence is about, for whom it is decided, and who reads it. */
export interface SentencePeople {
  readonly subject: { readonly name: string };
  readonly owner: { readonly name: string };
  readonly viewer: Viewer;
  /** Who made the grant, where it was not the Owner. */
  readonly decidedBy?: { readonly name: string } | undefined;
  /** What somebody wrote who opened something in an emergency, where the reader may know that. */
  readonly inTheirWords?: string | undefined;
  /** Who wrote the grant down for whoever made it, where they did not do so themselves. */
  readonly writtenDown?: WrittenDown | undefined;
}

/** By whom, and how they were told. */
export interface WrittenDown {
  /** Left out where it is the reader: "you". */
  readonly by?: string | undefined;
  readonly method: 'self' | 'phone' | 'paper' | 'in_person' | 'import';
}

/** Who speaks of whom. A name is missing where the reader is that person: "you". */
export interface Voice {
  readonly subject: string | undefined;
  readonly owner: string | undefined;
  /** The person who decided; missing where it is the reader. */
  readonly decider: string | undefined;
  readonly writtenDown: WrittenDown | undefined;
  /** The sentence is about the Owner in their own team. */
  readonly ownTeam: boolean;
  /** The day of a grant, already in words; empty where there is none. */
  readonly date: string;
  /** When and why something was opened in an emergency, already in words. */
  readonly opened?: Opened | undefined;
}

export interface Opened {
  /** "3 May". */
  readonly day: string;
  /** "3:10pm", in the team's own time. */
  readonly from: string;
  readonly until: string;
  /** "Somebody may be in danger", and what they wrote where the reader may know that. */
  readonly why: string;
}

export interface Statement {
  readonly capability: Capability;
  readonly allowed: boolean;
  readonly scope: 'all' | 'own';
  readonly forSafety: boolean;
  /** Kith can do it today. */
  readonly isInKith: boolean;
}

/** All that access has to say in one language. */
export interface Phrasebook {
  readonly labels: Readonly<Record<Capability, string>>;
  readonly relationships: Readonly<Record<Relationship, string>>;
  /** Who can or cannot do what, with no full stop. */
  readonly statement: (can: Statement, voice: Voice) => string;
  /** Why, with the mark that joins it on: a comma or a full stop. */
  readonly because: (reason: Reason, capability: Capability, voice: Voice) => string;
  /** That somebody wrote it down for whoever said it, as a sentence of its own behind a space. */
  readonly writtenDown: (down: WrittenDown) => string;
  /** That Kith cannot do it yet: a capability, or what a reason speaks of. A sentence of its own. */
  readonly notInKith: (what: Capability | PromisingReason) => string;
  /** The same of what was done once; null where it is said as it is said today. */
  readonly becauseThen: (reason: Reason, voice: Voice) => string | null;
}

export function voiceOf(
  relationship: Relationship,
  { subject, owner, viewer, decidedBy, writtenDown }: SentencePeople,
): Omit<Voice, 'date' | 'opened'> {
  const ownTeam = relationship === 'owner';
  const readerIsOwner = viewer === 'owner' || (ownTeam && viewer === 'self');
  const readerIsSubject = viewer === 'self' || (ownTeam && viewer === 'owner');
  const ownerName = readerIsOwner ? undefined : owner.name;
  return {
    subject: readerIsSubject ? undefined : subject.name,
    owner: ownerName,
    decider: decidedBy?.name ?? ownerName,
    writtenDown,
    ownTeam,
  };
}
