import type { Report } from '../finding.ts';
import { finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { quoted } from '../quoted.ts';
import { valuesAt, type ValueAt } from '../yaml/value-at.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';

/** What one file names and another defines. */
export type KnownKind =
  | 'clause'
  | 'paragraph'
  | 'revision'
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

/** The values at a path of some files as names; nothing where one of the files cannot be read. */
export function namesAt(files: readonly YamlFile<unknown>[], path: string): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const { raw } of files) {
    if (raw === undefined) return undefined;
    for (const { value } of valuesAt(raw.value, path)) if (isName(value)) names.add(String(value));
  }
  return names;
}

/** Tells every value at a path of a file that is not among the known names. */
export function checkNamed(file: YamlFile<unknown>, path: string, known: Known, report: Report): void {
  for (const found of valuesAt(file.raw?.value, path)) checkName(file, found, known, report);
}

/** Tells one value that is not among the known names. A value that is no name at all is told by its schema. */
export function checkName(file: YamlFile<unknown>, { keys, value }: ValueAt, known: Known, report: Report): void {
  if (!isName(value) || known.names === undefined || known.names.has(String(value))) return;
  const near = nearest(String(value), known.names);
  report(
    file.path,
    finding(`${known.kind}-unknown`, file.at(keys), {
      unexpected: `Unexpected ${known.kind} ${quoted(String(value))}`,
      expected: `expected ${known.where}`,
      todo: near === undefined ? 'Write one that exists, or take it out.' : `Write ${quoted(near)} if that is meant.`,
    }),
  );
}

function isName(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
