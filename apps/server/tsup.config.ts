import { cp, writeFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { library } from '../../.config/tsup.base.js';
import { emptyClusterFile, makeEmptyCluster } from './src/db/empty-cluster.js';

export default defineConfig(
  // Two programs, which nobody imports; what tests build on stays in the sources.
  library(['src/main.ts', 'src/cli.ts'], {
    platform: 'node',
    dts: false,
    async onSuccess() {
      await cp('src/db/migrations', 'dist/migrations', { recursive: true });
      const cluster = await makeEmptyCluster();
      await writeFile(emptyClusterFile, Buffer.from(await cluster.arrayBuffer()));
    },
  }),
);
