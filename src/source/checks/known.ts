import { finding, type Report } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { quoted } from '../quoted.ts';
import { namesAt, type NameAt } from '../yaml/value-at.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';

/** What one file names and another defines. */
export type KnownKind =
  | 'clause'
  | 'paragraph'
  | 'revision'
  | 'edition'
  | 'recommendation'
  | 'action'
  | 'section'
  | 'theme'
  | 'workshop'
  | 'consultation'
  | 'body'
  | 'topic';

/** The names of one kind that are defined. */
export interface Known {
  readonly kind: KnownKind;
  /** Where they are defined, for messages: `an id of content/themes.yaml`. */
  readonly where: string;
  /** Undefined where a file that defines them cannot be read: nothing can be said then. */
  readonly names: ReadonlySet<string> | undefined;
}

/** The names at a path of some files; nothing where one of the files cannot be read. */
export function definedNames(files: readonly YamlFile<unknown>[], path: string): ReadonlySet<string> | undefined {
  const raws = files.flatMap(({ raw }) => raw ?? []);
  if (raws.length < files.length) return undefined;
  return new Set(raws.flatMap(({ value }) => namesAt(value, path).map(({ name }) => name)));
}

/** Tells every name at a path of a file that is not among the known names. */
export function checkNamed(file: YamlFile<unknown>, path: string, known: Known, report: Report): void {
  for (const found of namesAt(file.raw?.value, path)) checkName(file, found, known, report);
}

/** Tells one name that is not among the known names. */
export function checkName(file: YamlFile<unknown>, { keys, name }: NameAt, known: Known, report: Report): void {
  if (known.names === undefined || known.names.has(name)) return;
  const near = nearest(name, known.names);
  report(
    file.path,
    finding(`${known.kind}-unknown`, file.at(keys), {
      unexpected: `Unexpected ${known.kind} ${quoted(name)}`,
      expected: `expected ${known.where}`,
      todo: near === undefined ? 'Write one that exists, or take it out.' : `Write ${quoted(near)} if that is meant.`,
    }),
  );
}
