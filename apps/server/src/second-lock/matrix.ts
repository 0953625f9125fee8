import { accessRules, grantableCapabilities } from '@kith/core/access';

/**
 * Who may do what with which table by SQL, whatever the server does: the promise of record 11.
 * One line for each table and command; a table without its lines fails the test.
 */
export const people = [
  'stranger',
  'member',
  'ended member',
  'Owner',
  "other team's Owner",
  'other co-op',
] as const;
export type Who = (typeof people)[number];

export const commands = ['select', 'insert', 'update', 'delete'] as const;
export type Command = (typeof commands)[number];

/**
 * For each of `people` in that order, what becomes of a command aimed at the Owner's team:
 * a number: so many rows seen or changed; `ok`: the row is written; `no`: row-level security or a
 * step refuses it; `·`: the command is not granted on this table, to anybody.
 */
export type Outcomes = string;

const closed = '· · · · · ·';
const seenByAll = ({ length }: readonly unknown[]) => people.map(() => length).join(' ');
const notForPersons = { insert: 'no no no no no no', select: '0 0 0 0 0 0' };

export const matrix: Record<string, Record<Command, Outcomes>> = {
  // What a co-op says of itself. A coordinator changes it, who is none of these: see coops/settings.test.ts.
  coops: { select: '1 1 1 1 1 0', insert: closed, update: '0 0 0 0 0 0', delete: closed },
  coop_changes: { select: '0 0 0 0 0 0', insert: closed, update: closed, delete: closed },

  // Names of those one shares a team with; only oneself is changed. The target is the Owner.
  people: {
    select: '0 1 0 1 0 0',
    insert: 'no no no no no no',
    update: '0 0 0 1 0 0',
    delete: closed,
  },
  // The Owner's telephone. An address signs in, and nobody writes one down by themselves.
  contact_points: {
    select: '0 0 0 1 0 0',
    insert: 'no no no no no no',
    update: '0 0 0 1 0 0',
    delete: closed,
  },
  legal_names: {
    select: '0 0 0 1 0 0',
    insert: 'no no no no no no',
    update: '0 0 0 1 0 0',
    delete: closed,
  },
  communication_needs: {
    select: '0 1 0 1 0 0',
    insert: 'no no no no no no',
    update: '0 0 0 1 0 0',
    delete: '0 0 0 1 0 0',
  },

  // The server alone looks into these, to find out who is asking.
  sessions: { ...notForPersons, update: '0 0 0 0 0 0', delete: '0 0 0 0 0 0' },
  sign_in_links: { ...notForPersons, update: '0 0 0 0 0 0', delete: closed },
  api_keys: { ...notForPersons, update: '0 0 0 0 0 0', delete: closed },
  embed_sessions: { ...notForPersons, update: '0 0 0 0 0 0', delete: '0 0 0 0 0 0' },
  // Wrapped by a key that is elsewhere: of no use to whoever reads it.
  coop_keys: { ...notForPersons, select: '1 1 1 1 1 0', update: closed, delete: closed },
  coop_hat_decisions: { select: closed, insert: closed, update: closed, delete: closed },
  kept_answers: { ...notForPersons, update: '0 0 0 0 0 0', delete: closed },

  teams: {
    select: '0 1 0 1 0 0',
    insert: 'ok ok ok ok ok no',
    update: '0 0 0 1 0 0',
    delete: closed,
  },
  // Edie, Sam, Rhys, and Ada, who has left. A member may end their own place.
  memberships: {
    select: '0 4 1 4 0 0',
    insert: 'no no no no no no',
    update: '0 1 0 3 0 0',
    delete: closed,
  },
  // One for Sam, and one for Ada that ended with her place.
  grants: {
    select: '0 1 0 2 0 0',
    insert: 'no no no ok no no',
    update: '0 0 0 1 0 0',
    delete: closed,
  },
  // Two of Rhys, who represents Edie by law. The co-op writes them down.
  legal_authorities: { select: '0 0 0 2 0 0', insert: closed, update: closed, delete: closed },
  invitations: {
    select: '0 0 0 1 0 0',
    insert: 'no no no ok no no',
    update: '0 0 0 1 0 0',
    delete: closed,
  },

  visit_series: {
    select: '0 2 1 2 0 0',
    insert: 'no no no ok no no',
    update: closed,
    delete: closed,
  },
  visits: {
    select: '0 2 1 2 0 0',
    insert: 'no no no ok no no',
    update: '0 0 0 2 0 0',
    delete: closed,
  },
  slots: {
    select: '0 2 1 2 0 0',
    insert: 'no no no ok no no',
    update: '0 2 0 2 0 0',
    delete: closed,
  },
  // Sam has one, and Ada had one.
  acceptances: {
    select: '0 2 1 2 0 0',
    insert: 'no ok no no no no',
    update: '0 1 0 1 0 0',
    delete: closed,
  },
  // Nobody came to the visit that Ada had, and had no more when it began: what happened there is not
  // hers to read. A function writes it down, and what was done by it.
  attendances: { select: '0 1 0 1 0 0', insert: closed, update: closed, delete: closed },

  // What happened in the team: see world.ts. A member does not read what was decided about another.
  events: {
    select: '0 3 0 4 0 0',
    insert: closed,
    update: closed,
    delete: closed,
  },

  // Ada looked at the rota before she left, Sam since then, and Edie at who is in her team and what
  // they may do. A member reads what is about them and what they looked at.
  access_log: {
    select: '0 3 0 4 0 0',
    insert: closed,
    update: closed,
    delete: closed,
  },

  // Edie wrote one, for the team. She says who reads it; its words are changed by a version of hers
  // that follows, and by nothing else.
  notes: {
    select: '0 1 0 1 0 0',
    insert: 'no ok no ok no no',
    update: '0 0 0 1 0 0',
    delete: closed,
  },
  note_versions: {
    select: '0 1 0 1 0 0',
    insert: 'no no no no no no',
    update: closed,
    delete: closed,
  },

  // Written past the rules, as if it were the Owner's own: nobody here has a place that opens anything.
  // What a coach may is tried in `in-an-emergency.test.ts`.
  emergency_openings: {
    select: '0 0 0 1 0 0',
    insert: 'no no no no no no',
    update: '0 0 0 1 0 0',
    delete: closed,
  },

  // The same for everybody.
  access_rules: {
    select: seenByAll(accessRules),
    insert: closed,
    update: closed,
    delete: closed,
  },
  grantable_capabilities: {
    select: seenByAll(grantableCapabilities),
    insert: closed,
    update: closed,
    delete: closed,
  },
  open_data_batches: { select: '0 0 0 0 0 0', insert: closed, update: closed, delete: closed },
  open_data_releases: { select: '0 0 0 0 0 0', insert: closed, update: closed, delete: closed },
  open_data_contracts: { select: '0 0 0 0 0 0', insert: closed, update: closed, delete: closed },

  // The owner of the schema alone.
  access_edition: { select: closed, insert: closed, update: closed, delete: closed },
  access_relationships: { select: closed, insert: closed, update: closed, delete: closed },
  demonstrations: { select: closed, insert: closed, update: closed, delete: closed },
  jobs: { select: closed, insert: closed, update: closed, delete: closed },
  kith_grants: { select: closed, insert: closed, update: closed, delete: closed },
  kith_migrations: { select: closed, insert: closed, update: closed, delete: closed },
  network_salt: { select: closed, insert: closed, update: closed, delete: closed },
  queue: { select: closed, insert: closed, update: closed, delete: closed },
  rate_limits: { select: closed, insert: closed, update: closed, delete: closed },
  kith_signing_key: { select: closed, insert: closed, update: closed, delete: closed },
};

export function expected(table: string, command: Command, who: Who): string {
  const outcomes = matrix[table]?.[command].split(' ') ?? [];
  return outcomes[people.indexOf(who)] ?? 'not said';
}
