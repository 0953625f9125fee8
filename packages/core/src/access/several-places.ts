import { toInstant } from '../instant.js';
import type { Decision, Grant, MemberStanding } from './decision.js';
import { effectiveAccess } from './effective-access.js';
import type { EmergencyOpening } from './emergency-opening.js';
import { type Capability, capabilities, type Relationship } from './words.js';

/** One place of somebody in a team, with what the Owner decided at it. */
export interface PlaceStanding
  extends Pick<MemberStanding, 'relationship' | 'membershipStatus' | 'hats' | 'legalAuthorities'> {
  readonly grants?: Readonly<Partial<Record<Capability, Grant>>> | undefined;
  /** What they opened at it in an emergency and is open now. */
  readonly openings?: Readonly<Partial<Record<Capability, EmergencyOpening>>> | undefined;
}

/** Somebody in a team, with every place they have in it. */
export interface PersonStanding extends Pick<MemberStanding, 'withinVisitWindow' | 'forSafety'> {
  /** One at least. One that has ended counts for nothing but the refusals that still stand in it. */
  readonly places: readonly [PlaceStanding, ...PlaceStanding[]];
}

/**
 * What a person may do in a team in which they may have several places, and why. They may what any
 * of their places lets them; but what the Owner refused them in one, no other gives them, unless
 * duty or law does. What is known as one is known as the other.
 */
export function personAccess(person: PersonStanding, capability: Capability): Decision {
  const { places, ...around } = person;
  const [place] = places;
  const at = (standing: PlaceStanding, grant: Grant | undefined) =>
    effectiveAccess({
      ...standing,
      ...around,
      capability,
      grant,
      opening: standing.openings?.[capability],
    });
  if (places.length === 1) {
    return at(place, place.grants?.[capability]);
  }
  const refusal = lastRefusal(places, capability);
  const answers = (grantOf: (place: PlaceStanding) => Grant | undefined) =>
    places.map((each) => at(each, grantOf(each)));
  const decided = answers(({ grants = {} }) => refusal ?? grants[capability]);
  const [best] = decided.toSorted(byReach) as [Decision, ...Decision[]];
  const reaches = [false, true].map((allowed) =>
    Math.max(...answers(() => ({ ...anyDecision, allowed })).map(reach)),
  );
  return { ...best, fixed: reaches[0] === reaches[1] };
}

/**
 * The same for every capability, in the order of `capabilities`, and as it comes out: whoever does not
 * see the rota sees no visit to say yes to, and none of others to say what happened at.
 */
export function personAccessAll(person: PersonStanding): Decision[] {
  const rota = personAccess(person, 'see_rota');
  return capabilities.map((capability) => {
    const decision = personAccess(person, capability);
    if (rota.allowed || !ofVisitsOfOthers(decision)) return decision;
    const { relationship } = decision.reason;
    const reason = { code: 'rota_not_seen', relationship } as const;
    return { capability, allowed: false, fixed: rota.fixed, reason };
  });
}

const ofVisitsOfOthers = ({ capability, allowed, scope }: Decision) =>
  allowed &&
  (capability === 'accept_visits' || (capability === 'record_attendance' && scope === 'all'));

/** Only to find out whether a decision would change anything. */
const anyDecision = { at: '1970-01-01T00:00:00Z', byPersonId: '' };

function lastRefusal(places: readonly PlaceStanding[], capability: Capability) {
  const refusals = places
    .map(({ grants }) => grants?.[capability])
    .filter((grant): grant is Grant => grant !== undefined && !grant.allowed);
  return refusals.toSorted(
    (one, other) => toInstant(other.at).epochMilliseconds - toInstant(one.at).epochMilliseconds,
  )[0];
}

const reach = ({ allowed, scope }: Decision): number => (allowed ? (scope === 'own' ? 1 : 2) : 0);

/** The widest first; of the same, what no decision changes, and of refusals what one would. */
function byReach(one: Decision, other: Decision): number {
  return reach(other) - reach(one) || rank(one) - rank(other);
}

function rank({ allowed, fixed, reason: { code } }: Decision): number {
  if (allowed) return fixed ? 0 : code === 'granted' ? 1 : 2;
  if (!fixed) return 0;
  return 1 + lastResorts.indexOf(code);
}

/** What says least of why somebody may not, where another place of theirs says more. */
const lastResorts: readonly string[] = [
  'never',
  'not_for_visits',
  'membership_paused',
  'membership_ended',
];

const paid: ReadonlySet<Relationship> = new Set([
  'personal_care_worker',
  'support_worker',
  'back_up',
]);

/**
 * Whether somebody who gives up one of their places keeps the visits they said yes to: they must
 * still be able to say yes to visits, and nobody is left with the visits that they were paid for
 * who is paid no more.
 */
export function keepsVisits(ended: Relationship, left: readonly PlaceStanding[]): boolean {
  const active = left.filter(({ membershipStatus }) => membershipStatus === 'active');
  return active.some(
    (place) =>
      (!paid.has(ended) || paid.has(place.relationship)) &&
      effectiveAccess({ ...place, capability: 'accept_visits' }).allowed,
  );
}

/** Whether one person may be both in a team: whose team it is, is nothing besides. */
export function mayBeBoth(one: Relationship, other: Relationship): boolean {
  return one !== other && one !== 'owner' && other !== 'owner';
}
