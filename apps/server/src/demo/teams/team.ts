import type { GrantableCapability, Hat, LegalAuthority, Relationship } from '@kith/core/access';
import type { Weekday } from '@kith/core/rota';

export type VisitKind = 'visit' | 'double_up' | 'sleep_in' | 'trial' | 'social' | 'health';

/** What becomes of one place in a visit. `covered`: given back, then taken by somebody else. */
export type Fate = 'kept' | 'open' | 'released' | 'covered';

/** What an Owner decided, and how many days ago. */
type DemoGrants = Partial<
  Record<GrantableCapability, readonly [allowed: boolean, daysAgo: number]>
>;

export interface DemoMember {
  person: string;
  relationship: Exclude<Relationship, 'owner'>;
  hats: readonly Hat[];
  grants: DemoGrants;
  authority?: LegalAuthority;
  /** Days ago. */
  since: number;
  /** Days ago. */
  ended?: number;
  /** Takes no part in the plan of visits. */
  noVisits: boolean;
}

/** A repeating arrangement, or a single visit. */
export interface DemoSeries {
  title: string;
  kind: VisitKind;
  /** Wall time, `HH:MM`. */
  at: string;
  minutes: number;
  /** ISO weekdays, Monday is 1. */
  days: readonly Weekday[];
  people: number;
  /** Days from today, for something that happens once. */
  once?: number;
  /** Who usually comes on a day; left to the generator where nobody is named. */
  usual: Partial<Record<Weekday, readonly string[]>>;
  /** What becomes of each place on certain days from today, where the story needs it. */
  fates: Readonly<Record<number, readonly Fate[]>>;
}

export interface DemoTeam {
  key: string;
  owner: string;
  name: string;
  state: 'forming' | 'starting' | 'self_managing';
  /** Hours of support planned each week, each person's hours counted. */
  weeklyHours: number;
  /** Days since the team was formed. */
  formed: number;
  /** How the arrangement is paid for, in words. */
  funding: string;
  members: readonly DemoMember[];
  visits: readonly DemoSeries[];
}

type MemberExtra = Partial<
  Pick<DemoMember, 'hats' | 'grants' | 'authority' | 'ended' | 'noVisits'>
>;

const visiting: ReadonlySet<Relationship> = new Set([
  'personal_care_worker',
  'support_worker',
  'volunteer',
  'back_up',
]);

function member(
  relationship: DemoMember['relationship'],
  person: string,
  since: number,
  extra: MemberExtra = {},
): DemoMember {
  const noVisits = !visiting.has(relationship);
  return { person, relationship, since, hats: [], grants: {}, noVisits, ...extra };
}

type Joining = (person: string, since: number, extra?: MemberExtra) => DemoMember;
const as =
  (relationship: DemoMember['relationship']): Joining =>
  (person, since, extra) =>
    member(relationship, person, since, extra);

export const carer = as('personal_care_worker');
export const support = as('support_worker');
export const family = as('family_or_friend');
export const volunteer = as('volunteer');
export const professional = as('professional');
export const starter = as('team_starter');
export const coach = as('coach');
export const advocate = as('advocate');
export const funder = as('funder');
export const representative = as('legal_representative');

const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

type SeriesExtra = Partial<Pick<DemoSeries, 'kind' | 'people' | 'usual' | 'fates'>>;

/** `on([3], 'Choir', '19:00', 120)`: every Wednesday, two hours. */
export function on(
  days: readonly Weekday[],
  title: string,
  at: string,
  minutes: number,
  extra: SeriesExtra = {},
): DemoSeries {
  return { title, kind: 'visit', at, minutes, days, people: 1, usual: {}, fates: {}, ...extra };
}

export const daily = (title: string, at: string, minutes: number, extra: SeriesExtra = {}) =>
  on(everyDay, title, at, minutes, extra);

/** `once(6, …)`: one visit, six days from today. */
export function once(
  days: number,
  title: string,
  at: string,
  minutes: number,
  extra: SeriesExtra = {},
): DemoSeries {
  return { ...on([], title, at, minutes, extra), once: days };
}

/** Two people at once. */
export const two = { kind: 'double_up', people: 2 } as const;
export const sleepIn = { kind: 'sleep_in' } as const;
export const social = { kind: 'social' } as const;
export const health = { kind: 'health' } as const;

/** The same people on each of these days. */
export function usually(
  ...arrangements: readonly (readonly [days: readonly Weekday[], ...people: string[]])[]
): DemoSeries['usual'] {
  return Object.fromEntries(
    arrangements.flatMap(([days, ...people]) => days.map((day) => [day, people] as const)),
  );
}
