import { expect, it } from 'vitest';
import { createApp } from '../../app.js';
import { keyScopes } from '../../contract/key-scope.js';
import { describeOnEveryEngine } from '../../testing/describe-on-every-engine.js';
import { openapiDocument } from '../openapi-document.js';
import { problemCodes } from '../problem-codes.js';
import { callersOf } from './callers.js';
import { type Contract, type Operation, operationsOf } from './contract.js';
import { exampleRequest } from './example.js';

describeOnEveryEngine('the documentation of the API', (given) => {
  const contract = () => openapiDocument(createApp(given.deps), '0.0.0') as Contract;
  const page = async () => (await given.anyone.get<string>('/docs')).body;
  const anchorsIn = (text: string) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

  it('tells of every operation, every shape and every problem', async () => {
    const anchors = new Set(anchorsIn(await page()));
    const { components } = contract();
    for (const { operationId } of operationsOf(contract())) expect(anchors).toContain(operationId);
    for (const name of Object.keys(components.schemas)) expect(anchors).toContain(`shape-${name}`);
    for (const code of Object.keys(problemCodes)) expect(anchors).toContain(`problem-${code}`);
  });

  it('leads every link to one place', async () => {
    const text = await page();
    const anchors = anchorsIn(text);
    expect(anchors).toHaveLength(new Set(anchors).size);
    const links = [...text.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(anchors.length);
    expect(links.filter((id) => !anchors.includes(id))).toEqual([]);
  });

  it('says of each operation who may call it, by its contract', async () => {
    const text = await page();
    const sectionOf = (id: string) =>
      text.slice(text.indexOf(` id="${id}"`)).split('</article>')[0] ?? '';
    expect(sectionOf('listContracts')).toContain('Anyone, without signing in.');
    expect(sectionOf('createEmbedSession')).toContain('The server of a host, with its API key.');
    expect(sectionOf('createEmbedSession')).toContain('Bearer $KITH_HOST_KEY');
    expect(sectionOf('listApiKeys')).toContain('must have the scope <code>api_keys:manage</code>.');
    expect(sectionOf('getSession')).toContain('with an embed session, or a person who has signed');
  });

  it('says what an embed session must have been made for', () => {
    const security = [{ embedSession: [] }, { cookieSession: [] }];
    const said = (reach: Operation['x-kith-session-reach']) =>
      String(callersOf({ security, 'x-kith-session-reach': reach }));
    expect(said({ all: ['see_rota', 'accept_visits'] })).toContain(
      'made for all of <code>see_rota</code>, <code>accept_visits</code>.',
    );
    expect(said({ any: ['see_rota', 'see_members'] })).toContain('made for one of <code>');
    expect(said('every_session')).toMatch(/^A person on a page of a host/);
    expect(said('own_pages')).toBe('A person who has signed in on a page of this server.');
  });

  it('gives examples that the server understands, and nothing it does not need', async () => {
    const sam = await given.person();
    const key = await given.apiKey(undefined, { scopes: keyScopes });
    for (const operation of operationsOf(contract())) {
      const { method, address, headers, body } = exampleRequest(contract(), operation);
      const isForHosts = operation.security.some((scheme) => 'apiKey' in scheme);
      const caller = isForHosts ? given.asHost(key) : given.as(sam);
      const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
      const reply =
        verb === 'get'
          ? await caller.get(address, { headers })
          : await caller[verb](address, body, { headers });
      expect(reply, `${operation.operationId} ${JSON.stringify(body)}`).not.toMatchObject({
        body: {
          code: expect.stringMatching(/^(bad_request|invalid_request|precondition_required)$/),
        },
      });
      expect(reply.status, operation.operationId).toBeLessThan(500);
    }
  });

  it('runs no script and asks nobody else for anything', async () => {
    const reply = await given.anyone.get<string>('/docs');
    const policy = reply.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
    expect(reply.body).not.toMatch(/<script|style="|(src|href)="(https?:)?\/\//);
    const style = await given.anyone.get<string>('/docs/documentation.css');
    expect(style.headers.get('content-type')).toBe('text/css');
    expect(style.body).not.toMatch(/url\(|@import/);
  });
});
