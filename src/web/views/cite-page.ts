import { citationSentence } from '../../downloads/citations/citation-sentence.ts';
import { revisionCitation } from '../../downloads/citations/revision-citation.ts';
import type { PublishedContent } from '../../downloads/published-content.ts';
import { citablePlaces, type CitablePlace } from '../../model/citable-places.ts';
import { clauseHeading } from '../../model/clause-heading.ts';
import { clausesOf, type Clause, type Code, type Revision } from '../../model/code.ts';
import { labelIn } from '../../model/labels.ts';
import { plainText } from '../../model/plain-text.ts';
import { hasEveryPair } from './built-pairs.ts';
import { shortWords } from './recommendation-line.ts';
import { currentAfter, sinceRevision, type Since } from './since.ts';

/** Something to cite, with its citation as it is copied. */
export interface CitationEntry {
  readonly anchor: string;
  readonly name: string;
  /** Its first words, by which a reader knows it again; none for a clause. */
  readonly opening?: string;
  readonly sentence: string;
  /** What happened to it, if the revision is not the current one. */
  readonly since?: Since;
}

/** A clause with its citation, and those of everything in it. */
export interface ClauseCitations extends CitationEntry {
  readonly heading: string;
  readonly entries: readonly CitationEntry[];
}

/** What the page about citing a revision has. */
export interface CitePage {
  /** Cites the whole revision. */
  readonly sentence: string;
  /** The current revision, if it is another one. */
  readonly current?: Revision;
  /** Empty in a long history: see `citesEachPlace`. */
  readonly clauses: readonly ClauseCitations[];
}

/** Whether the page about citing a revision has each place of it. In a long history these pages would be too many words. */
export const citesEachPlace: (code: Code) => boolean = hasEveryPair;

/** How to cite a revision, and everything in it. */
export function citePage(published: PublishedContent, revision: Revision): CitePage {
  const current = currentAfter(published.code, revision);
  const clauses = citesEachPlace(published.code) ? clausesOf(revision) : [];
  const since = clauses.length === 0 ? undefined : sinceRevision(published.code, revision);
  const citation = revisionCitation(published, revision);
  const entryOf = (clause: Clause, { anchor, name, node, holder }: CitablePlace): CitationEntry => {
    const { title } = clause.text.front;
    const became = anchor === holder ? since?.became.get(holder) : undefined;
    const address = published.addresses.inRevision(revision.label, anchor);
    const words = node && plainText(node, (to) => labelIn(revision, to, clause.id)).replaceAll(/\s+/g, ' ');
    return {
      anchor,
      name,
      ...(words === undefined ? {} : { opening: shortWords(words) }),
      sentence: citationSentence(citation, { name, address, ...(name.includes(`“${title}”`) ? {} : { title }) }),
      ...(became === undefined ? {} : { since: became }),
    };
  };
  return {
    sentence: citationSentence(citation),
    ...(current === undefined ? {} : { current }),
    clauses: clauses.flatMap((clause) => {
      const [whole, ...entries] = citablePlaces(clause).map((place) => entryOf(clause, place));
      return whole === undefined ? [] : [{ ...whole, heading: clauseHeading(clause), entries }];
    }),
  };
}
