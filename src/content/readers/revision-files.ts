import type { RevisionRecord } from '../../model/revision.ts';
import type { ClauseReading } from '../clause/clause-reader.ts';
import type { Figures } from '../figures/read-figures.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';

/** A clause file of a revision. */
export interface ClauseFile extends Omit<ClauseReading, 'source'> {
  /** Path from the project's folder. */
  readonly path: string;
  /** Hash of the file; absent where it cannot be read. */
  readonly source?: string;
}

/** The files of a revision. */
export interface RevisionFiles {
  /** The folder's name, which is the revision's label. */
  readonly name: string;
  readonly draft: boolean;
  /** Whether it matches the lock, and was read only as far as other files depend on it. */
  readonly partial?: true;
  /** Path of the folder from the project's folder. */
  readonly folder: string;
  /** Hash of `revision.yaml`; absent where it cannot be read. */
  readonly source?: string;
  readonly record: YamlFile<RevisionRecord>;
  /** Its pictures. Of one that is read only in part, the hashes alone. */
  readonly figures: Figures;
  /** By id, which is the name of the file; in order of id. */
  readonly clauses: ReadonlyMap<string, ClauseFile>;
}
