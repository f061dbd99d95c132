import { defineConfig } from 'vitest/config';
import { temporaryFolder } from './tests/temporary-folder.ts';
import { testTimeLimit } from './tests/timeout.ts';

const env = { TMPDIR: temporaryFolder };
const limits = { testTimeout: testTimeLimit, hookTimeout: testTimeLimit };
const served = { ...limits, globalSetup: ['tests/browser/serve-built-site.ts'] };
/** Tests of the built site share one process, so that later files reuse what earlier ones have read. */
const builtSiteTests = { ...served, isolate: false, maxWorkers: 1, env };

export default defineConfig({
  test: {
    // The default leaves one processor free, which is half of a small computer.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...limits,
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/{generated-code,invented-responses}/*.test.ts'],
          environment: 'node',
          // A process reuses what it has loaded and read for the next file.
          isolate: false,
          env,
        },
      },
      { test: { ...builtSiteTests, name: 'site', include: ['tests/*.test.ts', 'tests/laws/*.test.ts'] } },
      { test: { ...builtSiteTests, name: 'browser', include: ['tests/browser/*.test.ts'] } },
      // Each file starts large programs, so run them in sequence.
      { test: { ...served, name: 'long', include: ['tests/long/*.test.ts'], fileParallelism: false } },
    ],
  },
});
