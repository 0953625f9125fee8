import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@kith/source'] },
  ssr: { resolve: { conditions: ['@kith/source'] } },
  test: {
    include: ['src/**/*.test.ts'],
    maxWorkers: 2,
    // The reference server runs here too, and a busy machine takes its time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // The server is not loaded anew for each file. No test replaces a module.
    isolate: false,
  },
});
