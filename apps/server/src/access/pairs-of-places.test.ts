import {
  capabilities,
  type GrantableCapability,
  grantableCapabilities,
  invitedRelationships,
  type PlaceStanding,
  personAccess,
  type Relationship,
} from '@kith/core/access';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { type GivenTeam, teamsOf } from '../testing/given-team.js';

type Choice = 'granted' | 'refused' | 'undecided';
type Pair = readonly [Relationship, Relationship];

const pairs: Pair[] = invitedRelationships.flatMap((one, index) =>
  invitedRelationships.slice(index + 1).map((other): Pair => [one, other]),
);

const choices: ReadonlyArray<readonly [Choice, Choice]> = [
  ['undecided', 'undecided'],
  ['refused', 'undecided'],
  ['undecided', 'refused'],
  ['granted', 'refused'],
  ['granted', 'undecided'],
];

const visitNow = { startsAt: '2026-08-03T09:00:00Z', endsAt: '2026-08-03T10:00:00Z' };

const grantsOf = (choice: Choice) =>
  choice === 'undecided'
    ? {}
    : (Object.fromEntries(
        grantableCapabilities.map((capability) => [capability, choice === 'granted']),
      ) as Record<GrantableCapability, boolean>);

describeOnEveryEngine('two places of one person', (given) => {
  const { team, member, visit, accepted } = teamsOf(given);

  function coreSays(pair: Pair, chosen: readonly [Choice, Choice], window: boolean) {
    const placeOf = (which: 0 | 1): PlaceStanding => ({
      relationship: pair[which],
      membershipStatus: 'active',
      hats: [],
      grants: Object.fromEntries(
        Object.entries(grantsOf(chosen[which])).map(([capability, allowed]) => [
          capability,
          { allowed, at: given.clock.now(), byPersonId: 'edie' },
        ]),
      ),
    });
    const person = { places: [placeOf(0), placeOf(1)], withinVisitWindow: window } as const;
    return capabilities.map((capability) => personAccess(person, capability));
  }

  async function databaseSays(who: GivenPerson, { id }: GivenTeam) {
    return given.deps.db.as(given.actor(who), async (tx) => {
      const { rows } = await sql<{ capability: string; allowed: boolean; wholly: boolean }>`
        select asked.capability, kith_may(${who.coopId}, ${id}, asked.capability) as allowed,
          ${id} in (select kith_teams_wholly_where(asked.capability)) as wholly
        from (select distinct capability from access_rules) as asked
      `.execute(tx);
      return Object.fromEntries(
        rows.map(({ capability, allowed, wholly }) => [
          capability,
          allowed ? (wholly ? 'all' : 'own') : 'no',
        ]),
      );
    });
  }

  async function overHttp(who: GivenPerson, { id }: GivenTeam) {
    const shown = await given.as(who).get(`/v1/teams/${id}`);
    const access = shown.body['you']?.['access'] as unknown as AccessShown[];
    return Object.fromEntries(
      access.map(({ capability, allowed, scope }) => [capability, allowed ? scope : 'no']),
    );
  }

  it('give the same in core, over HTTP and under the role of the application, cell by cell', async () => {
    const asked = { sql: 0, http: 0 };
    // The embedded engine reads the same SQL, four times as slowly: each pair with one choice is enough.
    const isWhole = given.deps.db.engine.kind === 'postgres';
    for (const [index, pair] of pairs.entries()) {
      const place = await team();
      for (const chosen of choices) {
        // Each pair is asked with every choice by SQL, and over HTTP with each choice in its turn.
        const inTurn = choices[index % choices.length] === chosen;
        if (!inTurn && !isWhole) continue;
        // A visit opens what is switched off, and does not depend on what else was granted.
        for (const window of chosen.includes('granted') ? [false] : [false, true]) {
          const who = await member(place, { relationship: pair[0], grants: grantsOf(chosen[0]) });
          await member(place, { who, relationship: pair[1], grants: grantsOf(chosen[1]) });
          if (window) await accepted(place, await visit(place, visitNow), who, visitNow);
          const expected = Object.fromEntries(
            coreSays(pair, chosen, window).map(({ capability, allowed, scope }) => [
              capability,
              allowed ? (scope ?? 'all') : 'no',
            ]),
          );
          const label = JSON.stringify({ pair, chosen, window });
          expect(await databaseSays(who, place), `kith_may, ${label}`).toEqual(expected);
          asked.sql += 1;
          if (!inTurn) continue;
          const told = expected['see_rota'] === 'no' ? withoutRota(expected) : expected;
          expect(await overHttp(who, place), `getTeam, ${label}`).toEqual(told);
          asked.http += 1;
        }
      }
    }
    expect(asked).toEqual({ sql: isWhole ? 55 * (3 * 2 + 2) : 55 + 33, http: 55 + 33 });
  }, 240_000);
});

/** Whoever sees no visit is not told that they could say yes to one, nor what happened at others'. */
const withoutRota = (may: Record<string, string>) => ({
  ...may,
  accept_visits: 'no',
  record_attendance: may['record_attendance'] === 'own' ? 'own' : 'no',
});

interface AccessShown {
  capability: string;
  allowed: boolean;
  scope: string;
}
