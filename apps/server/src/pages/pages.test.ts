import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { publicUrl } from '../testing/test-server.js';

describeOnEveryEngine('the pages of the server itself', (given) => {
  const submit = (path: string, fields: Record<string, string>, headers = {}) =>
    given.anyone.post<string>(path, new URLSearchParams(fields).toString(), {
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
    });

  it('say what this server is, and run no script', async () => {
    for (const path of ['/', '/sign-in', '/sign-in/link?token=abc']) {
      const reply = await given.anyone.get<string>(path);
      expect(reply.status).toBe(200);
      expect(reply.body).not.toMatch(/<script|style="/);
      const policy = reply.headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('script-src');
      expect(reply.headers.get('referrer-policy')).toBe('strict-origin');
    }
  });

  it('sign a person in by a link and a button, without using the link up on the way', async () => {
    const sam = await given.person({ name: 'Sam Okoro' });
    expect((await submit('/sign-in', { email: sam.email })).status).toBe(202);
    await given.workOff();
    const link = new URL(/https:\S+/.exec(given.letters[0]?.text ?? '')?.[0] ?? '');
    expect(link.origin).toBe(publicUrl);
    // What a program does that checks the links of an e-mail.
    await given.anyone.get(link.pathname + link.search);
    await given.anyone.get(link.pathname + link.search);
    const token = link.searchParams.get('token') ?? '';
    const signedIn = await submit('/sign-in/link', { token });
    expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/']);
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const home = await given.anyone.get<string>('/', { headers: { cookie } });
    expect(home.body).toContain('You are signed in as Sam Okoro.');
    const again = await submit('/sign-in/link', { token });
    expect(again.body).toContain('This link does not work any more');
    await submit('/sign-out', {}, { cookie });
    expect((await given.anyone.get<string>('/', { headers: { cookie } })).body).toContain(
      'Sign in',
    );
  });

  it('sign a person out everywhere, in their language', async () => {
    const nia = await given.person({ name: 'Nia Roberts', language: 'cy' });
    const [here, there] = [await given.session(nia), await given.session(nia)];
    const { cookie } = here;
    const home = await given.anyone.get<string>('/', { headers: { cookie } });
    expect(home.body).toMatch(
      /<html lang="cy-GB">[^]*<button[^>]*>Allgofnodi ym mhobman<\/button>/,
    );
    const reply = await submit('/sign-out-everywhere', {}, { cookie });
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/']);
    for (const session of [here, there]) {
      const headers = { cookie: session.cookie };
      expect((await given.anyone.get('/v1/session', { headers })).status).toBe(401);
    }
  });

  it('say what is wrong with an address, beside it and before everything else', async () => {
    const reply = await submit('/sign-in', { email: 'ravi at <example>' });
    expect(reply.status).toBe(422);
    expect(reply.body).toContain('<title>Error: Sign in – Kith</title>');
    expect(reply.body).toMatch(/role="alert"[^]*<a href="#email">Write your whole e-mail address/);
    expect(reply.body).toMatch(/value="ravi at &lt;example&gt;"\s+aria-invalid="true"/);
    expect(given.letters).toEqual([]);
  });

  it('speak the language that a browser asks for, and none that is not there', async () => {
    const signIn = async (asked: string) => {
      const headers = { 'accept-language': asked };
      return (await given.anyone.get<string>('/sign-in', { headers })).body;
    };
    expect(await signIn('cy-GB,cy;q=0.9,en;q=0.8')).toMatch(/lang="cy-GB"[^]*Mewngofnodi/);
    expect(await signIn('fr, cy;q=0.1, en;q=0')).toContain('lang="cy-GB"');
    for (const other of ['en-GB,cy;q=0.5', 'fr', '*', ';;,', '']) {
      expect(await signIn(other)).toMatch(/lang="en-GB"[^]*Sign in/);
    }
  });

  it('tell a person in words what is not there, and a program as a problem', async () => {
    const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const { status, body, headers } = await given.anyone.get<string>('/signin', {
      headers: browser,
    });
    expect([status, headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8']);
    expect(body).toContain('There is no such page');
    expect(body).not.toContain('{');
    for (const [path, accept] of [
      ['/signin', '*/*'],
      ['/signin', 'application/json'],
      ['/v1/nothing', browser.accept],
    ] as const) {
      const reply = await given.anyone.get<{ code: string }>(path, { headers: { accept } });
      expect([reply.status, reply.body.code]).toEqual([404, 'not_found']);
    }
    const refused = await submit('/sign-out', {}, { ...browser, 'sec-fetch-site': 'cross-site' });
    expect(refused.status).toBe(403);
    expect(refused.body).toContain('cannot be done from here');
  });

  it('do nothing for a form on another site', async () => {
    const sam = await given.person();
    for (const path of [
      '/sign-in',
      '/sign-in/link',
      '/demo/become',
      '/sign-out',
      '/sign-out-everywhere',
    ]) {
      const fields = { email: sam.email, token: 'x', personId: sam.id };
      const reply = await submit(path, fields, { 'sec-fetch-site': 'cross-site' });
      expect(reply.status).toBe(403);
    }
    await given.workOff();
    expect(given.letters).toEqual([]);
  });

  it('show what a person wrote as text, never as markup', async () => {
    const name = '<img src=x onerror=alert(1)>';
    await given.person({ name, isDemonstration: true });
    const { body } = await given.anyone.get<string>('/');
    expect(body).toContain('&lt;img src=x');
    expect(body).not.toContain(name);
  });

  it('let a visitor of the demonstration become an invented person', async () => {
    const edie = await given.person({ name: 'Edie Marsh', isDemonstration: true });
    const reply = await submit('/demo/become', { personId: edie.id });
    expect(reply.status).toBe(303);
    const cookie = (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect((await given.anyone.get('/v1/session', { headers: { cookie } })).body).toMatchObject({
      person: { name: 'Edie Marsh' },
    });
  });

  it('answer what is no form, and words that are none, without breaking', async () => {
    const boundary = 'multipart/form-data; boundary=x';
    const file = 'Content-Disposition: form-data; name="email"; filename="a"\r\n\r\nx';
    const odd: Array<[type: string, body: string]> = [
      ['application/x-www-form-urlencoded', 'email=%00&token=%00&personId=%00'],
      ['application/x-www-form-urlencoded', 'email=a&email=b&token=a&token=b&%=%zz'],
      ['application/x-www-form-urlencoded', `token=ksl_${'%F0%9F%8C%B7'.repeat(40)}`],
      ['multipart/form-data', 'email=a'],
      [boundary, 'no part at all'],
      [boundary, `--x\r\n${file}\r\n--x--\r\n`],
      ['application/json', '{"email":"sam@example.org"}'],
      ['text/plain', 'email'],
      ['a/b; charset=utf-16', 'x'],
    ];
    for (const path of ['/sign-in', '/sign-in/link', '/demo/become', '/sign-out']) {
      for (const [type, body] of odd) {
        const headers = { 'content-type': type, 'sec-fetch-site': 'same-origin' };
        const { status } = await given.anyone.post(path, body, { headers });
        expect({ path, type, body, failed: status >= 500 }).toEqual({
          path,
          type,
          body,
          failed: false,
        });
      }
    }
    for (const cookie of [
      'kith_session=%',
      'kith_session=kss_%00',
      `kith_session=kss_${'A'.repeat(64)}`,
    ]) {
      expect((await given.anyone.get('/?x=%00', { headers: { cookie } })).status).toBe(200);
    }
  });
});
