import type { Root } from 'mdast';
import type { z } from 'zod';
import { finding, wholeFile, type Finding, type Place, type Words } from '../finding.ts';
import { checkShape } from '../yaml/check-shape.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { valueAt } from '../yaml/value-at.ts';

/** The front matter of a clause or page, as far as it could be read. */
export interface FrontMatter<T> {
  /** What it says, where its shape is right. */
  readonly value?: T;
  /** The `id` that it gives, whatever else is wrong, and where. */
  readonly id?: { readonly value: unknown; readonly place: Place };
  readonly findings: readonly Finding[];
}

/** Most characters of front matter. */
const frontMatterLimit = 8_000;

/** Reads the front matter with which a text has to begin. */
export function readFrontMatter<T>(root: Root, schema: z.ZodType<T>): FrontMatter<T> {
  const [first] = root.children;
  if (first?.type !== 'yaml') return { findings: [finding('front-matter', wholeFile, missingWords)] };
  if (first.value.length > frontMatterLimit) return { findings: [finding('file-size', wholeFile, sizeWords)] };
  const yaml = parseYaml(first.value, (first.position?.start.line ?? 1) + 1);
  const { value, findings } = checkShape(schema, yaml);
  return {
    ...(value === undefined ? {} : { value }),
    id: { value: valueAt(yaml.raw?.value, ['id']), place: yaml.at(['id']) },
    findings: [...yaml.findings, ...findings],
  };
}

/** Whether a text begins like front matter that is not closed, so that nothing can be said of what follows. */
export function isUnclosed(root: Root, text: string): boolean {
  return root.children[0]?.type !== 'yaml' && /^\s*---/.test(text);
}

const missingWords: Words = {
  unexpected: 'Missing front matter',
  expected: 'expected a first line `---`, lines such as `title: …`, and another line `---`',
  todo: 'Begin the file with these lines.',
};

const sizeWords: Words = {
  unexpected: 'Unexpected size of the front matter',
  expected: `expected at most ${frontMatterLimit.toLocaleString('en-GB')} characters`,
  todo: 'Write long text below the front matter.',
};
