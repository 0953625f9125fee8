import { cp } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { library } from '../../.config/tsup.base.js';

export default defineConfig(
  library(['src/main.ts', 'src/cli.ts', 'src/testing/index.ts'], {
    platform: 'node',
    dts: {
      entry: { 'testing/index': 'src/testing/index.ts' },
      compilerOptions: { customConditions: [] },
    },
    onSuccess: () => cp('src/db/migrations', 'dist/migrations', { recursive: true }),
  }),
);
