import type { ClauseTree } from './clause-tree.ts';
import type { ClauseFrontMatter } from './clause-front-matter.ts';
import type { RevisionRecord } from './revision.ts';
import type { Standing } from './standing.ts';

/** Where something stands in `content/`, so that a message can lead an editor to it. */
export interface SourceFile {
  /** Path from the project's folder. */
  readonly path: string;
  /** Line and column, from 1, of the value at a path of keys and indexes; of its nearest parent where it is absent. */
  readonly at: (keys: readonly PropertyKey[]) => { readonly line: number; readonly column: number };
}

/** One distinct text of a clause. The same object serves every revision that holds the text. */
export interface ClauseText {
  /** SHA-256, in hex, of the canonical text: title, plain-English note, extent and tree. */
  readonly hash: string;
  readonly front: ClauseFrontMatter;
  readonly tree: ClauseTree;
}

/** A clause as it stands in one revision. */
export interface Clause {
  readonly id: string;
  /** Printed number or letter; absent where only the title is printed. */
  readonly number?: string;
  /** What a reference calls it: `commitment`, `clause`. */
  readonly unit: string;
  /** Id of the part that it stands in. */
  readonly part: string;
  readonly text: ClauseText;
  /** Path of the clause's file, from the project's folder. */
  readonly file: string;
  /** Whether its text was removed from this frozen revision, as by order of a court: what stands there is a tombstone. */
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
  /** Whether only its record was read, without the outline: it is frozen and as its lock says, and has no parts here. */
  readonly partial?: true;
  readonly record: RevisionRecord;
  readonly parts: readonly Part[];
  readonly file: SourceFile;
}

/** The Code through all its revisions. */
export interface Code {
  /** Oldest first; the working draft last, where it was asked for. */
  readonly revisions: readonly Revision[];
  readonly standing: Standing;
}

/** All clauses of a revision in printed order. */
export function clausesOf(revision: Revision): readonly Clause[] {
  return revision.parts.flatMap((part) => part.clauses);
}

/** The published revisions, oldest first. */
export function publishedRevisions(code: Code): readonly Revision[] {
  return code.revisions.filter((revision) => !revision.draft);
}
