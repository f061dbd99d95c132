import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { describeExpected } from './describe-expected.ts';
import { unknownKey, wrongValue } from './key-and-value-messages.ts';
import type { YamlText } from './parse-yaml.ts';
import { valueAt } from './value-at.ts';

/** A value that fits its schema, or what is wrong with it. */
export interface ShapeResult<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks a YAML value against a schema, and explains every problem in an editor's terms. */
export function checkShape<T>(schema: z.ZodType<T>, yaml: YamlText): ShapeResult<T> {
  if (yaml.raw === undefined) return { diagnostics: [] };
  const { value: raw } = yaml.raw;
  const allowed = new Map<unknown, readonly string[]>();
  const result = schema.safeParse(raw, {
    error: (issue) => {
      const owner = issue.inst;
      if (issue.code === 'unrecognized_keys' && owner instanceof z.ZodObject)
        allowed.set(issue.input, Object.keys(owner.shape));
      return describeExpected(issue);
    },
  });
  if (result.success) return { value: result.data, diagnostics: [] };
  const diagnostics = result.error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [wrongValue(issue, raw, yaml)];
    const known = allowed.get(valueAt(raw, issue.path)) ?? [];
    return issue.keys.map((key) => unknownKey(key, known, yaml.keyAt([...issue.path, key])));
  });
  return { diagnostics };
}
