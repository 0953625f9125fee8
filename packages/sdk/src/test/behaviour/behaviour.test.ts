import { afterAll, beforeEach, describe } from 'vitest';
import type { Harness, MakeHarness } from './harness.js';
import { inMemory } from './in-memory.js';
import { behavesWithInvitations } from './invitations.js';
import { behavesWithMembers } from './members.js';
import { realServer } from './real-server.js';
import { behavesWithRota } from './rota.js';
import { behavesOnTheWay } from './travel.js';

const servers: Array<[string, MakeHarness]> = [
  ['the server in memory', inMemory],
  ['the reference server', realServer],
];

// One suite, two servers: what stories and elements are tried on cannot drift from what is real.
describe.each(servers)('%s', (_name, server) => {
  let harness: Harness | undefined;
  beforeEach(async () => {
    harness = await server.make();
  }, 60_000);
  afterAll(() => server.close());
  const here = () => {
    if (!harness) throw new Error('No server was made');
    return harness;
  };

  describe('an invitation', () => behavesWithInvitations(here));
  describe('a membership', () => behavesWithMembers(here));
  describe('the rota', () => behavesWithRota(here));
  describe('a call', () => behavesOnTheWay(here));
});
