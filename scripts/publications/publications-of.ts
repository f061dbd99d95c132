import type { Publication } from '../../src/publications/publication.ts';
import type { Content } from '../../src/source/content.ts';
import { editionPublications } from './edition-publications.ts';
import { pdfPublications } from './pdf-publications.ts';
import { wordPublications } from './word-publications.ts';

/** Everything that the site gives away as a file, in the order in which it is made. */
export function publicationsOf(content: Content): readonly Publication[] {
  return [...pdfPublications(content), ...wordPublications(content), ...editionPublications(content)];
}
