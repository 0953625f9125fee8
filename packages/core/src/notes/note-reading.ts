import { type PersonStanding, personAccess } from '../access/several-places.js';
import type { Readership } from './readership.js';

/** Why somebody can read a note. */
const yesCodes = ['owner', 'acts_by_law', 'author', 'in_team', 'wears_hat', 'named'] as const;
/** Why not; `around_visits`: not now, and around each of their visits. */
const noCodes = [
  'around_visits',
  'cannot_see_notes',
  'wears_no_hat',
  'not_named',
  'kept_to_author_and_owner',
] as const;
export const noteReadingCodes = [...yesCodes, ...noCodes] as const;
export type NoteReadingCode = (typeof noteReadingCodes)[number];

export interface NoteReading {
  readonly reads: boolean;
  readonly code: NoteReadingCode;
}

/** Somebody in a team, as far as a note's readership goes. */
export interface NoteReader {
  readonly personId: string;
  readonly standing: PersonStanding;
}

export interface NoteToRead {
  readonly authorId: string;
  readonly readership: Readership;
}

/**
 * Whether somebody can read a note, and why. The Owner reads all that is written about them, and so
 * does whoever decides for them by law. An author reads what they wrote for as long as they may
 * write. Nobody else reads any note who cannot see the notes of the team, whoever names them.
 */
export function mayReadNote(reader: NoteReader, note: NoteToRead): NoteReading {
  const { standing, personId } = reader;
  const decides = personAccess(standing, 'change_grants');
  if (decides.allowed) return yes(decides.reason.code === 'owner_right' ? 'owner' : 'acts_by_law');
  const sees = personAccess(standing, 'see_notes');
  if (personId === note.authorId) {
    const may = sees.allowed || personAccess(standing, 'write_notes').allowed;
    return may ? yes('author') : no('cannot_see_notes');
  }
  const opensAroundVisits = sees.reason.code === 'only_around_visits';
  if (!sees.allowed && !opensAroundVisits) return no('cannot_see_notes');
  const meant = isMeant(reader, note.readership);
  return meant.reads && !sees.allowed ? no('around_visits') : meant;
}

function isMeant({ personId, standing }: NoteReader, readership: Readership): NoteReading {
  switch (readership.kind) {
    case 'team':
      return yes('in_team');
    case 'hats':
      return wornBy(standing).some((hat) => readership.hats.includes(hat))
        ? yes('wears_hat')
        : no('wears_no_hat');
    case 'people':
      return readership.personIds.includes(personId) ? yes('named') : no('not_named');
    case 'author_and_owner':
      return no('kept_to_author_and_owner');
  }
}

const wornBy = ({ places }: PersonStanding) =>
  places.flatMap(({ hats, membershipStatus }) => (membershipStatus === 'active' ? hats : []));

const yes = (code: (typeof yesCodes)[number]): NoteReading => ({ reads: true, code });
const no = (code: (typeof noCodes)[number]): NoteReading => ({ reads: false, code });
