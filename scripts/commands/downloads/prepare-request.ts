import { siteContent } from '../../../src/web/content.ts';
import { downloadAddress, type DownloadRequest } from './request.ts';
import type { ManifestEntry } from './manifest.ts';
import { prepare } from './prepare.ts';
import { downloadsOf } from './downloads-of.ts';

/**
 * Prepares one requested download, or all of them.
 *
 * @throws an error that lists the problems of the content, or what exists instead of the requested download
 */
export async function prepareRequest(cache: string, request?: DownloadRequest): Promise<readonly ManifestEntry[]> {
  const content = siteContent();
  const downloads = downloadsOf(content);
  if (request === undefined) return prepare(downloads, cache);
  const address = downloadAddress(content, request);
  return prepare(
    downloads.filter((one) => one.address === address),
    cache,
  );
}
