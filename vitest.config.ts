import { defineConfig } from 'vitest/config';
import { patienceWithTests } from './tests/patience.ts';

const limits = { testTimeout: patienceWithTests, hookTimeout: patienceWithTests };
/** Tests of the built site: their files share one process, and what one has read the next need not read again. */
const ofBuiltSite = { ...limits, globalSetup: ['tests/browser/serve-built-site.ts'], isolate: false, maxWorkers: 1 };

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
      { test: { ...ofBuiltSite, name: 'site', include: ['tests/*.test.ts', 'tests/laws/*.test.ts'] } },
      { test: { ...ofBuiltSite, name: 'browser', include: ['tests/browser/*.test.ts'] } },
      // Each of its files starts large programs: one after the other.
      { test: { ...limits, name: 'long', include: ['tests/long/*.test.ts'], fileParallelism: false } },
    ],
  },
});
