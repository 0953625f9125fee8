import { createEmbedSessionCheck } from '../../generated/requests.js';
import { refuse } from './refuse.js';
import { writing } from './route.js';

export const identityRoutes = [
  writing(
    'POST',
    '/v1/embed-sessions',
    { check: createEmbedSessionCheck, status: 201, caller: 'host' },
    ({ world, body, url }) => {
      const { personId, teamId, capabilities, origins, expiresInSeconds } = body;
      if (!world.people.has(personId)) refuse('person_not_found');
      const invited = [...world.invitations.values()].some(
        (row) => row.toId === personId && row.teamId === teamId,
      );
      if (!world.placeOf(personId, teamId) && !invited) refuse('no_standing_in_team');
      const token = `kes_test_${world.newId()}`;
      const expiresAt = new Date(world.now + expiresInSeconds * 1_000).toISOString();
      world.sessions.set(token, { personId, endsAt: expiresAt, scope: { teamId, capabilities } });
      return { personId, teamId, capabilities, origins, token, expiresAt, server: url.origin };
    },
  ),
];
