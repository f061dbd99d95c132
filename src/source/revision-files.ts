import type { RevisionRecord } from '../code/revision.ts';
import type { ClauseReading } from './clause/clause-reader.ts';
import type { YamlFile } from './yaml/yaml-file.ts';

/** A clause file of a revision. */
export interface ClauseFile extends Omit<ClauseReading, 'source'> {
  /** Path from the project's folder. */
  readonly path: string;
  /** Hash of the bytes of the file; absent where it cannot be read. */
  readonly source?: string;
}

/** A revision as its folder holds it. */
export interface RevisionFiles {
  /** The folder's name, which is the revision's label. */
  readonly name: string;
  readonly draft: boolean;
  /** Whether it is known to be sound, and was read only as far as files outside it can be at odds with it. */
  readonly partial?: true;
  /** The folder, from the project's folder. */
  readonly folder: string;
  /** Hash of the bytes of `revision.yaml`; absent where it cannot be read. */
  readonly source?: string;
  readonly record: YamlFile<RevisionRecord>;
  /** By the file's name, which is the clause's id; in order of id. */
  readonly clauses: ReadonlyMap<string, ClauseFile>;
}
