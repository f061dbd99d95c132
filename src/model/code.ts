import type { ClauseTree } from './clause-tree.ts';
import type { ClauseFrontMatter } from './clause-front-matter.ts';
import { memoize } from './memoize.ts';
import type { RevisionRecord } from './revision.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Standing } from './standing.ts';

/** A file in `content/`, with positions for messages to editors. */
export interface SourceFile {
  /** Path from the project's folder. */
  readonly path: string;
  /** Line and column, from 1, of the value at a path of keys and indexes, or of its nearest parent if it is missing. */
  readonly at: (keys: readonly PropertyKey[]) => { readonly line: number; readonly column: number };
}

/** One version of a clause's text. Revisions with the same text share the object. */
export interface ClauseText {
  /** SHA-256, in hex, of the canonical text: title, plain-English note, extent and tree. */
  readonly hash: string;
  readonly front: ClauseFrontMatter;
  readonly tree: ClauseTree;
}

/** A clause in one revision. */
export interface Clause {
  readonly id: string;
  /** Printed number or letter; absent if only the title is printed. */
  readonly number?: string;
  /** What references call it: `commitment`, `clause`. */
  readonly unit: string;
  /** The schedule or annex that it is in, such as `Schedule 1`, where that has its own numbers. */
  readonly schedule?: string;
  /** Id of its part. */
  readonly part: string;
  readonly text: ClauseText;
  /** Path of the clause's file, from the project's folder. */
  readonly file: string;
  /**
   * Whether its text was removed from this frozen revision, for example by court order. The text is then a tombstone.
   */
  readonly removed?: true;
}

/** A heading with the clauses under it. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly Clause[];
}

/** One revision of the Code. */
export interface Revision {
  readonly label: string;
  /** Whether it is the working draft: private unless its record says `public: true`. */
  readonly draft: boolean;
  /** Whether only its record was read: a frozen revision that matches its lock, with `parts` left empty. */
  readonly partial?: true;
  readonly record: RevisionRecord;
  readonly parts: readonly Part[];
  /** The bytes of the pictures that its figures show, by their hash. Absent where it has none. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
  readonly file: SourceFile;
}

/** The Code with all its revisions. */
export interface Code {
  /** Oldest first. The working draft comes last, if it was read. */
  readonly revisions: readonly Revision[];
  readonly standing: Standing;
  /** What the body calls the software's own words. Absent where it calls them the same. */
  readonly words?: Vocabulary['renamed'];
}

/** All clauses of a revision in printed order. */
export const clausesOf: (revision: Revision) => readonly Clause[] = memoize((revision) =>
  revision.parts.flatMap((part) => part.clauses),
);

/** The published revisions, oldest first. */
export function publishedRevisions(code: Code): readonly Revision[] {
  return code.revisions.filter((revision) => !revision.draft);
}
