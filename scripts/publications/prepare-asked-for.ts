import { siteContent } from '../../src/site/content.ts';
import { addressOf, askedForSchema } from './asked-for.ts';
import type { Prepared } from './prepared.ts';
import { prepare } from './prepare.ts';
import { publicationsOf } from './publications-of.ts';

/**
 * Prepares what is asked for, as JSON, or everything, of the content of the site.
 *
 * @throws an error that says what is wrong with the content, or what there is instead of what is asked for.
 */
export async function prepareAskedFor(kept: string, asked?: string): Promise<readonly Prepared[]> {
  const content = siteContent();
  const publications = publicationsOf(content);
  if (asked === undefined) return prepare(publications, kept);
  const address = addressOf(content, askedForSchema.parse(JSON.parse(asked)));
  return prepare(
    publications.filter((one) => one.address === address),
    kept,
  );
}
