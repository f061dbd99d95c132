import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder in the checkout for what development creates: keys, and by default the responses and the audit log. */
export const developmentFolder = 'var';

/**
 * The path of a file of responses if no setting gives one. In production it is beside the checkout, where neither
 * `git clean` nor a deployment deletes it: `/srv/code-responses` for the checkout `/srv/code`. A file that an earlier
 * version left in the checkout is still used.
 */
export function defaultPath(name: string, production: boolean, checkout = '.'): string {
  const inside = join(checkout, developmentFolder, name);
  if (!production) return inside;
  const outside = join(`${resolve(checkout)}-responses`, name);
  return !existsSync(outside) && existsSync(inside) ? inside : outside;
}
