import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    environment: 'node',
    // One more than the default of two cores: many tests wait for a process of their own.
    maxWorkers: 2,
    globalSetup: ['test/shared-directory.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    env: { TZ: 'UTC', LC_ALL: 'C.UTF-8', NO_COLOR: '1' },
  },
});
