import { expect, it } from 'vitest';
import { callName } from './call-name.js';

it('calls people by their first name, and an address as it is written', () => {
  expect(callName(' Harbans Kaur Sohal')).toBe('Harbans');
  expect(callName('Siân')).toBe('Siân');
  expect(callName('new.friend@example.org')).toBe('new.friend@example.org');
});
