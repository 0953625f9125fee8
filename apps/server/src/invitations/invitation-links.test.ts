import { expect, it } from 'vitest';
import type { Mailer } from '../mail/mailer.js';
import type { AccountStatus } from '../people/tables.js';
import { GivenUp } from '../queue/given-up.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { type GivenTeam, teamsOf } from '../testing/given-team.js';
import { publicUrl } from '../testing/test-server.js';

const fromOwnPage = { headers: { origin: publicUrl } };

describeOnEveryEngine('the link of an invitation', (given) => {
  const { team } = teamsOf(given);
  let gwens = 0;

  async function invited() {
    const place = await team();
    gwens += 1;
    const email = `gwen.${gwens}@example.org`;
    const sent = await invite(place, email);
    return { place, email, id: String(sent.body['id']), token: await tokenOf(place, email) };
  }

  const invite = (place: GivenTeam, email: string) =>
    given
      .as(place.owner)
      .post(`/v1/teams/${place.id}/invitations`, { to: { email }, relationship: 'volunteer' });

  /** The token of the letter that is sent now. */
  async function tokenOf(_place: GivenTeam, email: string) {
    await given.workOff();
    const letter = given.letters.filter(({ to }) => to === email).at(-1);
    return /token=(\S+)/.exec(letter?.text ?? '')?.[1];
  }

  const use = (token: string | undefined) =>
    given.anyone.post('/v1/session', { token }, fromOwnPage);
  const isWorthNothing = async (token: string | undefined) => {
    expect(token).toBeDefined();
    expect(await use(token)).toMatchObject({
      status: 401,
      body: { code: 'sign_in_link_not_valid' },
    });
  };
  const inviteeOf = async (id: string) => {
    const [row] = await given.rows('invitations', { id });
    return {
      coopId: String(row?.['coopId']),
      id: String(row?.['toPersonId']),
      name: '',
      email: '',
    };
  };
  const setStatus = (id: string, accountStatus: AccountStatus) =>
    given.deps.db.asOwnerOfSchema((tx) =>
      tx.updateTable('people').set({ accountStatus }).where('id', '=', id).execute(),
    );
  const setEmail = (personId: string, email: string) =>
    given.deps.db.asOwnerOfSchema((tx) =>
      tx
        .updateTable('contactPoints')
        .set({ value: email })
        .where('personId', '=', personId)
        .where('kind', '=', 'email')
        .execute(),
    );
  const askForLink = async (email: string) => {
    await given.anyone.post('/v1/sign-in-links', { email });
    await given.workOff();
  };

  it('signs nobody in once the invitation was taken back', async () => {
    const { place, id, token, email } = await invited();
    await given.as(place.owner).post(`/v1/invitations/${id}/withdraw`, {});
    await isWorthNothing(token);
    expect(await given.rows('sessions', { person_id: (await inviteeOf(id)).id })).toEqual([]);
    // Nor does a link that is asked for: there is nothing of theirs here.
    const before = given.letters.length;
    await askForLink(email);
    expect(given.letters).toHaveLength(before);
  });

  it('signs nobody in once the invitation was answered', async () => {
    for (const answer of ['accept', 'decline']) {
      const { id, token } = await invited();
      const gwen = await inviteeOf(id);
      await given.as(gwen).post(`/v1/invitations/${id}/${answer}`, {});
      await isWorthNothing(token);
    }
  });

  it('signs nobody in once the invitation is too old, whether or not the job has been by', async () => {
    const { token } = await invited();
    given.clock.advance({ hours: 14 * 24 });
    await isWorthNothing(token);
  });

  it('is for its invitation: another that is open does not make it good again', async () => {
    const { place, id, token, email } = await invited();
    await given.as(place.owner).post(`/v1/invitations/${id}/withdraw`, {});
    await invite(place, email);
    const newer = await tokenOf(place, email);
    await isWorthNothing(token);
    expect((await use(newer)).status).toBe(201);
  });

  it('signs nobody in whose account was closed or suspended', async () => {
    for (const status of ['closed', 'suspended'] as const) {
      const { id, token } = await invited();
      await setStatus((await inviteeOf(id)).id, status);
      await isWorthNothing(token);
    }
  });

  it('signs nobody in once its person has another address', async () => {
    const { id, token, email } = await invited();
    await setEmail((await inviteeOf(id)).id, `other.${email}`);
    await isWorthNothing(token);
  });

  it('is not sent once the invitation was taken back', async () => {
    const place = await team();
    const sent = await invite(place, 'late@example.org');
    await given.as(place.owner).post(`/v1/invitations/${String(sent.body['id'])}/withdraw`, {});
    await given.workOff();
    expect(given.letters).toEqual([]);
  });

  it('uses up the other link of the same letter, when it had to be sent twice', async () => {
    const place = await team();
    await invite(place, 'twice@example.org');
    const { send } = given.deps.mail;
    given.deps.mail.send = async (letter) => {
      await send(letter);
      throw new Error('nobody answered');
    };
    await given.workOff();
    given.deps.mail.send = send;
    given.clock.advance({ minutes: 1 });
    await given.workOff();
    expect(given.letters).toHaveLength(2);
    expect(new Set(given.letters.map(({ id }) => id)).size).toBe(1);
    const tokens = given.letters.map(({ text }) => /token=(\S+)/.exec(text)?.[1]);
    expect((await use(tokens[0])).status).toBe(201);
    await isWorthNothing(tokens[1]);
  });
});

