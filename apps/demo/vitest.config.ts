import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts', 'src/**/*.test.ts'],
    globalSetup: ['e2e/house.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One house, and what happens in one file is seen in another.
    fileParallelism: false,
  },
});
