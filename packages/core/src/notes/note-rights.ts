import { type PersonStanding, personAccess } from '../access/several-places.js';

/** What may be done with a note that somebody reads. */
export interface NoteRights {
  /** Only whoever wrote it changes its words, while they may write. */
  readonly amend: boolean;
  /** The same person takes it back. */
  readonly withdraw: boolean;
  /** Its author, the Owner, and whoever decides for the Owner by law. */
  readonly changeReadership: boolean;
  /** What it said before: the same, and of one that was taken back not its author. */
  readonly readEarlier: boolean;
}

/** Of one that was taken back nothing is changed any more. */
export function noteRights(
  { personId, standing }: { readonly personId: string; readonly standing: PersonStanding },
  note: { readonly authorId: string; readonly isWithdrawn: boolean },
): NoteRights {
  const isTheirs = personId === note.authorId && personAccess(standing, 'write_notes').allowed;
  const decides = personAccess(standing, 'change_grants').allowed;
  const stands = !note.isWithdrawn;
  return {
    amend: stands && isTheirs,
    withdraw: stands && isTheirs,
    changeReadership: stands && (isTheirs || decides),
    readEarlier: decides || (stands && personId === note.authorId),
  };
}
