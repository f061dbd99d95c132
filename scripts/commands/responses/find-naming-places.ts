import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A place in the content that names a response. */
export interface NamingPlace {
  /** What names it, such as `revision 0.3` or `the outcome of draft-code-2026`. */
  readonly what: string;
  /** File and line. */
  readonly at: string;
}

/**
 * Every place in a content folder that names a response, by its reference in printed form or as people type it.
 *
 * Reads text rather than content: the reference must be found in a comment and in a file with errors, too.
 */
export function findNamingPlaces(folder: string, reference: string): readonly NamingPlace[] {
  if (!existsSync(folder)) throw new Error(`Missing folder ${folder}. Set CONTENT_DIR to the content of the site.`);
  const referencePattern = new RegExp(reference.split('-').join(String.raw`[\s\p{Pd}]*`), 'giu');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const path = file.slice(join(folder, sep).length).split(sep).join('/');
      return [...text.matchAll(referencePattern)].map(({ index }) => {
        const before = text.slice(0, index);
        return { what: nameOf(path, before), at: `${file}:${before.split('\n').length}` };
      });
    });
}

/** What a file of the content belongs to, at the place after `before`. */
function nameOf(path: string, before: string): string {
  const [area = '', kind = '', name = ''] = path.split('/');
  if (area === 'code' && kind === 'published') return `revision ${name}`;
  if (area === 'code' && kind === 'draft') return 'the working draft';
  if (area === 'consultations') return /^outcome:/m.test(before) ? `the outcome of ${kind}` : `consultation ${kind}`;
  return path;
}
