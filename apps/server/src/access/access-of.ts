import {
  type Capability,
  capabilityLabel,
  type Decision,
  isGrantable,
  isInKith,
  type PersonStanding,
  type PlaceStanding,
  personAccess,
  personAccessAll,
  sentenceFor,
  type Viewer,
} from '@kith/core/access';
import { todayIn } from '@kith/core/rota';
import type { Reading } from './asking.js';
import { callName } from './call-name.js';
import { scopeAllows, scopeSentence } from './session-scope.js';
import type { GrantRead, PlaceRead, Standing } from './standing.sql.js';

/** What core/access needs to know of a member. */
export function questionOf({ places, withinVisitWindow }: Standing): PersonStanding {
  const [first, ...others] = places;
  return { places: [placeOf(first), ...others.map(placeOf)], withinVisitWindow };
}

export const placeOf = ({ status, grants, openings, ...place }: PlaceRead): PlaceStanding => ({
  ...place,
  membershipStatus: status,
  grants: grants ?? {},
  openings: openings ?? {},
});

/** Whether a member may, and why. */
export function decide(standing: Standing, capability: Capability): Decision {
  return personAccess(questionOf(standing), capability);
}

/** Whether this is one of the places of somebody. */
export const isTheirs = ({ places }: Standing, membershipId: string) =>
  places.some(({ id }) => id === membershipId);

/** What somebody is in a team, by their live places. */
export const relationshipsOf = (standing: Standing | undefined) =>
  (standing?.places ?? [])
    .filter(({ status }) => status !== 'ended')
    .map(({ relationship }) => relationship);

/** What the Owner said by which it was decided so; none, where nothing they said did. */
export function grantBehind(
  { places }: { places: readonly PlaceRead[] },
  { capability, reason }: Decision,
) {
  if (reason.code !== 'granted' && reason.code !== 'refused') return undefined;
  const { at, byPersonId } = reason;
  return places
    .map(({ grants }) => grants?.[capability])
    .find((grant) => grant?.byPersonId === byPersonId && Date.parse(grant.at) === Date.parse(at));
}

/** A decision in the words of whoever reads it. */
export function sayDecision(asking: Reading, standing: Standing, decision: Decision): string {
  const { personId, name, ownerId, ownerName, timeZone } = standing;
  const grant = grantBehind(standing, decision);
  const decidedBy =
    grant && grant.byPersonId !== ownerId ? { name: callName(grant.byName) } : undefined;
  const people = {
    subject: { name: callName(name) },
    owner: { name: callName(ownerName) },
    viewer: viewerOf(asking, personId, ownerId),
    decidedBy,
    writtenDown: grant?.writtenDownBy ? writtenDownFor(asking, grant.writtenDownBy) : undefined,
  };
  const today = todayIn(timeZone, asking.now);
  return sentenceFor(decision, people, asking.actor.language, timeZone, today);
}

/** Everything a member may or may not do, with its reasons, for whoever asks. */
export function accessOf(asking: Reading, standing: Standing) {
  return personAccessAll(questionOf(standing)).map((decision) =>
    shownTo(asking, standing, decision),
  );
}

function shownTo(asking: Reading, standing: Standing, decision: Decision) {
  const { capability, allowed, fixed, reason, scope = 'all' } = decision;
  const { language } = asking.actor;
  const label = capabilityLabel(capability, language);
  const switchable = !fixed && isGrantable(capability);
  const inKith = isInKith(capability);
  const shown = { capability, label, allowed, scope, fixed, switchable, inKith };
  const ownAndCut =
    allowed && standing.personId === asking.readerId && !scopeAllows(asking, capability);
  return ownAndCut
    ? {
        ...shown,
        allowed: false,
        fixed: true,
        switchable: false,
        code: 'outside_session',
        sentence: scopeSentence(language),
      }
    : { ...shown, code: reason.code, sentence: sayDecision(asking, standing, decision) };
}

type WrittenDownBy = NonNullable<GrantRead['writtenDownBy']>;

function writtenDownFor({ readerId }: Reading, { id, name, method }: WrittenDownBy) {
  return { ...(id !== readerId && { by: callName(name ?? '') }), method };
}

function viewerOf({ readerId: reader }: Reading, subject: string, owner: string): Viewer {
  if (reader === subject) return 'self';
  return reader === owner ? 'owner' : 'other';
}
