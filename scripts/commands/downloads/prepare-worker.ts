/**
 * The process that reads the content and prepares every download: `node prepare-worker.ts <cache folder>`. It prints the
 * manifest as JSON and ends before typesetting starts, so that the two never use memory at the same time.
 */
import { useCompileCache } from '../compile-cache.ts';
import { exitWithError } from '../exit-with-error.ts';

useCompileCache();
const { prepareRequest } = await import('./prepare-request.ts');

const [cache = ''] = process.argv.slice(2);
await prepareRequest(cache).then((prepared) => {
  console.log(JSON.stringify(prepared));
}, exitWithError);
