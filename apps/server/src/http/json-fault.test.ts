import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { deepest, jsonFault } from './json-fault.js';

it('finds a name that an object gives twice, however deep and however it is written', () => {
  const cases: Array<[json: string, found: string[] | undefined]> = [
    ['{"a":1,"a":1}', ['a']],
    [String.raw`{"a":1,"\u0061":2}`, ['a']],
    ['{"":1,"":2}', ['']],
    ['{"__proto__":1,"__proto__":2}', ['__proto__']],
    ['{"to":{"email":"a","phone":"b","email":"c"}}', ['to', 'email']],
    ['{"list":[1,{"a":[]},[{"b":{},"b":[]}]]}', ['list', '2', '0', 'b']],
    ['{"a":{"b":1},"c":{"b":2},"b":[{"b":3},{"b":4}]}', undefined],
    [String.raw`{"a":"{\"b\":1,\"b\":2}","b":"a,\"a\":"}`, undefined],
    ['[{"a":1},{"a":2}]', undefined],
    ['"a"', undefined],
    ['', undefined],
  ];
  for (const [json, path] of cases) {
    const found = path && { kind: 'repeated', path };
    expect([json, jsonFault(json)]).toEqual([json, found]);
  }
});

it('finds what is nested without end, and goes no further', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  expect(jsonFault(nested(deepest))).toBeUndefined();
  const path = Array.from({ length: deepest }, () => '0');
  expect(jsonFault(nested(deepest + 1))).toEqual({ kind: 'deep', path });
  expect(jsonFault('{"a":'.repeat(40_000))?.kind).toBe('deep');
});

it('is not stopped by what is broken', () => {
  for (const json of ['{"a":1,"a"', '}}}{"a":1,', '[[[[', '{"a" "a" "a"}', '{"a":tru,"b":"']) {
    expect(() => jsonFault(json)).not.toThrow();
  }
});

describeOnEveryEngine('a body that says one thing twice', (given) => {
  it('is refused, and says which', async () => {
    const sam = await given.person();
    const send = (body: string, type = 'application/json') =>
      given.as(sam).patch('/v1/people/me', body, {
        headers: { 'if-match': '"1"', 'content-type': type },
      });
    for (const type of ['application/json', 'application/json; charset=utf-8']) {
      expect(await send('{"language":"cy","findable":false,"language":"en"}', type)).toMatchObject({
        status: 400,
        body: {
          code: 'bad_request',
          invalid_params: [{ name: 'language', reason: 'This is given more than once.' }],
        },
      });
    }
    expect(await given.rows('people', { id: sam.id })).toMatchObject([
      { language: 'en', version: 1 },
    ]);
    expect((await send('{"language":"cy"}')).status).toBe(200);
  });

  it('is refused with a name that can be shown, however long it is and whatever is in it', async () => {
    const name = `${'x'.repeat(5_000)}\u202e`;
    const reply = await given.anyone.post('/v1/sign-in-links', `{"${name}":1,"${name}":2}`);
    expect([reply.status, reply.body['invalid_params']?.[0]?.['name']]).toEqual([
      400,
      `${'x'.repeat(60)}…`,
    ]);
  });

  it('is refused with the end of where it is when that is nested without end', async () => {
    const reply = await given.anyone.post('/v1/sign-in-links', '{"a":'.repeat(40_000));
    const name = `….${'a.'.repeat(8)}`.slice(0, -1);
    expect(reply).toMatchObject({
      status: 400,
      body: { invalid_params: [{ name, reason: 'This is nested too deeply.' }] },
    });
  });

  it('is refused once who sends it is known', async () => {
    expect((await given.anyone.patch('/v1/people/me', '{"a":1,"a":2}')).status).toBe(401);
  });
});
