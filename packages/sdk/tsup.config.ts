import { defineConfig } from 'tsup';
import { library } from '../../.config/tsup.base.js';

/** What may be imported, by its place in `dist`. */
const entries = {
  index: 'src/index.ts',
  errors: 'src/errors.ts',
  live: 'src/live.ts',
  'resources/teams': 'src/resources/teams.ts',
  'resources/invitations': 'src/resources/invitations.ts',
  'resources/people': 'src/resources/people.ts',
  'resources/rota': 'src/resources/rota.ts',
  'resources/sessions': 'src/resources/sessions.ts',
  'resources/api-keys': 'src/resources/api-keys.ts',
  'resources/embed-sessions': 'src/resources/embed-sessions.ts',
  'resources/open-data': 'src/resources/open-data.ts',
  'transport/index': 'src/transport/index.ts',
  'testing/index': 'src/testing/index.ts',
};

// File by file, as it is written: a bundler then takes what a page uses and nothing beside it.
export default defineConfig(
  library(['src/**/*.ts', '!src/**/*.test.ts', '!src/test/**'], {
    bundle: false,
    splitting: false,
    dts: { entry: entries, compilerOptions: { customConditions: [] } },
  }),
);
