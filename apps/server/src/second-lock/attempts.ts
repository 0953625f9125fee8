import { type RawBuilder, sql } from 'kysely';
import { v7 } from 'uuid';
import type { GivenPerson } from '../testing/given.js';
import { tuesday, type World } from './world.js';

type Statement = RawBuilder<unknown>;

/** Which rows of a table are the Owner's or their team's: what everybody aims at. */
export function target(table: string, { place }: World): Statement {
  const { id, coopId, owner } = place;
  const byPerson = sql`person_id = ${owner.id}`;
  const conditions: Record<string, Statement> = {
    coops: sql`id = ${coopId}`,
    coop_changes: sql`coop_id = ${coopId}`,
    people: sql`id = ${owner.id}`,
    contact_points: sql`${byPerson} and kind = 'phone'`,
    legal_names: byPerson,
    communication_needs: byPerson,
    sessions: byPerson,
    sign_in_links: byPerson,
    api_keys: sql`coop_id = ${coopId}`,
    embed_sessions: byPerson,
    coop_keys: sql`coop_id = ${coopId}`,
    kept_answers: sql`coop_id = ${coopId}`,
    teams: sql`id = ${id}`,
    memberships: sql`team_id = ${id}`,
    grants: sql`team_id = ${id}`,
    legal_authorities: sql`team_id = ${id}`,
    invitations: sql`team_id = ${id}`,
    visit_series: sql`team_id = ${id}`,
    visits: sql`team_id = ${id}`,
    slots: sql`team_id = ${id}`,
    notes: sql`team_id = ${id}`,
    note_versions: sql`team_id = ${id}`,
    emergency_openings: sql`team_id = ${id}`,
    acceptances: sql`team_id = ${id}`,
    attendances: sql`team_id = ${id}`,
    events: sql`team_id = ${id}`,
    access_log: sql`team_id = ${id}`,
  };
  return conditions[table] ?? sql`true`;
}

/** The change that somebody would try, signed truthfully; undefined where nothing may be changed. */
export function change(table: string, who: GivenPerson, at: string): Statement | undefined {
  const recorded = sql`version = version + 1, recorded_by = ${who.id}, recorded_at = ${at}`;
  const changes: Record<string, Statement> = {
    coops: sql`telephone = '1', version = version + 1, changed_by = ${who.id}, changed_at = ${at}`,
    people: sql`pronouns = 'she/her', ${recorded}`,
    contact_points: sql`label = 'Downstairs'`,
    legal_names: sql`full_name = 'Somebody Else'`,
    communication_needs: sql`needs = 'Nothing.'`,
    sessions: sql`last_used_at = ${at}`,
    sign_in_links: sql`used_at = ${at}`,
    api_keys: sql`revoked_at = ${at}, expires_at = null`,
    embed_sessions: sql`last_used_at = ${at}, expires_at = '2030-01-01'`,
    kept_answers: sql`kept_at = ${at}`,
    notes: sql`readership = 'author_and_owner', ${recorded}`,
    emergency_openings: sql`ended_at = ${at}, ${recorded}`,
    teams: sql`name = 'Mine', ${recorded}`,
    memberships: sql`hats = hats, ${recorded}`,
    grants: sql`ended_at = ${at}, version = version + 1`,
    invitations: sql`state = 'withdrawn', answered_at = ${at}, ${recorded}`,
    visits: sql`cancelled_at = ${at}, ${recorded}`,
    slots: recorded,
    acceptances: sql`status = 'released', ended_at = ${at}, ${recorded}`,
  };
  return changes[table];
}

/** Which of the target's rows a change is meant for: those that have not ended. */
export function changeable(table: string): Statement {
  if (table === 'memberships') return sql`status <> 'ended'`;
  if (table === 'grants') return sql`ended_at is null`;
  if (table === 'acceptances') return sql`status = 'accepted'`;
  return sql`true`;
}

