import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { builtSite } from '../../src/server/built-site.ts';
import { drain } from '../../src/server/drain.ts';
import { listen } from '../../src/server/listen.ts';
import { siteServer } from '../../src/server/site-server.ts';
import { recordKeyTests } from '../responses/record-key-tests.ts';
import { responseKeys } from './site-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site's home page, while the tests run. */
    readonly siteAddress: string;
  }
}

/** The folder that the build leaves. */
export const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Serves the built site on a free port for as long as the tests run. Responses go to a folder that is then deleted. */
export default async function serveBuiltSite(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  Object.assign(process.env, await responseKeys(), { RESPONSES_FILE: join(folder, 'responses.sqlite') });
  await recordKeyTests(process.env);
  const server = siteServer(await builtSite(dist));
  project.provide('siteAddress', await listen(server, { host: '127.0.0.1', port: 0, orNext: false }));
  return async () => {
    await drain(server, 0);
    rmSync(folder, { recursive: true });
  };
}
