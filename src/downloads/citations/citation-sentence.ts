import { formatDate } from '../../model/partial-date.ts';
import { versionOf, type RevisionCitation } from './revision-citation.ts';
import { say } from '../../words/say.ts';

/** A clause, numbered paragraph or item to cite. */
export interface CitedPlace {
  /** `paragraph 16(b)`. */
  readonly name: string;
  /** The title of its clause, where the name does not say which that is. */
  readonly title?: string;
  /** Its permanent address in the revision. */
  readonly address: string;
}

/**
 * A citation as a sentence for letters and courts: title, revision, date, place, permanent address and hash. Without a
 * place it cites the whole revision.
 */
export function citationSentence(citation: RevisionCitation, place?: CitedPlace): string {
  const { publisher, title, date, hash } = citation;
  const parts = [
    publisher,
    title,
    versionOf(citation),
    formatDate(date),
    ...(place === undefined ? [] : [place.title === undefined ? place.name : `${place.name} (“${place.title}”)`]),
    place?.address ?? citation.address,
  ];
  const cited = parts.join(', ');
  return hash === undefined ? cited : say.files.citationSentence.sha256OfRevision({ citation: cited, hash });
}
