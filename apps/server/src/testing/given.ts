import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../actor.js';
import { type KeyScope, scopesOfWebsite } from '../contract/key-scope.js';
import type { Deps } from '../deps.js';
import { sessionCookieName } from '../http/session-cookie-name.js';
import { insertApiKey } from '../identity/api-keys.sql.js';
import { insertEmbedSession } from '../identity/embed-sessions.sql.js';
import { insertSession } from '../identity/sessions.sql.js';
import { newToken } from '../identity/tokens.js';
import type { CoopsTable, PeopleTable } from '../people/tables.js';
import { type Caller, callerOf } from './caller.js';
import type { Clock } from './clock.js';
import type { RecordingEngine } from './recording-engine.js';
import type { TestServer } from './test-server.js';
import { workOff } from './work-off.js';

export interface GivenCoop {
  id: string;
  slug: string;
  name: string;
}

export interface GivenPerson {
  coopId: string;
  id: string;
  name: string;
  email: string;
}

export interface PersonOptions extends Partial<Omit<Insertable<PeopleTable>, 'coopId'>> {
  coop?: GivenCoop;
  name?: string;
  email?: string | null;
  phone?: string | null;
  communicationNeeds?: string;
}

export interface EmbedOptions {
  /** Left out: a team made for it. */
  teamId?: string;
  capabilities?: string[];
  origins?: string[];
  lasting?: Temporal.DurationLike;
}

export interface KeyOptions {
  /** Left out: those of a website. */
  scopes?: readonly KeyScope[];
  expiresAt?: Temporal.Instant;
}

export const hostOrigin = 'https://www.larkmoor.example';

/** Arranges a test through builders with defaults. */
export interface Given {
  /** Another co-op. `given.person()` is of the test's own co-op unless told. */
  coop(values?: Partial<Insertable<CoopsTable>>): Promise<GivenCoop>;
  person(options?: PersonOptions): Promise<GivenPerson>;
  /** Signs a person in: the token of Kith's own cookie. */
  session(person: GivenPerson): Promise<{ token: string; cookie: string }>;
  /** An API key of the person's or the test's co-op. */
  apiKey(coop?: GivenCoop, options?: KeyOptions): Promise<{ id: string; token: string }>;
  embedSession(person: GivenPerson, options?: EmbedOptions): Promise<{ token: string }>;
  /** Requests as this person, signed in by cookie on a page of this server. */
  as(person: GivenPerson): Caller;
  /** Requests from a host's page with an embed session. */
  asEmbedded(token: string, origin?: string): Caller;
  /** Requests of a host's backend. */
  asHost(apiKey: { token: string }): Caller;
  /** Requests of nobody. */
  anyone: Caller;
  /** The actor to call a use case with. */
  actor(person: GivenPerson, values?: Partial<Actor>): Actor;
  /** Rows of a table whose columns have these values, past row-level security, in camelCase. */
  rows(table: string, where?: Record<string, unknown>): Promise<Array<Record<string, unknown>>>;
  /** Every statement that a piece of work sends to the database, in order. */
  recorded: RecordingEngine['recorded'];
  /** Does a piece of work whose connection is lost before its nth statement. */
  cutOffBefore: RecordingEngine['cutOffBefore'];
  /** Does what is due in the queue: letters are sent then. */
  workOff(withDeps?: Deps): Promise<void>;
  readonly deps: Deps;
  readonly clock: Clock;
  readonly letters: TestServer['letters'];
  readonly server: TestServer;
}

let people = 0;

