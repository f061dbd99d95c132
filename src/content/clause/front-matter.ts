import type { Root } from 'mdast';
import type { z } from 'zod';
import {
  diagnostic,
  wholeFile,
  type Diagnostic,
  type SourcePosition,
  type Message,
} from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/quote.ts';
import { checkShape } from '../yaml/check-shape.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { valueAt } from '../yaml/value-at.ts';

/** The front matter of a clause or page, as far as it could be read. */
export interface FrontMatter<T> {
  /** Its value, if it fits the schema. */
  readonly value?: T;
  /** The `id` in it, whatever else is wrong, and its position. */
  readonly id?: { readonly value: unknown; readonly position: SourcePosition };
  /** The position of a value in it, by its keys. Absent where it could not be read. */
  readonly at?: (keys: readonly PropertyKey[]) => SourcePosition;
  readonly diagnostics: readonly Diagnostic[];
}

/** Maximum number of characters of front matter. */
const frontMatterLimit = 8_000;

/** Reads the front matter at the beginning of a text. */
export function readFrontMatter<T>(root: Root, text: string, schema: z.ZodType<T>): FrontMatter<T> {
  const [first] = root.children;
  if (first?.type !== 'yaml')
    return {
      diagnostics: [
        isUnclosed(text) ? unclosedDiagnostic(text) : diagnostic('front-matter', wholeFile, missingMessage),
      ],
    };
  if (first.value.length > frontMatterLimit) return { diagnostics: [diagnostic('file-size', wholeFile, sizeMessage)] };
  const yaml = parseYaml(first.value, (first.position?.start.line ?? 1) + 1);
  const { value, diagnostics } = checkShape(schema, yaml);
  return {
    ...(value === undefined ? {} : { value }),
    id: { value: valueAt(yaml.raw?.value, ['id']), position: yaml.at(['id']) },
    at: yaml.at,
    diagnostics: [...yaml.diagnostics, ...diagnostics],
  };
}

/** Whether a text has front matter without a line before or after it, so that the rest cannot be checked. */
export function isBroken(root: Root, text: string): boolean {
  if (root.children[0]?.type === 'yaml') return false;
  return isUnclosed(text) || (/^\s*[a-z]+:/.test(text) && /^---[ \t]*$/m.test(text));
}

function isUnclosed(text: string): boolean {
  return /^\s*---/.test(text);
}

/**
 * Where the front matter should end: at a line that was meant to close it, or before the first line that is not YAML.
 */
function unclosedDiagnostic(text: string): Diagnostic {
  const lines = text.trimStart().split('\n');
  const skipped = text.slice(0, text.length - text.trimStart().length).split('\n').length - 1;
  const meant = lines.findIndex((line, index) => index > 0 && /^[\s\u00A0]*[-–—_=*]{1,8}[\s\u00A0]*$/.test(line));
  const end = lines.findIndex((line, index) => index > 0 && !/^(?:[A-Za-z][\w-]*:|[ \t#]|- )/.test(line));
  const found = meant > 0 && (end < 0 || meant <= end + 1) ? meant : end;
  const line = (found < 0 ? lines.length : found + 1) + skipped;
  return diagnostic(
    'front-matter',
    { line, column: 1 },
    {
      unexpected:
        found === meant && meant > 0
          ? `Unexpected ${quote(lines[meant] ?? '')} at the end of the front matter`
          : 'Missing end of the front matter',
      expected: 'expected a line of three hyphens, `---`, after its last key',
      todo: 'Write that line, with nothing else on it, above the text of the clause or page.',
    },
  );
}

const missingMessage: Message = {
  unexpected: 'Missing front matter',
  todo: 'Begin the file with a line `---`, lines such as `title: …`, and another line `---`.',
};

const sizeMessage: Message = {
  unexpected: 'Front matter too long',
  expected: `expected at most ${frontMatterLimit.toLocaleString('en-GB')} characters`,
  todo: 'Move long text below the front matter.',
};