describeOnEveryEngine('a sign-in link', (given) => {
  const use = (token: string | undefined) =>
    given.anyone.post('/v1/session', { token }, fromOwnPage);
  const linkTo = async (email: string) => {
    await given.anyone.post('/v1/sign-in-links', { email });
    await given.workOff();
    return /token=(\S+)/.exec(given.letters.at(-1)?.text ?? '')?.[1];
  };
  const setStatus = (id: string, accountStatus: AccountStatus) =>
    given.deps.db.asOwnerOfSchema((tx) =>
      tx.updateTable('people').set({ accountStatus }).where('id', '=', id).execute(),
    );
  const setEmail = (personId: string, email: string) =>
    given.deps.db.asOwnerOfSchema((tx) =>
      tx
        .updateTable('contactPoints')
        .set({ value: email })
        .where('personId', '=', personId)
        .where('kind', '=', 'email')
        .execute(),
    );

  it('signs nobody in whose account was closed or who has another address by then', async () => {
    const changes = [
      (id: string) => setStatus(id, 'closed'),
      (id: string) => setStatus(id, 'suspended'),
      (id: string) => setEmail(id, `${given.deps.newId()}@example.org`),
    ];
    for (const change of changes) {
      const sam = await given.person();
      const token = await linkTo(sam.email);
      await change(sam.id);
      expect((await use(token)).status).toBe(401);
      expect(await given.rows('sessions', { person_id: sam.id })).toEqual([]);
    }
  });

  it('uses up the others of its person, so that an old letter opens nothing', async () => {
    const sam = await given.person();
    const [older, newer] = [await linkTo(sam.email), await linkTo(sam.email)];
    expect((await use(newer)).status).toBe(201);
    expect((await use(older)).status).toBe(401);
  });

  it('signs in once when two of them are used at one moment', async () => {
    const sam = await given.person();
    const tokens = [await linkTo(sam.email), await linkTo(sam.email), await linkTo(sam.email)];
    const replies = await Promise.all(tokens.map(use));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 401, 401]);
  });

  it('is sent again while the mail server is away, and counts as one', async () => {
    const sam = await given.person();
    const { send } = given.deps.mail;
    given.deps.mail.send = async () => {
      throw new Error('nobody answered');
    };
    await given.anyone.post('/v1/sign-in-links', { email: sam.email });
    for (let turn = 0; turn < 6; turn += 1) {
      await given.workOff();
      given.clock.advance({ minutes: 5 });
    }
    given.deps.mail.send = send;
    await given.workOff();
    expect(given.letters.map(({ to }) => to)).toEqual([sam.email]);
  });

  it('is given up when nobody waits for it any more, and its address is forgotten', async () => {
    const sam = await given.person();
    const { send } = given.deps.mail;
    given.deps.mail.send = async () => {
      throw new Error('nobody answered');
    };
    await given.anyone.post('/v1/sign-in-links', { email: sam.email });
    for (let turn = 0; turn < 8; turn += 1) {
      await given.workOff();
      given.clock.advance({ minutes: 5 });
    }
    given.deps.mail.send = send;
    const rows = await given.rows('queue', { kind: 'sign_in_letter' });
    expect(rows).toMatchObject([{ state: 'dead', attempts: 7, payload: {} }]);
    expect(JSON.stringify(rows)).not.toContain(sam.email);
  });
});

