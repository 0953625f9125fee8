import type { FetchSession, Kith } from '../../index.js';

/** The reference server as one co-op has it, for a test of what the SDK makes of it. */
export interface Harness {
  /** A client of somebody of one co-op, by name: a new person at the first mention. */
  as(name: string): Promise<Kith>;
  idOf(name: string): Promise<string>;
  emailOf(name: string): Promise<string>;
  /** A client of a host's own server, with its key. */
  host(): Promise<Kith>;
  /** A client of a page of that host, whose sessions come from here. */
  page(fetchSession: FetchSession): Kith;
  /** A client of nobody. */
  anyone(): Kith;
  /** Puts releases among the open data. */
  publishes(releases: ReadonlyArray<Record<string, unknown>>): Promise<void>;
  moveOn(time: { minutes: number }): void;
}

/** The origin of the host's pages. */
export const hostOrigin = 'https://www.larkmoor.example';

/** The status of a refusal; 0 where nothing was refused. */
export const statusOf = (call: PromiseLike<unknown>): Promise<number> =>
  Promise.resolve(call).then(
    () => 0,
    (error: { status?: number }) => error.status ?? -1,
  );

/** The code of a refusal. */
export const codeOf = (call: PromiseLike<unknown>): Promise<string> =>
  Promise.resolve(call).then(
    () => 'allowed',
    (error: { code?: string }) => error.code ?? String(error),
  );

/** Edie's team, with these members besides her. */
export async function teamOf(harness: Harness, members: Record<string, Joining> = {}) {
  const edie = await harness.as('Edie Marsh');
  const team = await edie.teams.create({ name: "Edie's team" });
  for (const [name, joining] of Object.entries(members)) {
    const kith = await harness.as(name);
    const { id } = await edie.invitations.create(team.id, {
      to: { personId: await harness.idOf(name) },
      relationship: 'support_worker',
      ...joining,
    });
    await kith.invitations.accept(id);
  }
  return { edie, team };
}

type Joining = Partial<Parameters<Kith['invitations']['create']>[1]>;
