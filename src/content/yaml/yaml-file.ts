import type { z } from 'zod';
import type { SourceFile } from '../../model/code.ts';
import { entryAt, pathOf, type ContentFolder } from '../files/content-folder.ts';
import { wholeFile } from '../diagnostics/diagnostic.ts';
import { memoizeByText } from '../files/memoize-by-text.ts';
import { readText } from '../files/read-file.ts';
import { inKnownWords } from './own-words.ts';
import { checkShape } from './check-shape.ts';
import { parseYaml } from './parse-yaml.ts';

/** A YAML file of the content, as far as it could be read. */
export interface YamlFile<T> extends SourceFile {
  /** Its value in whatever shape; absent where the file is missing or not valid YAML. */
  readonly raw?: { readonly value: unknown };
  /** Its value, if it fits the schema. */
  readonly value?: T;
}

/** Maximum size of a YAML file, in bytes. */
export const yamlLimit = 1_000_000;

/** Reads a YAML file, checks it against a schema and reports every problem. */
export function readYaml<T>(content: ContentFolder, path: string, schema: z.ZodType<T>): YamlFile<T> {
  const shown = pathOf(content, path);
  const text = readText(content, path, yamlLimit);
  return text === undefined ? { path: shown, at: () => wholeFile } : checkYaml(content, shown, text, schema);
}

/** Reads a YAML file that may be missing: it then has no value, and nothing is reported. */
export function readYamlIfAny<T>(content: ContentFolder, path: string, schema: z.ZodType<T>): YamlFile<T> {
  if (entryAt(content, path).kind !== 'nothing') return readYaml(content, path, schema);
  return { path: pathOf(content, path), at: () => wholeFile };
}

const parseMemoized = memoizeByText((text: string) => parseYaml(text));

/** Checks a YAML text against a schema as if it were the content of the file, and reports every problem. */
export function checkYaml<T>(content: ContentFolder, shown: string, text: string, schema: z.ZodType<T>): YamlFile<T> {
  const parsed = parseMemoized(text);
  const yaml =
    parsed.raw === undefined ? parsed : { ...parsed, raw: { value: inKnownWords(parsed.raw.value, content.words) } };
  const { value, diagnostics } = checkShape(schema, yaml);
  for (const diagnostic of [...yaml.diagnostics, ...diagnostics]) content.report(shown, diagnostic);
  return {
    path: shown,
    at: yaml.at,
    ...(yaml.raw === undefined ? {} : { raw: yaml.raw }),
    ...(value === undefined ? {} : { value }),
  };
}
