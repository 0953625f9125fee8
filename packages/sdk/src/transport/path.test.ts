import { describe, expect, it } from 'vitest';
import { isInvalid } from '../errors.js';
import { path } from './path.js';

describe('the address of a call', () => {
  it('keeps an id in its place, whatever is in it', () => {
    const id = 'a/../../b?c#d é';
    const url = new URL(path`v1/teams/${id}/members`.address, 'https://kith.example/api/');
    expect(url.pathname.split('/')).toHaveLength(6);
    expect(decodeURIComponent(url.pathname.split('/')[4] ?? '')).toBe(id);
    expect(url.search + url.hash).toBe('');
  });

  it('has a form without ids, for logs', () => {
    const { pattern } = path`v1/teams/${'edie'}/members/${'sam'}/end`;
    expect(pattern).toBe('v1/teams/{id}/members/{id}/end');
  });

  it.each(['', '.', '..'])('refuses the id "%s", which would change the address', (id) => {
    let refusal: unknown;
    try {
      path`v1/teams/${id}/members`;
    } catch (error) {
      refusal = error;
    }
    expect(isInvalid(refusal)).toBe(true);
  });

  it('cannot be made to climb by an id that is encoded already', () => {
    const url = new URL(path`v1/teams/${'%2e%2e'}/members`.address, 'https://kith.example/');
    expect(url.pathname).toBe('/v1/teams/%252e%252e/members');
  });
});