/** The row that somebody would try to add to the Owner's team, signed truthfully. */
export function addition(table: string, world: World, who: GivenPerson, at: string): Statement {
  const { place, sam, taken, open } = world;
  const { coopId, id: teamId, owner } = place;
  const recorded = sql`${who.id}, 'self', ${at}`;
  const common = sql`${coopId}, ${v7()}, ${teamId}`;
  const token = sql`${Buffer.from(v7())}`;
  const span = sql`tstzrange(${tuesday.startsAt}, ${tuesday.endsAt})`;
  const additions: Record<string, Statement> = {
    people: sql`people (coop_id, id, preferred_name, account_status, recorded_by, method, recorded_at)
      values (${coopId}, ${v7()}, 'Nobody', 'invited', ${recorded})`,
    contact_points: sql`contact_points (coop_id, id, person_id, kind, value, added_at)
      values (${coopId}, ${v7()}, ${sam.id === who.id ? owner.id : sam.id}, 'phone', '07700 900112', ${at})`,
    legal_names: sql`legal_names (coop_id, person_id, full_name)
      values (${coopId}, ${sam.id === who.id ? owner.id : sam.id}, 'Somebody Else')`,
    communication_needs: sql`communication_needs (coop_id, person_id, needs)
      values (${coopId}, ${sam.id === who.id ? owner.id : sam.id}, 'None.')`,
    sessions: sql`sessions (coop_id, id, token_hash, person_id, via, created_at, last_used_at, expires_at)
      values (${coopId}, ${v7()}, ${token}, ${owner.id}, 'session', ${at}, ${at}, '2030-01-01')`,
    sign_in_links: sql`sign_in_links (coop_id, token_hash, person_id, created_at, expires_at)
      values (${coopId}, ${token}, ${owner.id}, ${at}, '2030-01-01')`,
    api_keys: sql`api_keys (coop_id, id, token_hash, name, scopes, created_at)
      values (${coopId}, ${v7()}, ${token}, 'Mine', '{api_keys:manage}', ${at})`,
    embed_sessions: sql`embed_sessions
      (coop_id, id, token_hash, person_id, team_id, capabilities, origins, api_key_id, created_at, expires_at)
      values (${coopId}, ${v7()}, ${token}, ${owner.id}, ${teamId}, '{see_rota}', '{}', ${v7()}, ${at}, '2030-01-01')`,
    coop_keys: sql`coop_keys (coop_id, id, wrapped, wrapped_by, made_at)
      values (${coopId}, ${v7()}, sha256('x'), 'mine', ${at})`,
    kept_answers: sql`kept_answers (coop_id, key_hash, request_mac, done, sealed, kept_at)
      values (${coopId}, sha256('x'), sha256('y'), true, ${token}, ${at})`,
    emergency_openings: sql`emergency_openings
      (coop_id, id, team_id, person_id, membership_id, capability, category, reason_sealed, opened_at, ends_at, recorded_by, method, recorded_at)
      values (${common}, ${who.id}, ${place.ownerMembershipId}, 'see_notes', 'danger', ${token}, ${at}, '2030-01-01', ${recorded})`,
    teams: sql`teams (coop_id, id, name, time_zone, state, recorded_by, method, recorded_at)
      values (${coopId}, ${v7()}, 'Another', 'Europe/London', 'forming', ${recorded})`,
    memberships: sql`memberships
      (coop_id, id, team_id, person_id, relationship, since, recorded_by, method, recorded_at)
      values (${common}, ${who.id}, 'volunteer', ${at}, ${recorded})`,
    grants: sql`grants
      (coop_id, id, team_id, membership_id, capability, allowed, decided_at, decided_by, recorded_by, method, recorded_at)
      values (${common}, ${sam.membershipId}, 'see_rota', true, ${at}, ${who.id}, ${recorded})`,
    invitations: sql`invitations
      (coop_id, id, team_id, team_name, owner_name, from_person_id, to_person_id, relationship, state, sent_at, recorded_by, method, recorded_at)
      values (${common}, 'T', 'O', ${who.id}, ${world.who.stranger.id}, 'volunteer', 'sent', ${at}, ${recorded})`,
    visit_series: sql`visit_series
      (coop_id, id, team_id, title, kind, starts_on, start_time, minutes, time_zone, repeats, weekdays, slots, made_until, recorded_by, method, recorded_at)
      values (${common}, 'Tea', 'visit', '2026-08-12', '16:00', 30, 'Europe/London', 'once', '{3}', 1, '2026-08-12', ${recorded})`,
    visits: sql`visits
      (coop_id, id, team_id, series_id, date, during, local_start, local_end, minutes, moved_by_clock_change, recorded_by, method, recorded_at)
      values (${common}, ${taken.seriesId}, '2026-08-12', ${span}, '2026-08-12 08:30', '2026-08-12 09:15', 45, false, ${recorded})`,
    slots: sql`slots (coop_id, id, team_id, visit_id, position, recorded_by, method, recorded_at)
      values (${common}, ${taken.id}, 2, ${recorded})`,
    notes: sql`notes
      (coop_id, id, team_id, author_id, written_at, readership, recorded_by, method, recorded_at)
      values (${common}, ${who.id}, ${at}, 'team', ${recorded})`,
    note_versions: sql`note_versions
      (coop_id, note_id, number, team_id, text_sealed, recorded_by, method, recorded_at)
      values (${coopId}, ${world.noteId}, 2, ${teamId}, ${token}, ${recorded})`,
    acceptances: sql`acceptances
      (coop_id, id, team_id, slot_id, visit_id, person_id, status, during, accepted_at, recorded_by, method, recorded_at)
      values (${common}, ${open.slotId}, ${open.id}, ${who.id}, 'accepted', ${span}, ${at}, ${recorded})`,
    attendances: sql`attendances
      (coop_id, id, team_id, visit_id, slot_id, number, happened, side, corrects, said_at, recorded_by, method, recorded_at)
      values (${common}, ${open.id}, ${open.slotId}, 1, 'missed', 'receiver', false, ${at}, ${recorded})`,
  };
  return additions[table] ?? sql`${sql.table(table)} default values`;
}
