import { cp } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { library } from '../../.config/tsup.base.js';

export default defineConfig(
  // Two programs, which nobody imports; what tests build on stays in the sources.
  library(['src/main.ts', 'src/cli.ts'], {
    platform: 'node',
    dts: false,
    onSuccess: () => cp('src/db/migrations', 'dist/migrations', { recursive: true }),
  }),
);
