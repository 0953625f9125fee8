import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@kith/source'] },
  ssr: { resolve: { conditions: ['@kith/source'] } },
  test: {
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/testing/seed.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
    // A third of the time went into loading the library anew for each file. No test replaces a module.
    isolate: false,
  },
});
