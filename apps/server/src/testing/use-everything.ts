import { readLines } from '@kith/ocds/read';
import { keyScopes } from '../contract/key-scope.js';
import { cursorOf } from '../http/paging.js';
import { createApiKey } from '../identity/create-api-key.js';
import { askForSignInLink } from '../identity/sign-in-links.js';
import { runDueJobs } from '../jobs/run-due-jobs.js';
import { jobs } from '../jobs.js';
import { aRelease, linesOf } from '../open-data/given-releases.js';
import { importReleases } from '../open-data/import-releases.js';
import { giveCoopHat } from '../people/coop-hats.js';
import type { AnyBody, Reply } from './caller.js';
import type { Given, GivenPerson } from './given.js';
import { seen } from './given-team.js';
import { publicUrl } from './test-server.js';

export interface Cast {
  coop: { id: string; slug: string; name: string };
  teamId: string;
  owner: GivenPerson;
  carer: GivenPerson;
}

/** Uses every operation and command of the server once, as people of one team would. */
export async function useEverything(given: Given, cast: Cast): Promise<void> {
  await readAsCarer(given, cast);
  await arrangeAndTake(given, cast);
  await inviteAndLeave(given, cast);
  await startForSomebody(given, cast);
  await keepTheCoop(given, cast);
  await beSpokenForAndUndo(given, cast);
  await signInAndOut(given, cast);
  await beAWebsite(given, cast);
  await useNotes(given, cast);
  await useOpenData(given);
  await leaveALetterWaiting(given, cast);
}

/** Does all that is done by itself as time passes. */
export async function letADayPass(given: Given): Promise<void> {
  given.clock.advance({ hours: 25 });
  await runDueJobs(given.deps, jobs);
}

/** What was asked must have been done: a refusal would leave out statements. */
async function done(reply: Promise<Reply<AnyBody>>): Promise<AnyBody> {
  const { status, body } = await reply;
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}

const placeOf = (members: AnyBody, who: GivenPerson) =>
  (members['items'] as unknown as AnyBody[]).find((item) => item['person']?.['id'] === who.id);

async function readAsCarer(given: Given, { teamId, owner, carer }: Cast) {
  const me = given.as(carer);
  await done(me.get('/v1/session'));
  await done(me.get('/v1/teams?limit=1'));
  await done(me.get(`/v1/teams/${teamId}`));
  await done(me.get(`/v1/teams/${teamId}/history?limit=1`));
  await done(me.get(`/v1/people/${owner.id}`));
  const log = `/v1/teams/${teamId}/access-log`;
  for (const query of ['', `?by=${carer.id}`, '?kind=rota', '?from=2026-08-01&to=2026-08-31']) {
    await done(given.as(owner).get(log + query));
    await done(me.get(log + query));
  }
  await done(me.get('/v1/people?query=carer'));
  for (const page of ['', `?cursor=${cursorOf([given.clock.now(), teamId])}`]) {
    await done(me.get(`/v1/people/me/visits${page}`));
  }
  const profile = await done(me.get('/v1/people/me'));
  const key = {
    headers: { ...seen(profile['version'] ?? 0).headers, 'idempotency-key': given.deps.newId() },
  };
  for (const _ of ['once', 'again']) {
    await done(
      me.patch('/v1/people/me', { phone: '07700 900123', communicationNeeds: 'Slowly' }, key),
    );
  }
}

async function arrangeAndTake(given: Given, { teamId, owner, carer }: Cast) {
  const [her, him] = [given.as(owner), given.as(carer)];
  await done(
    her.patch(
      `/v1/teams/${teamId}`,
      { name: 'Edie’s team' },
      seen((await done(her.get(`/v1/teams/${teamId}`)))['version'] ?? 0),
    ),
  );
  const members = await done(her.get(`/v1/teams/${teamId}/members`));
  const place = placeOf(members, carer);
  const path = `/v1/teams/${teamId}/members/${String(place?.['id'])}`;
  const { version = 0 } = await done(her.get(path));
  await done(
    her.patch(path, { grants: { see_notes: true }, hats: ['rota_holder'] }, seen(version)),
  );
  await done(her.get(`/v1/teams/${teamId}/rota`));
  for (const what of ['', '/members', '/rota', '/history', '/access-log']) {
    await done(her.get(`/v1/teams/${teamId}${what}?viewAs=${String(place?.['id'])}`));
  }

  const tomorrow = given.clock.now().add({ hours: 24 }).toString().slice(0, 10);
  const plan = { title: 'Late walk', startsOn: tomorrow, startTime: '23:15', minutes: 20 };
  const series = await done(
    her.post(`/v1/teams/${teamId}/visits`, {
      ...plan,
      repeats: 'weekly',
      weekdays: [1, 2, 3, 4, 5, 6, 7],
    }),
  );
  const [first, second] = series['visits'] as unknown as [AnyBody, AnyBody];
  const slot = `/v1/slots/${String(first['slots']?.[0]?.['id'])}`;
  for (const step of ['accept', 'release', 'accept']) await done(him.post(`${slot}/${step}`, {}));
  await done(her.post(`/v1/visits/${second['id']}/cancel`, {}, seen(1)));
  given.clock.set(String(first['startsAt']));
  await done(him.post(`${slot}/done`, {}));
  const week = await done(her.get(`/v1/teams/${teamId}/rota?week=${String(first['date'])}`));
  const written = (week['visits'] as unknown as AnyBody[]).find(({ id }) => id === first['id']);
  const current = (written?.['slots'] as unknown as AnyBody[])[0]?.['version'] ?? 0;
  await done(her.get(`${slot}/attendance-choices`));
  await done(her.post(`${slot}/attendance`, { happened: 'missed' }, seen(current)));
  await listen(given, teamId, carer);
}

