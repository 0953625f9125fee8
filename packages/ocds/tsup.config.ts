import { defineConfig } from 'tsup';
import { library } from '../../.config/tsup.base.js';

export default defineConfig(
  library([
    'src/index.ts',
    'src/read/index.ts',
    'src/merge/index.ts',
    'src/metrics/index.ts',
    'src/contracts/index.ts',
  ]),
);
