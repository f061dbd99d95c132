import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { builtSite } from '../../src/web/server/built-site.ts';
import { drain } from '../../src/web/server/drain.ts';
import { listen } from '../../src/web/server/listen.ts';
import { siteServer } from '../../src/web/server/site-server.ts';
import { dist } from '../built-pages.ts';
import { recordKeyTests } from '../responses/record-key-tests.ts';
import { responseKeys, startSiteWithStore, type SiteWithStore } from './site-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site's home page during the tests. */
    readonly siteAddress: string;
    /** The site with an open consultation that respondents share; only for tests in the browser. */
    readonly sharedSite: Pick<SiteWithStore, 'address' | 'file'> | undefined;
  }
}

/** Serves the built site on free ports during the tests. Responses go to a folder that is deleted afterwards. */
export default async function serveBuiltSite(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  Object.assign(process.env, await responseKeys(), { RESPONSES_FILE: join(folder, 'responses.sqlite') });
  await recordKeyTests(process.env);
  const server = siteServer(await builtSite(dist));
  project.provide('siteAddress', await listen(server, { host: '127.0.0.1', port: 0, orNext: false }));
  const open = project.name === 'browser' ? await startSiteWithStore(folder) : undefined;
  project.provide('sharedSite', open === undefined ? undefined : { address: open.address, file: open.file });
  return async () => {
    await open?.stop();
    await drain(server, 0);
    rmSync(folder, { recursive: true });
  };
}