describeOnEveryEngine('the letter of an invitation', (given) => {
  const { team } = teamsOf(given);
  const invite = (place: GivenTeam) =>
    given.as(place.owner).post(`/v1/teams/${place.id}/invitations`, {
      to: { email: 'gwen@example.org' },
      relationship: 'volunteer',
    });
  const letterOf = async (place: GivenTeam, { body }: { body: Record<string, unknown> }) =>
    (await given.as(place.owner).get(`/v1/invitations/${String(body['id'])}`)).body['letter'];

  async function whereMail<T>(mail: Partial<Mailer>, work: () => Promise<T>): Promise<T> {
    const usual = given.deps.mail;
    given.deps.mail = { ...usual, ...mail };
    try {
      return await work();
    } finally {
      given.deps.mail = usual;
    }
  }

  it('is said to be on its way until it was sent', async () => {
    const place = await team();
    const sent = await invite(place);
    expect(sent.body).toMatchObject({ letter: 'queued' });
    await given.workOff();
    expect(await letterOf(place, sent)).toBe('sent');
    const [row] = await given.rows('invitations', { id: sent.body['id'] });
    const gwen = { ...place.owner, id: String(row?.['toPersonId']) };
    expect(
      (await given.as(gwen).get(`/v1/invitations/${String(sent.body['id'])}`)).body,
    ).toMatchObject({ letter: null });
  });

  it('is tried for days, and then said to have failed while the invitation stands', async () => {
    const place = await team();
    const sent = await invite(place);
    const send = async () => {
      throw new Error('no post today');
    };
    await whereMail({ send }, async () => {
      for (let turn = 0; turn < 13; turn += 1) {
        await given.workOff();
        given.clock.advance({ hours: 12 });
      }
      expect(await letterOf(place, sent)).toBe('queued');
      await given.workOff();
    });
    expect(await letterOf(place, sent)).toBe('failed');
    expect(await given.rows('invitations', { id: sent.body['id'] })).toMatchObject([
      { state: 'sent' },
    ]);
  });

  it('is said to have failed at once where the address is refused for good', async () => {
    const place = await team();
    const sent = await invite(place);
    const send = async () => {
      throw new GivenUp('smtp_550');
    };
    await whereMail({ send }, () => given.workOff());
    expect(await letterOf(place, sent)).toBe('failed');
  });

  it('is not promised where no e-mail is sent', async () => {
    const place = await team();
    const sent = await whereMail({ reaches: 'nobody' }, () => invite(place));
    expect(sent.body).toMatchObject({ state: 'sent', letter: 'not_configured' });
    expect(await given.rows('queue', { kind: 'invitation_letter', coop_id: place.coopId })).toEqual(
      [],
    );
    const asked = await whereMail({ reaches: 'nobody' }, () =>
      given.anyone.post('/v1/sign-in-links', { email: 'gwen@example.org' }),
    );
    expect(asked.body['message']).toContain('cannot send e-mail');
  });
});
