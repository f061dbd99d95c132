import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { builtSite } from '../../src/server/built-site.ts';
import { drain } from '../../src/server/drain.ts';
import { listen } from '../../src/server/listen.ts';
import { siteServer } from '../../src/server/site-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site's home page, while the tests run. */
    readonly siteAddress: string;
  }
}

/** The folder that the build leaves. */
export const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Serves the built site on a free port for as long as the tests run. */
export default async function serveBuiltSite(project: TestProject): Promise<() => Promise<void>> {
  const server = siteServer(await builtSite(dist));
  project.provide('siteAddress', await listen(server, { host: '127.0.0.1', port: 0, orNext: false }));
  return () => drain(server, 0);
}
