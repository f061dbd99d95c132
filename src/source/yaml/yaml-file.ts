import type { z } from 'zod';
import type { SourceFile } from '../../code/code.ts';
import { pathOf, type ContentFolder } from '../content-folder.ts';
import { wholeFile } from '../finding.ts';
import { readText } from '../read-file.ts';
import { checkShape } from './check-shape.ts';
import { parseYaml } from './parse-yaml.ts';

/** A YAML file of the content, as far as it could be read. */
export interface YamlFile<T> extends SourceFile {
  /** What it holds, whatever its shape; absent where the file is missing or does not follow the grammar of YAML. */
  readonly raw?: { readonly value: unknown };
  /** What it holds, where the shape is right. */
  readonly value?: T;
}

/** Most bytes of a YAML file. */
export const yamlLimit = 1_000_000;

/** Reads a YAML file and checks it against a schema; tells every problem. */
export function readYaml<T>(content: ContentFolder, path: string, schema: z.ZodType<T>): YamlFile<T> {
  const shown = pathOf(content, path);
  const text = readText(content, path, yamlLimit);
  return text === undefined ? { path: shown, at: () => wholeFile } : checkYaml(content, shown, text, schema);
}

/** Checks a YAML text against a schema, as if it stood in the file; tells every problem. */
export function checkYaml<T>(content: ContentFolder, shown: string, text: string, schema: z.ZodType<T>): YamlFile<T> {
  const yaml = parseYaml(text);
  const { value, findings } = checkShape(schema, yaml);
  for (const found of [...yaml.findings, ...findings]) content.report(shown, found);
  return {
    path: shown,
    at: yaml.at,
    ...(yaml.raw === undefined ? {} : { raw: yaml.raw }),
    ...(value === undefined ? {} : { value }),
  };
}
