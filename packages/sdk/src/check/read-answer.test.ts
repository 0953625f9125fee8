import { describe, expect, it } from 'vitest';
import { createKith } from '../create-kith.js';
import { isContractError, isKithError } from '../errors.js';
import { invitationStateSchema } from '../generated/schemas.js';
import { answering, json, person } from '../test/server-of-answers.js';
import { readAnswer } from './read-answer.js';

const ask = (body: unknown) => {
  const { fetch } = answering(json(body, { headers: { 'x-request-id': 'request-3' } }));
  return createKith({ baseUrl: 'https://kith.example', fetch }).people.get(person.id);
};

describe('an answer', () => {
  it('may hold more than this version knows, and keeps it', async () => {
    expect(await ask({ ...person, photo: 'later' })).toMatchObject({ photo: 'later' });
  });

  it('is refused with the place, never with what was there', async () => {
    const error: unknown = await ask({ ...person, name: 4417 }).catch((e: unknown) => e);
    if (!isKithError(error)) throw error;
    expect(isContractError(error)).toBe(true);
    expect(error).toMatchObject({ detail: '$.name', status: 200, requestId: 'request-3' });
    expect(JSON.stringify(error) + error.message + String(error.cause)).not.toContain('4417');
  });

  it('names a place deep inside a list', async () => {
    const { fetch } = answering(
      json({ items: [person, { ...person, id: null }], nextCursor: null }),
    );
    const list = createKith({ baseUrl: 'https://kith.example', fetch }).people.find({
      query: 'ed',
    });
    await expect(list).rejects.toMatchObject({ detail: '$.items[1].id' });
  });

  it('is refused when it is not JSON', async () => {
    const { fetch } = answering(async () => new Response('<p>Edie</p>'));
    const call = createKith({ baseUrl: 'https://kith.example', fetch }).people.me();
    await expect(call).rejects.toSatisfy(isContractError);
  });

  it('reads a word that it does not know as "unknown"', () => {
    const answer = { status: 200 };
    expect(readAnswer(invitationStateSchema, 'seen', answer)).toBe('seen');
    expect(readAnswer(invitationStateSchema, 'postponed', answer)).toBe('unknown');
    expect(() => readAnswer(invitationStateSchema, 7, answer)).toThrow();
  });
});
