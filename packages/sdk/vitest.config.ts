import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@kith/source'] },
  ssr: { resolve: { conditions: ['@kith/source'] } },
  test: { include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], maxWorkers: 2 },
});