async function listen(given: Given, teamId: string, who: GivenPerson) {
  const { cookie } = await given.session(who);
  const url = new URL(`/v1/teams/${teamId}/events`, publicUrl);
  const headers = { cookie, origin: publicUrl };
  const { body } = await given.server.fetch(new Request(url, { headers }));
  const reader = body?.getReader();
  await reader?.read();
  await reader?.cancel();
}

async function inviteAndLeave(given: Given, { coop, owner }: Cast) {
  const her = given.as(owner);
  const { id: teamId } = await done(her.post('/v1/teams', { name: 'A new team' }));
  const nia = await given.person({ coop, name: 'Nia Hughes', findable: true });
  const invitations = `/v1/teams/${String(teamId)}/invitations`;
  const invite = (to: object) =>
    done(her.post(invitations, { to, relationship: 'support_worker', grants: { see_rota: true } }));
  const withdrawn = await invite({
    email: `${given.deps.newId()}@example.org`,
    name: 'Gwen Parry',
  });
  await done(her.post(`/v1/invitations/${withdrawn['id']}/withdraw`, {}));
  await done(her.get(`${invitations}?state=withdrawn`));
  const him = given.as(nia);
  for (const answers of [['decline'], ['seen', 'accept']]) {
    const { id } = await invite({ personId: nia.id });
    await done(him.get('/v1/invitations'));
    await done(him.get(`/v1/invitations/${id}`));
    for (const answer of answers) await done(him.post(`/v1/invitations/${id}/${answer}`, {}));
  }
  const members = await done(her.get(`/v1/teams/${String(teamId)}/members`));
  const place = placeOf(members, nia);
  const path = `/v1/teams/${String(teamId)}/members/${String(place?.['id'])}`;
  await done(him.post(`${path}/end`, {}, seen(1)));
}

async function startForSomebody(given: Given, { coop }: Cast) {
  const starter = await given.person({ coop, name: 'Tilly Moss', hats: ['team_starter'] });
  const owner = { name: 'Walter Finch', phone: '01632 960123' };
  const body = { name: 'Walter’s team', owner, method: 'phone' };
  await done(given.as(starter).post('/v1/teams/start', body));
}

async function keepTheCoop(given: Given, { coop, teamId }: Cast) {
  const coordinator = given.as(await given.person({ coop, hats: ['coordinator'] }));
  const { version = 0 } = await done(coordinator.get('/v1/coop'));
  const changed = { telephone: `01632 ${version}` };
  await done(coordinator.patch('/v1/coop', changed, seen(version)));
  for (const query of ['', '?show=needing', `?limit=1&cursor=${cursorOf([teamId])}`]) {
    await done(coordinator.get(`/v1/desk${query}`));
  }
  const key = await given.apiKey(coop, { scopes: ['coop:manage'] });
  await done(given.asHost(key).get('/v1/coop'));
}

async function beSpokenForAndUndo(given: Given, { coop, teamId, owner, carer }: Cast) {
  const her = given.as(owner);
  const gwen = await given.person({ coop, name: 'Gwen Hale', findable: true });
  const looked = { hat: 'coach', evidence: 'Contract seen.' } as const;
  await giveCoopHat(given.deps, { coopId: coop.id, email: gwen.email, ...looked });
  const team = `/v1/teams/${teamId}`;
  const offer = { to: { personId: gwen.id }, relationship: 'coach' };
  const { id } = await done(her.post(`${team}/invitations`, offer));
  await done(given.as(gwen).post(`/v1/invitations/${id}/accept`, {}));
  const place = placeOf(await done(her.get(`${team}/members`)), carer);
  const said = { grants: { see_rota: false }, onBehalfOf: owner.id, method: 'phone' };
  const path = `${team}/members/${String(place?.['id'])}`;
  await done(given.as(gwen).patch(path, said, seen(place?.['version'] ?? 0)));
  const told = await done(her.get(`${team}/history?writtenDownFor=me&limit=1`));
  const [last] = told['items'] as unknown as AnyBody[];
  await done(her.post(`${team}/history/${String(last?.['number'])}/undo`, {}));
  await openInAnEmergency(given, { teamId, owner }, gwen);
}

