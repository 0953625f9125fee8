import type { AccessLogPage, AccessLogQuery, Kith, Look } from '@kith/sdk';

/** What is asked for; empty where everything is. */
export interface Wanted {
  by: string;
  kind: NonNullable<AccessLogQuery['kind']> | '';
  from: string;
  to: string;
}

export const everything: Wanted = { by: '', kind: '', from: '', to: '' };

export const isNarrow = (wanted: Wanted) => Object.values(wanted).some((each) => each !== '');

/** What is on the screen, the newest first, for what it was asked, and where the next ones begin. */
export type LookList = Omit<AccessLogPage, 'items'> & { looks: readonly Look[]; wanted: Wanted };

export const isSame = (one: Wanted, other: Wanted) =>
  one.by === other.by && one.kind === other.kind && one.from === other.from && one.to === other.to;

/** How many sentences are read at once. */
const pageSize = 25;

/** At least as many as were shown before, so that none of them is gone after reading again. */
export async function readLooks(
  client: Kith,
  teamId: string,
  { wanted, atLeast, signal }: { wanted: Wanted; atLeast: number; signal: AbortSignal },
): Promise<LookList> {
  let list = joined({ wanted, looks: [] }, await pageOf(client, teamId, wanted, { signal }));
  while (list.looks.length < atLeast && list.nextCursor !== null) {
    list = joined(list, await pageOf(client, teamId, wanted, { signal, cursor: list.nextCursor }));
  }
  return list;
}

/** With the next page of older ones. */
export async function readMore(client: Kith, teamId: string, list: LookList): Promise<LookList> {
  const cursor = list.nextCursor ?? undefined;
  return joined(list, await pageOf(client, teamId, list.wanted, { cursor }));
}

/** How many sentences would be new to the reader: of what others looked at since. */
export async function countNew(client: Kith, teamId: string, list: LookList): Promise<number> {
  const newest = Math.max(0, ...list.looks.map(({ number }) => number));
  const { items } = await pageOf(client, teamId, list.wanted);
  return items.filter(({ byYou, number }) => !byYou && number > newest).length;
}

const pageOf = (
  client: Kith,
  teamId: string,
  wanted: Wanted,
  { cursor, signal }: { cursor?: string | undefined; signal?: AbortSignal } = {},
) =>
  client.teams.accessLog(
    teamId,
    { ...queryOf(wanted), limit: pageSize, ...(cursor !== undefined && { cursor }) },
    signal && { signal },
  );

const queryOf = (wanted: Wanted): AccessLogQuery =>
  Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ''));

const joined = (
  { looks, wanted }: Pick<LookList, 'looks' | 'wanted'>,
  { items, ...page }: AccessLogPage,
): LookList => ({ ...page, wanted, looks: [...looks, ...items] });
