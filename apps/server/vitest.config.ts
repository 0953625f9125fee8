import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@kith/source'] },
  ssr: { resolve: { conditions: ['@kith/source'] } },
  // In which vitest runs the global setup.
  environments: { __vitest__: { resolve: { conditions: ['@kith/source'] } } },
  test: {
    globalSetup: ['src/testing/global-setup.ts'],
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'fuzz/*.test.ts'],
    // A database in memory takes seconds to open on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // Half of the time went into loading the server anew for each file. No test replaces a module, and
    // what a test changes of its process it puts back.
    isolate: false,
  },
});
