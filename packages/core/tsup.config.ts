import { defineConfig } from 'tsup';
import { library } from '../../.config/tsup.base.js';

export default defineConfig(
  library([
    'src/access/index.ts',
    'src/access-log/index.ts',
    'src/history/index.ts',
    'src/notes/index.ts',
    'src/rota/index.ts',
  ]),
);
