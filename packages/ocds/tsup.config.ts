import { defineConfig } from 'tsup';
import { library } from '../../.config/tsup.base.js';

const parts =
  'read schema merge records validate validate/json-schema build metrics disclosure flatten flatten/files contracts stream';

export default defineConfig(
  library([
    'src/index.ts',
    ...parts.split(' ').map((part) => `src/${part}/index.ts`),
    'src/stream/merge-worker.ts',
    'src/cli/bin.ts',
  ]),
);
