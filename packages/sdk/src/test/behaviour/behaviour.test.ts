import { afterAll, beforeEach, describe } from 'vitest';
import type { Harness } from './harness.js';
import { behavesWithInvitations } from './invitations.js';
import { behavesWithMembers } from './members.js';
import { behavesWithOpenData } from './open-data.js';
import { realServer } from './real-server.js';
import { behavesWithRota } from './rota.js';
import { behavesOnTheWay } from './travel.js';
import { behavesWhileLookingAs } from './viewing.js';

describe('with the reference server', () => {
  let harness: Harness | undefined;
  beforeEach(async () => {
    harness = await realServer.make();
  }, 60_000);
  afterAll(() => realServer.close());
  const here = () => {
    if (!harness) throw new Error('No server was made');
    return harness;
  };

  describe('an invitation', () => behavesWithInvitations(here));
  describe('a membership', () => behavesWithMembers(here));
  describe('the rota', () => behavesWithRota(here));
  describe('open data', () => behavesWithOpenData(here));
  describe('an Owner who looks as a member does', () => behavesWhileLookingAs(here));
  describe('a call', () => behavesOnTheWay(here));
});
