import { capabilities, mayGrant, personAccessAll } from '@kith/core/access';
import { weekOf } from '@kith/core/rota';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, generateDemonstration } from './generate.js';
import { people } from './people/index.js';
import { teams } from './teams/index.js';

const monday = { seed: 1, today: '2026-08-03' };
const demonstration = generateDemonstration(monday);

describe('the demonstration', () => {
  it('is the same to the last letter when it is made again', () => {
    expect(fingerprintOf(generateDemonstration(monday))).toBe(fingerprintOf(demonstration));
  });

  it('is another one from another seed', () => {
    expect(fingerprintOf(generateDemonstration({ ...monday, seed: 2 }))).not.toBe(
      fingerprintOf(demonstration),
    );
  });

  it('has sixty-two people of twelve teams, each with one Owner', () => {
    const owners = demonstration.memberships.filter(({ relationship }) => relationship === 'owner');

    expect(people).toHaveLength(62);
    expect(new Set(demonstration.people.map(({ id }) => id)).size).toBe(
      demonstration.people.length,
    );
    expect(demonstration.teams).toHaveLength(12);
    expect(new Set(owners.map(({ personId }) => personId)).size).toBe(12);
  });

  it('plans for every team the hours a week it is meant to have', () => {
    const hours = teams.map(({ key, visits }) => {
      const weekly = visits.filter(({ once }) => once === undefined);
      const minutes = weekly.reduce(
        (sum, each) => sum + each.minutes * each.days.length * each.people,
        0,
      );
      return [key, minutes / 60];
    });

    expect(hours).toEqual(teams.map(({ key, weeklyHours }) => [key, weeklyHours]));
  });

  it.each(['2026-01-14', '2026-03-30', '2026-08-03', '2026-10-25', '2028-02-29'])(
    'gives about 2,500 hours of support a month when today is %s',
    (today) => {
      const { visits, slots } = generateDemonstration({ seed: 1, today });
      const minutesOf = new Map(visits.map(({ id, minutes }) => [id, minutes]));
      const minutes = slots.reduce((sum, { visitId }) => sum + (minutesOf.get(visitId) ?? 0), 0);

      const hoursAMonth = ((minutes / 60 / 5) * 52) / 12;

      expect(hoursAMonth).toBeGreaterThan(2450);
      expect(hoursAMonth).toBeLessThan(2550);
    },
  );

  it('reaches two weeks back from the week of today and two weeks on', () => {
    const days = demonstration.visits.map(({ date }) => String(date)).sort();

    expect(days[0]).toBe('2026-07-20');
    expect(days.at(-1)).toBe('2026-08-23');
    expect(days).toContain('2026-08-03');
  });

  it('has done most of what is past, taken most of what is to come, and gaps left to fill', () => {
    const [past, ahead] = [
      takenOf(({ date }) => date < '2026-08-03'),
      takenOf(({ date }) => date >= '2026-08-03'),
    ];

    expect(past.done / past.places).toBeGreaterThan(0.95);
    expect(past.accepted).toBeLessThan(2);
    expect(ahead.accepted / ahead.places).toBeGreaterThan(0.8);
    expect(ahead.accepted / ahead.places).toBeLessThan(0.97);
    expect(ahead.done).toBe(0);
    expect(ahead.released).toBeGreaterThan(0);
  });

  it('shows Edie’s day as it was drawn: lunch open, bedtime waiting for a second person', () => {
    const day = demonstration.visitSeries
      .filter(({ teamId }) => teamId === demonstration.teams[0]?.id)
      .flatMap((series) =>
        demonstration.visits
          .filter((visit) => visit.seriesId === series.id && visit.date === '2026-08-03')
          .map((visit) => [series.title, series.startTime, takersOf(visit.id)]),
      );

    expect(day).toEqual([
      ['Getting up', '08:30', ['Sam Okoro']],
      ['Lunch', '13:00', []],
      ['Bedtime', '21:00', ['Sam Okoro']],
    ]);
  });

  it('gives nobody more than 44 hours in a week, covering for others and all', () => {
    const visits = new Map(demonstration.visits.map((visit) => [visit.id, visit]));
    const weeks = new Map<string, number>();
    for (const { personId, visitId, status } of demonstration.acceptances) {
      const visit = visits.get(visitId);
      if (visit === undefined || status === 'released') continue;
      const week = `${personId} ${weekOf(String(visit.date), 'Europe/London').startsOn}`;
      weeks.set(week, (weeks.get(week) ?? 0) + visit.minutes / 60);
    }

    expect(Math.max(...weeks.values())).toBeLessThan(44);
    expect(Math.max(...weeks.values())).toBeGreaterThan(30);
  });

  it('has invitations in every state, to people known and by letter', () => {
    const states = (byLetter: boolean) =>
      new Set(
        demonstration.invitations
          .filter(({ toEmail }) => (toEmail !== null) === byLetter)
          .map(({ state }) => state),
      );

    const all = ['accepted', 'declined', 'expired', 'seen', 'sent', 'withdrawn'];
    expect([...new Set([...states(true), ...states(false)])].sort()).toEqual(all);
    expect([...states(true)].sort()).toEqual(all);
  });

  it('grants nothing that duty, law or the ceiling decides', () => {
    const beyond = teams.flatMap((team) =>
      team.members.flatMap(({ person, relationship, authority, grants }) =>
        Object.keys(grants)
          .filter(
            (capability) =>
              !mayGrant(relationship, capability as 'see_rota', authority && [authority]).allowed,
          )
          .map((capability) => `${team.key}: ${person} ${capability}`),
      ),
    );

    expect(beyond).toEqual([]);
  });

  it('lets what every member may do be worked out, with a reason', () => {
    const reasons = demonstration.memberships.flatMap(({ relationship, status, hats, id }) => {
      const grants = Object.fromEntries(
        demonstration.grants
          .filter(({ membershipId }) => membershipId === id)
          .map(({ capability, allowed, decidedAt, decidedBy }) => [
            capability,
            { allowed, at: String(decidedAt), byPersonId: decidedBy },
          ]),
      );
      const standing = { relationship, membershipStatus: status ?? 'active', hats: hats ?? [] };
      return personAccessAll({ places: [{ ...standing, grants }] }).map(
        ({ reason }) => reason.code,
      );
    });

    expect(reasons).toHaveLength(demonstration.memberships.length * capabilities.length);
    expect(reasons.every((code) => code.length > 0)).toBe(true);
  });

  it('writes nothing down after today began', () => {
    const moments = [
      ...demonstration.memberships,
      ...demonstration.grants,
      ...demonstration.visits,
      ...demonstration.acceptances,
    ].map(({ recordedAt }) => String(recordedAt));

    expect(moments.filter((moment) => moment > '2026-08-02T23:00:00Z')).toEqual([]);
  });

  it('says honestly who wrote things down for people who have no account', () => {
    const emails = demonstration.contactPoints.filter(({ kind }) => kind === 'email');
    const withoutAccount = demonstration.people.filter(
      ({ id }) => !emails.some(({ personId }) => personId === id),
    );

    expect(withoutAccount.map(({ preferredName }) => preferredName)).toEqual([
      'Dilys Prosser',
      'Peggy Maughan',
      'Emrys Prosser',
      'Larkmoor Bridge Surgery',
    ]);
    expect(
      withoutAccount.every(({ method, onBehalfOf, id }) => method !== 'self' && onBehalfOf === id),
    ).toBe(true);
    expect(new Set(demonstration.acceptances.map(({ method }) => method))).toEqual(
      new Set(['self', 'phone', 'paper']),
    );
  });
});

function takenOf(wanted: (visit: { date: string }) => boolean) {
  const visits = new Set(
    demonstration.visits
      .filter(({ date, cancelledAt }) => cancelledAt === null && wanted({ date: String(date) }))
      .map(({ id }) => id),
  );
  const places = demonstration.slots.filter(({ visitId }) => visits.has(visitId)).length;
  const count = (status: string) =>
    demonstration.acceptances.filter((each) => visits.has(each.visitId) && each.status === status)
      .length;
  return { places, accepted: count('accepted'), done: count('done'), released: count('released') };
}

function takersOf(visitId: string) {
  return demonstration.acceptances
    .filter((each) => each.visitId === visitId && each.status !== 'released')
    .map(({ personId }) => demonstration.people.find(({ id }) => id === personId)?.preferredName);
}
