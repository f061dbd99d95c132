import { z } from 'zod';
import { diagnostic, type Diagnostic, type SourcePosition } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { typographyHint } from '../diagnostics/typography-hint.ts';
import { quote, quoteList } from '../diagnostics/quote.ts';
import { describeExpected } from './describe-expected.ts';
import type { YamlText } from './parse-yaml.ts';
import { valueAt } from './value-at.ts';
import { valueDiagnostic } from './value-diagnostic.ts';

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
    if (issue.code !== 'unrecognized_keys') return [valueDiagnostic(issue, raw, yaml)];
    const known = allowed.get(valueAt(raw, issue.path)) ?? [];
    return issue.keys.map((key) => keyDiagnostic(key, known, yaml.keyAt([...issue.path, key])));
  });
  return { diagnostics };
}

function keyDiagnostic(key: string, known: readonly string[], position: SourcePosition): Diagnostic {
  const near = nearest(key, known);
  return diagnostic('yaml-key', position, {
    unexpected: `Unknown key ${quote(key)}`,
    expected: `expected one of ${quoteList(known)}`,
    todo: `${near === undefined ? 'Remove the line.' : `Did you mean ${quote(near)}? Otherwise remove the line.`}${typographyHint(key)}`,
  });
}