async function openInAnEmergency(
  given: Given,
  { teamId, owner }: Pick<Cast, 'teamId' | 'owner'>,
  coach: GivenPerson,
) {
  const [her, coachs] = [given.as(owner), given.as(coach)];
  const path = `/v1/teams/${teamId}/emergency-access`;
  const reason = 'She does not answer the door.';
  const opening = { capability: 'see_notes', category: 'missing_person', reason };
  const { id } = await done(coachs.post(path, opening));
  await done(coachs.get(`/v1/teams/${teamId}/notes`));
  await done(coachs.post(`${path}/${String(id)}/close`, {}));
  await done(coachs.post(path, opening));
  const { nextCursor } = await done(her.get(`${path}?limit=1`));
  await done(her.get(`${path}?cursor=${String(nextCursor)}`));
  for (const what of ['history', 'access-log']) await done(her.get(`/v1/teams/${teamId}/${what}`));
  // Before somebody asks for another letter.
  await given.workOff();
}

async function leaveALetterWaiting(given: Given, { teamId, owner }: Cast) {
  const to = { email: `${given.deps.newId()}@example.org` };
  const invitations = `/v1/teams/${teamId}/invitations`;
  await done(given.as(owner).post(invitations, { to, relationship: 'volunteer' }));
}

async function signInAndOut(given: Given, { coop }: Cast) {
  const person = await given.person({ coop, name: 'Ada Bello' });
  await done(given.anyone.post('/v1/sign-in-links', { email: 'nobody@example.org' }));
  await askForSignInLink(given.deps, { email: person.email });
  await given.workOff();
  const token = /token=(\S+)/.exec(given.letters.at(-1)?.text ?? '')?.[1];
  const headers = { 'sec-fetch-site': 'same-origin' };
  const session = await given.anyone.post('/v1/session', { token }, { headers });
  await done(Promise.resolve(session));
  await done(given.as(person).delete('/v1/session'));

  const elsewhere = await given.person({ coop, name: 'Vi Long' });
  const her = given.as(elsewhere);
  await done(her.get('/v1/session'));
  await given.session(elsewhere);
  const sessions = await done(her.get('/v1/sessions'));
  const other = (sessions['items'] as unknown as AnyBody[]).at(-1);
  await done(her.delete(`/v1/sessions/${other?.['id']}`));
  await done(given.as(await given.person({ coop })).post('/v1/sessions/end-all', {}));
}

async function beAWebsite(given: Given, { coop, teamId, carer }: Cast) {
  const keeper = { coopId: coop.id, scopes: keyScopes };
  const ours = { name: 'Website', scopes: [...keyScopes] };
  const host = given.asHost(await createApiKey(given.deps, keeper, ours));
  const { id } = await done(host.post('/v1/api-keys', ours));
  const next = await done(host.post(`/v1/api-keys/${id}/rotate`, {}));
  await done(host.get('/v1/api-keys'));
  await done(host.post(`/v1/api-keys/${next['id']}/revoke`, {}));
  const origins = ['https://www.larkmoor.example'];
  const wanted = { personId: carer.id, teamId, capabilities: ['see_rota'], origins };
  const embed = async () => (await done(host.post('/v1/embed-sessions', wanted)))['token'];
  await done(given.asEmbedded(String(await embed())).get(`/v1/teams/${teamId}/rota`));
  await done(host.post('/v1/embed-sessions/revoke', { personId: carer.id }));
  await embed();
}

async function useOpenData(given: Given) {
  const ocid = `ocds-213czf-${given.deps.newId()}`;
  const lines = readLines([linesOf(aRelease({ ocid, id: 'one' }), aRelease({ ocid, id: 'two' }))]);
  await importReleases(given.deps, { name: 'notices.jsonl', lines });
  const paths = [
    'contracts?query=care',
    'contracts',
    'releases',
    'records',
    `records/${ocid}`,
    `releases/${ocid}/one`,
  ];
  for (const path of paths) await done(given.anyone.get(`/v1/open-data/${path}`));
}

async function useNotes(given: Given, { teamId, owner }: Cast) {
  const her = given.as(owner);
  const path = `/v1/teams/${teamId}/notes`;
  const { id } = await done(her.post(path, { text: 'Ate well.' }));
  const one = `${path}/${String(id)}`;
  await done(her.post(path, { text: 'Slept well.', readership: { kind: 'author_and_owner' } }));
  const named = { kind: 'people', personIds: [owner.id] };
  await done(her.post(`${path}/search?limit=1`, { words: 'well' }));
  await done(her.post(`${path}/readers`, { readership: named }));
  await done(her.patch(one, { text: 'Ate very well.' }, seen(1)));
  await done(her.post(`${one}/readership`, { readership: named }, seen(2)));
  await done(her.get(one));
  await done(her.get(`${one}?cursor=${cursorOf([2])}`));
  await done(her.post(`${one}/withdraw`, {}, seen(3)));
  const { nextCursor } = await done(her.get(`${path}?limit=1`));
  await done(her.get(`${path}?cursor=${String(nextCursor)}`));
}
