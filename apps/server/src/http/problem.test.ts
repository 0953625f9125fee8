import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { DomainError, type DomainErrorDetails } from '../domain-error.js';
import type { App } from './app-type.js';
import { answerError } from './problem.js';

const retryAfter = async (details: DomainErrorDetails) => {
  const app = new Hono<App>();
  app.get('/', () => {
    throw new DomainError('service_unavailable', details);
  });
  app.onError(answerError);
  return (await app.request('/')).headers.get('retry-after');
};

it('a refusal for now says when to come back: what it was told, or what is usual', async () => {
  expect(await retryAfter({ retryAfter: 42 })).toBe('42');
  expect(await retryAfter({})).toBe('3');
});
