import type { Kith, Note, NotePage } from '@kith/sdk';

/** The notes that are on the screen, the newest first, and where the next ones begin. */
export type NoteList = Omit<NotePage, 'items'> & { notes: readonly Note[] };

/** How many are read at once. */
const pageSize = 20;

/** At least as many notes as were shown before, so that none of them is gone after reading again. */
export async function readNotes(
  client: Kith,
  teamId: string,
  { atLeast, signal }: { atLeast: number; signal: AbortSignal },
): Promise<NoteList> {
  let list = joined(undefined, await pageOf(client, teamId, undefined, signal));
  while (list.notes.length < atLeast && list.nextCursor !== null) {
    list = joined(list, await pageOf(client, teamId, list.nextCursor, signal));
  }
  return list;
}

/** With the next page of older notes. */
export async function readMore(client: Kith, teamId: string, list: NoteList): Promise<NoteList> {
  return joined(list, await pageOf(client, teamId, list.nextCursor ?? undefined));
}

const pageOf = (client: Kith, teamId: string, cursor?: string, signal?: AbortSignal) =>
  client.notes.list(
    teamId,
    { limit: pageSize, ...(cursor !== undefined && { cursor }) },
    signal && { signal },
  );

function joined(list: NoteList | undefined, { items, ...page }: NotePage): NoteList {
  const known = new Set(list?.notes.map(({ id }) => id));
  const fresh = items.filter(({ id }) => !known.has(id));
  return { ...page, notes: [...(list?.notes ?? []), ...fresh] };
}

/** With a note as it is now: in its place, or first where it is new. */
export function withNote(list: NoteList, note: Note): NoteList {
  const isThere = list.notes.some(({ id }) => id === note.id);
  const notes = isThere
    ? list.notes.map((known) => (known.id === note.id ? note : known))
    : [note, ...list.notes];
  return { ...list, notes };
}
