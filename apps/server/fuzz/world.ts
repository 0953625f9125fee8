import { readLines } from '@kith/ocds/read';
import { type KeyScope, keyScopes } from '../src/contract/key-scope.js';
import { makeSignInLinks } from '../src/identity/make-sign-in-links.js';
import { aRelease, linesOf } from '../src/open-data/given-releases.js';
import { importReleases } from '../src/open-data/import-releases.js';
import type { Given, GivenPerson } from '../src/testing/given.js';
import { seen, teamsOf } from '../src/testing/given-team.js';
import { publicUrl } from '../src/testing/test-server.js';

export const callerNames = [
  'nobody',
  'badToken',
  'suspended',
  'owner',
  'member',
  'endedMember',
  'invited',
  'otherOwner',
  'otherCoop',
  'fromAnotherSite',
  'embeddedForNothing',
  'embeddedToSee',
  'embeddedToAccept',
  'embeddedToInvite',
  'embeddedElsewhere',
  'embeddedTooLong',
  'host',
  'hostWithKeys',
  'otherHost',
] as const;

export type CallerName = (typeof callerNames)[number];

export interface World {
  headersOf(caller: CallerName): Promise<Record<string, string>>;
  /** Ids by what they are of. Any number is good: the list goes round. */
  idOf(kind: string, index: number): string;
  /** A session or a key may have ended: the next requests get others. */
  signEverybodyInAnew(): void;
  /** What no answer may say. */
  tokens: string[];
  /** What no refusal and no line of log may say. */
  addresses: string[];
}

/** Contracts for anybody to read; once for a server. */
export async function publishOpenData({ deps }: Given): Promise<void> {
  const releases = [0, 1, 2, 3].map((number) =>
    aRelease({ ocid: `ocds-213czf-${number}`, id: `r${number}` }),
  );
  await importReleases(deps, { name: 'notices.jsonl', lines: readLines([linesOf(...releases)]) });
}

/** Two co-ops, two teams and everybody who may come asking. */
export async function makeWorld(given: Given): Promise<World> {
  const { team, member, visit, accepted } = teamsOf(given);
  const coop = await given.coop();
  const person = (name: string) => given.person({ coop, name });
  const owner = await person('Edie Marsh');
  const ownTeam = await team({ owner });
  const otherOwner = await person('Tom Bell');
  const otherTeam = await team({ owner: otherOwner });
  const all = { see_rota: true, invite_others: true };
  const sam = await member(ownTeam, { name: 'Sam Okoro', grants: all });
  const ended = await member(ownTeam, { name: 'Priya Nair' });
  const elsewhere = await given.person({
    coop: await given.coop(),
    name: 'Ann Other',
    isDemonstration: true,
  });
  const suspended = await given.person({ coop, name: 'Lee Gray', accountStatus: 'suspended' });
  const invited = await given.person({ coop, name: 'Gwen Rees', findable: true });

  const asOwner = given.as(owner);
  const place = `/v1/teams/${ownTeam.id}`;
  await asOwner.post(`${place}/members/${ended.membershipId}/end`, {}, seen(1));
  const invitation = await asOwner.post(`${place}/invitations`, {
    to: { personId: invited.id },
    relationship: 'volunteer',
  });
  if (invitation.status !== 201) throw new Error('The world has no invitation.');
  const open = await visit(ownTeam);
  const taken = await visit(ownTeam, {
    startsAt: '2026-08-05T07:30:00Z',
    endsAt: '2026-08-05T08:15:00Z',
  });
  await accepted(ownTeam, taken, sam, {
    startsAt: '2026-08-05T07:30:00Z',
    endsAt: '2026-08-05T08:15:00Z',
  });
  const foreign = await visit(otherTeam);

  const tokenOfLink = async ({ email }: GivenPerson) => {
    const [link] = await makeSignInLinks(given.deps, given.deps.newId(), { email });
    return link === undefined ? 'ksl_none' : (new URL(link.url).searchParams.get('token') ?? '');
  };
  const ids: Record<string, string[]> = {
    teamId: [ownTeam.id, ownTeam.id, otherTeam.id, given.deps.newId()],
    membershipId: [
      sam.membershipId,
      ownTeam.ownerMembershipId,
      ended.membershipId,
      otherTeam.ownerMembershipId,
    ],
    personId: [sam.id, owner.id, invited.id, elsewhere.id],
    invitationId: [String(invitation.body['id']), given.deps.newId()],
    visitId: [open.id, taken.id, foreign.id],
    slotId: [open.slotId, taken.slotId, foreign.slotId],
    apiKeyId: [(await given.apiKey(coop)).id, given.deps.newId()],
    signInToken: [await tokenOfLink(owner), await tokenOfLink(sam), await tokenOfLink(suspended)],
    ocid: ['ocds-213czf-0', 'ocds-213czf-1', 'ocds-none'],
    releaseId: ['r0', 'r1', 'r9'],
  };

  const tokens: string[] = [];
  const kept = <T extends { token: string }>(made: T): T => {
    tokens.push(made.token);
    return made;
  };
  const signedIn = async (who: GivenPerson, origin = publicUrl) => ({
    cookie: kept(await given.session(who)).cookie,
    origin,
  });
  const embedded = async (
    capabilities: string[],
    origin = 'https://www.larkmoor.example',
    minutes = 15,
  ) => {
    const options = { teamId: ownTeam.id, capabilities, lasting: { minutes } };
    const { token } = kept(await given.embedSession(sam, options));
    return { authorization: `Bearer ${token}`, origin };
  };
  const hosting = async (of = coop, scopes?: KeyScope[]) => ({
    authorization: `Bearer ${kept(await given.apiKey(of, scopes && { scopes })).token}`,
  });
  const makers: Record<CallerName, () => Promise<Record<string, string>>> = {
    nobody: async () => ({}),
    badToken: async () => ({ authorization: 'Bearer kes_0123456789abcdef' }),
    suspended: () => signedIn(suspended),
    owner: () => signedIn(owner),
    member: () => signedIn(sam),
    endedMember: () => signedIn(ended),
    invited: () => signedIn(invited),
    otherOwner: () => signedIn(otherOwner),
    otherCoop: () => signedIn(elsewhere),
    fromAnotherSite: () => signedIn(owner, 'https://elsewhere.example'),
    embeddedForNothing: () => embedded([]),
    embeddedToSee: () => embedded(['see_rota', 'see_members']),
    embeddedToAccept: () => embedded(['accept_visits']),
    embeddedToInvite: () => embedded(['invite_others', 'answer_invitations']),
    embeddedElsewhere: () => embedded(['see_rota'], 'https://elsewhere.example'),
    embeddedTooLong: () => embedded(['see_rota'], undefined, -1),
    host: () => hosting(),
    hostWithKeys: () => hosting(coop, [...keyScopes]),
    otherHost: async () => hosting(await given.coop()),
  };
  const made = new Map<CallerName, Promise<Record<string, string>>>();
  return {
    tokens,
    addresses: [owner, sam, ended, invited].map(({ email }) => email),
    headersOf(caller) {
      const headers = made.get(caller) ?? makers[caller]();
      made.set(caller, headers);
      return headers;
    },
    signEverybodyInAnew: () => made.clear(),
    idOf: (kind, index) => {
      const list = ids[kind] ?? [given.deps.newId()];
      return list[index % list.length] ?? '';
    },
  };
}
