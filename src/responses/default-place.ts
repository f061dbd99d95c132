import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder in the checkout for what development makes: keys, and by default the responses and the audit log. */
export const developmentFolder = 'var';

/**
 * Where a file of responses is if no setting names it. In production that is beside the checkout, where neither
 * `git clean` nor a deployment deletes it: `/srv/code-responses` for the checkout `/srv/code`. What an earlier version
 * left in the checkout goes on being used.
 */
export function defaultPlace(name: string, production: boolean, checkout = '.'): string {
  const inside = join(checkout, developmentFolder, name);
  if (!production) return inside;
  const outside = join(`${resolve(checkout)}-responses`, name);
  return !existsSync(outside) && existsSync(inside) ? inside : outside;
}