/** All three are asked for at each use: the builders are made before the server is. */
export function givenOn(
  server: () => TestServer,
  ownCoop: () => Promise<GivenCoop>,
  engine: () => RecordingEngine,
): Given {
  const deps = () => server().deps;
  const now = () => server().clock.now();
  const signedIn = new Map<string, Promise<string>>();

  const coop: Given['coop'] = async (values = {}) => {
    const id = deps().newId();
    const row = {
      id,
      slug: `coop-${id}`,
      name: 'Larkmoor Care Co-op',
      languages: ['en' as const, 'cy' as const],
      recordedAt: now(),
      ...values,
    };
    await deps().db.asOwnerOfSchema((tx) => tx.insertInto('coops').values(row).execute());
    return { id: row.id, slug: row.slug, name: row.name };
  };

  const person: Given['person'] = async ({ coop: itsCoop, name = 'Sam Okoro', ...rest } = {}) => {
    const { email: told, phone = null, communicationNeeds: needs, ...values } = rest;
    const { id: coopId } = itsCoop ?? (await ownCoop());
    people += 1;
    const ownEmail = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}.${people}@example.org`;
    const email = told === undefined ? ownEmail : told;
    const row = {
      coopId,
      id: deps().newId(),
      preferredName: name,
      accountStatus: 'registered' as const,
      method: 'self' as const,
      recordedAt: now(),
      ...values,
    };
    const whose = { coopId, personId: row.id };
    await deps().db.asOwnerOfSchema(async (tx) => {
      await tx.insertInto('people').values(row).execute();
      await tx
        .insertInto('legalNames')
        .values({ ...whose, fullName: name })
        .execute();
      for (const [kind, value] of [
        ['email', email],
        ['phone', phone],
      ] as const) {
        if (value === null) continue;
        const point = { ...whose, id: deps().newId(), kind, value, preferred: true };
        await tx
          .insertInto('contactPoints')
          .values({ ...point, addedAt: now() })
          .execute();
      }
      if (needs !== undefined) {
        await tx
          .insertInto('communicationNeeds')
          .values({ ...whose, needs })
          .execute();
      }
    });
    return { coopId, id: row.id, name: row.preferredName, email: email ?? '' };
  };

  const session: Given['session'] = async ({ coopId, id }) => {
    const { token, hash } = newToken('kss', coopId);
    const expiresAt = now().add({ hours: 24 * 365 });
    await deps().db.asCoop(coopId, (tx) =>
      insertSession(tx, {
        coopId,
        id: deps().newId(),
        tokenHash: hash,
        personId: id,
        via: 'session',
        at: now(),
        expiresAt,
      }),
    );
    return { token, cookie: `${sessionCookieName(deps().config)}=${token}` };
  };

  const apiKey: Given['apiKey'] = async (itsCoop, options = {}) => {
    const { scopes = scopesOfWebsite, expiresAt = null } = options;
    const { id: coopId } = itsCoop ?? (await ownCoop());
    const { token, hash } = newToken('kak', coopId);
    const id = deps().newId();
    await deps().db.asCoop(coopId, (tx) =>
      insertApiKey(tx, {
        ...{ coopId, id, tokenHash: hash, name: 'Website', scopes: [...scopes], expiresAt },
        createdAt: now(),
        rotatedFrom: null,
      }),
    );
    return { id, token };
  };

  const anyTeam = async (coopId: string) => {
    const id = deps().newId();
    const state = 'self_managing' as const;
    const row = { coopId, id, name: 'Some team', timeZone: 'Europe/London', state };
    await deps().db.asOwnerOfSchema((tx) =>
      tx
        .insertInto('teams')
        .values({ ...row, method: 'import', recordedBy: null, recordedAt: now() })
        .execute(),
    );
    return id;
  };

  const embedSession: Given['embedSession'] = async ({ coopId, id }, options = {}) => {
    const { capabilities = [], origins = [hostOrigin], lasting = { minutes: 15 } } = options;
    const { token, hash } = newToken('kes', coopId);
    const key = await apiKey({ id: coopId, slug: '', name: '' });
    const teamId = options.teamId ?? (await anyTeam(coopId));
    await deps().db.asCoop(coopId, (tx) =>
      insertEmbedSession(tx, {
        coopId,
        id: deps().newId(),
        tokenHash: hash,
        personId: id,
        teamId,
        capabilities,
        origins,
        apiKeyId: key.id,
        createdAt: now(),
        expiresAt: now().add(lasting),
      }),
    );
    return { token };
  };

  const cookieOf = (whose: GivenPerson): Promise<string> => {
    const known = signedIn.get(whose.id) ?? session(whose).then(({ cookie }) => cookie);
    signedIn.set(whose.id, known);
    return known;
  };

  return {
    coop,
    person,
    session,
    apiKey,
    embedSession,
    as: (whose) =>
      callerOf(server, async () => ({
        cookie: await cookieOf(whose),
        origin: deps().config.publicUrl,
      })),
    asEmbedded: (token, origin = hostOrigin) =>
      callerOf(server, async () => ({ authorization: `Bearer ${token}`, origin })),
    asHost: ({ token }) => callerOf(server, async () => ({ authorization: `Bearer ${token}` })),
    anyone: callerOf(server, async () => ({})),
    actor: ({ coopId, id }, values) => ({
      coopId,
      personId: id,
      via: 'session',
      language: 'en',
      ...values,
    }),
    rows: (table, where = {}) =>
      deps().db.asOwnerOfSchema(async (tx) => {
        const conditions = Object.entries(where).map(
          ([column, value]) => sql`${sql.ref(column)} = ${value}`,
        );
        const filter = conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
        const found = sql<
          Record<string, unknown>
        >`select * from ${sql.table(table)} where ${filter}`;
        return (await found.execute(tx)).rows;
      }),
    recorded: (work) => engine().recorded(work),
    cutOffBefore: (nth, work) => engine().cutOffBefore(nth, work),
    workOff: (withDeps = deps()) => workOff(withDeps),
    get deps() {
      return server().deps;
    },
    get clock() {
      return server().clock;
    },
    get letters() {
      return server().letters;
    },
    get server() {
      return server();
    },
  };
}
