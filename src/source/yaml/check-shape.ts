import { z } from 'zod';
import { finding, type Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { quoted, quotedList } from '../quoted.ts';
import { expectedWords } from './expected-words.ts';
import type { YamlText } from './parse-yaml.ts';
import { valueAt } from './value-at.ts';
import { valueFinding } from './value-finding.ts';

/** A value of the shape that a schema asks for, or what is wrong with it. */
export interface Shaped<T> {
  readonly value?: T;
  readonly findings: readonly Finding[];
}

/** Checks what a YAML text holds against a schema, and words every misfit for an editor. */
export function checkShape<T>(schema: z.ZodType<T>, yaml: YamlText): Shaped<T> {
  if (yaml.raw === undefined) return { findings: [] };
  const { value: raw } = yaml.raw;
  const allowed = new Map<unknown, readonly string[]>();
  const result = schema.safeParse(raw, {
    error: (issue) => {
      const owner = issue.inst;
      if (issue.code === 'unrecognized_keys' && owner instanceof z.ZodObject)
        allowed.set(issue.input, Object.keys(owner.shape));
      return expectedWords(issue);
    },
  });
  if (result.success) return { value: result.data, findings: [] };
  const findings = result.error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [valueFinding(issue, raw, yaml)];
    const known = allowed.get(valueAt(raw, issue.path)) ?? [];
    return issue.keys.map((key) => keyFinding(key, known, yaml.keyAt([...issue.path, key])));
  });
  return { findings };
}

function keyFinding(key: string, known: readonly string[], place: { line: number; column: number }): Finding {
  const near = nearest(key, known);
  return finding('yaml-key', place, {
    unexpected: `Unexpected key ${quoted(key)}`,
    expected: `expected one of ${quotedList(known)}`,
    todo: near === undefined ? 'Take the line out.' : `Write ${quoted(near)} if that is meant, or take the line out.`,
  });
}
