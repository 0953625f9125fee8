import type { Kith, Note, NotePage } from '@kith/sdk';

/** The notes that are on the screen, the newest first, and where the next ones begin. */
export type NoteList = Omit<NotePage, 'items'> & {
  notes: readonly Note[];
  /** What was looked for; undefined where these are all notes. */
  sought: string | undefined;
  /** Earlier notes were not looked through yet. */
  lookedBackTo?: string | null;
};

/** How many are read at once. */
const pageSize = 20;

export interface Wanted {
  sought: string | undefined;
  /** As many as were shown before, so that none of them is gone after reading again. */
  atLeast: number;
  signal: AbortSignal;
}

export async function readNotes(client: Kith, teamId: string, wanted: Wanted): Promise<NoteList> {
  const { sought, atLeast, signal } = wanted;
  const none = { notes: [], sought };
  let list = joined(none, await pageOf(client, teamId, none, signal));
  while (list.notes.length < atLeast && list.nextCursor !== null) {
    list = joined(list, await pageOf(client, teamId, list, signal));
  }
  return list;
}

/** With the next page of older notes. */
export async function readMore(client: Kith, teamId: string, list: NoteList): Promise<NoteList> {
  return joined(list, await pageOf(client, teamId, list));
}

type Begun = Pick<NoteList, 'notes' | 'sought'> & Partial<NoteList>;

async function pageOf(
  { notes }: Kith,
  teamId: string,
  { sought, nextCursor: cursor }: Begun,
  signal?: AbortSignal,
): Promise<NotePage> {
  const query = { limit: pageSize, ...(cursor && { cursor }) };
  const options = signal && { signal };
  return sought === undefined
    ? notes.list(teamId, query, options)
    : notes.search(teamId, { words: sought }, query, options);
}

function joined({ notes, sought }: Begun, { items, ...page }: NotePage): NoteList {
  const known = new Set(notes.map(({ id }) => id));
  return { ...page, sought, notes: [...notes, ...items.filter(({ id }) => !known.has(id))] };
}

export const has = ({ notes }: NoteList, { id }: Note) => notes.some((known) => known.id === id);

/** With a note as it is now: in its place, or first where it is new. */
export function withNote(list: NoteList, note: Note): NoteList {
  const notes = has(list, note)
    ? list.notes.map((known) => (known.id === note.id ? note : known))
    : [note, ...list.notes];
  return { ...list, notes };
}
