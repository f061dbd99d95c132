import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { typographyHint } from '../diagnostics/typography-hint.ts';
import { quote } from '../diagnostics/quote.ts';
import { namesAt, type NameAt } from '../yaml/value-at.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';

/** What one file refers to and another defines. */
export type NameKind =
  | 'clause'
  | 'paragraph'
  | 'revision'
  | 'edition'
  | 'recommendation'
  | 'point'
  | 'question'
  | 'action'
  | 'section'
  | 'theme'
  | 'workshop'
  | 'consultation'
  | 'body'
  | 'topic';

/** The defined names of one kind. */
export interface KnownNames {
  readonly kind: NameKind;
  /** Where they are defined, for messages: `an id of content/themes.yaml`. */
  readonly definedAs: string;
  /** Undefined where a file that defines them cannot be read, so that nothing can be checked. */
  readonly names: ReadonlySet<string> | undefined;
}

/** The names at a path of some files; undefined where one of the files cannot be read. */
export function definedNames(files: readonly YamlFile<unknown>[], path: string): ReadonlySet<string> | undefined {
  const raws = files.flatMap(({ raw }) => raw ?? []);
  if (raws.length < files.length) return undefined;
  return new Set(raws.flatMap(({ value }) => namesAt(value, path).map(({ name }) => name)));
}

/** Reports every name at a path of a file that is not known. */
export function reportUnknownNames(file: YamlFile<unknown>, path: string, known: KnownNames, report: Report): void {
  for (const reference of namesAt(file.raw?.value, path)) reportUnknownName(file, reference, known, report);
}

/** Reports a name that is not known. */
export function reportUnknownName(
  file: YamlFile<unknown>,
  { keys, name }: NameAt,
  known: KnownNames,
  report: Report,
): void {
  if (known.names === undefined || known.names.has(name)) return;
  const near = nearest(name, known.names);
  report(
    file.path,
    diagnostic(`${known.kind}-unknown`, file.at(keys), {
      unexpected: `Unknown ${known.kind} ${quote(name)}`,
      expected: `expected ${known.definedAs}`,
      todo: `${near === undefined ? 'Use one that exists, or remove it.' : `Did you mean ${quote(near)}?`}${typographyHint(name)}`,
    }),
  );
}
