import { defineConfig } from 'tsup';
import { library } from '../../.config/tsup.base.js';

export default defineConfig(
  library([
    'src/index.ts',
    'src/errors.ts',
    'src/live.ts',
    'src/resources/teams.ts',
    'src/resources/invitations.ts',
    'src/resources/people.ts',
    'src/resources/rota.ts',
    'src/resources/embed-sessions.ts',
    'src/resources/open-data.ts',
    'src/transport/index.ts',
    'src/testing/index.ts',
  ]),
);
