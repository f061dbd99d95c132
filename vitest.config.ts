import { defineConfig } from 'vitest/config';
import { patienceWithTests } from './tests/patience.ts';

export default defineConfig({
  test: {
    // The default leaves one processor to others, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          environment: 'node',
          testTimeout: patienceWithTests,
          hookTimeout: patienceWithTests,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/browser/serve-built-site.ts'],
          testTimeout: patienceWithTests,
          hookTimeout: patienceWithTests,
          // Two browsers at once are slower than one after the other on a small machine.
          fileParallelism: false,
        },
      },
    ],
  },
});
