import { isAlias, isMap, isScalar, Scalar, visit, type Document, type Node, type Pair } from 'yaml';
import { diagnostic, type Diagnostic, type SourcePosition } from '../diagnostics/diagnostic.ts';
import { runsTogether } from '../diagnostics/runs-together.ts';
import { textDiagnostics } from '../diagnostics/text-diagnostics.ts';
import { quote } from '../diagnostics/quote.ts';

/** Maximum number of problems of one rule reported for one text. */
const maxOfRule = 10;

/**
 * Reports what YAML allows but the content does not: anchors and aliases, tags, dates without quotes, hidden text, and keys
 * that are repeated.
 */
export function findForbidden(
  document: Document,
  text: string,
  positionAt: (offset: number) => SourcePosition,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const add = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  visit(document, {
    Node: (_, node) => {
      diagnosticsOf(node, text, positionAt(node.range?.[0] ?? 0)).forEach(add);
      if (!isMap(node)) return;
      for (const key of repeatedKeys(node.items))
        add(keyDiagnostic(positionAt(key.range?.[0] ?? 0), String(key.value)));
    },
  });
  const counts = new Map<string, number>();
  return diagnostics.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= maxOfRule;
  });
}

/** The keys that a map has had before. */
function repeatedKeys(items: readonly Pair[]): readonly Scalar[] {
  const seen = new Set<unknown>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    if (seen.has(key.value)) return [key];
    seen.add(key.value);
    return [];
  });
}

function keyDiagnostic(position: SourcePosition, key: string): Diagnostic {
  return diagnostic('yaml-duplicate-key', position, {
    unexpected: `Duplicate key ${quote(key)}`,
    todo: 'Keep one of the two lines.',
  });
}

function diagnosticsOf(node: Node, text: string, position: SourcePosition): readonly Diagnostic[] {
  if (isAlias(node)) return [aliasDiagnostic(position, `*${node.source}`)];
  const anchor =
    'anchor' in node && typeof node.anchor === 'string' ? [aliasDiagnostic(position, `&${node.anchor}`)] : [];
  const tag = node.tag === undefined ? [] : [tagDiagnostic(position, node.tag)];
  const shown =
    isScalar(node) && typeof node.value === 'string'
      ? [...textDiagnostics(node.value, position, text), ...lineDiagnostics(node, node.value, text, position)]
      : [];
  return [...anchor, ...tag, ...shown, ...(isBareDate(node) ? [dateDiagnostic(position, node.source ?? '')] : [])];
}

/** Reports lists and tables that YAML, or later the page, joins into a paragraph. */
function lineDiagnostics(
  { range }: Node,
  value: string,
  text: string,
  position: SourcePosition,
): readonly Diagnostic[] {
  const written = text.slice(...(range?.slice(0, 2) ?? [0, 0]));
  const message = runsTogether(written.split('\n')) ?? runsTogether(value.split('\n'));
  if (message === undefined) return [];
  return [diagnostic('text-runs-together', position, { ...message, todo: 'Make each entry a text of its own.' })];
}

// Some programs read an unquoted date as a timestamp.
function isBareDate(node: Node): node is Scalar {
  return isScalar(node) && node.type === Scalar.PLAIN && /^\d{4}-\d{1,2}(?:-\d{1,2})?$/.test(node.source ?? '');
}

function aliasDiagnostic(position: SourcePosition, name: string): Diagnostic {
  return diagnostic('yaml-alias', position, {
    unexpected: `Unexpected ${name.startsWith('*') ? 'alias' : 'anchor'} ${quote(name)}`,
    todo: 'Write the value out. If it is text that begins with `*` or `&`, put it in quotes.',
  });
}

function tagDiagnostic(position: SourcePosition, tag: string): Diagnostic {
  return diagnostic('yaml-tag', position, {
    unexpected: `Unexpected tag ${quote(tag)}`,
    todo: 'Remove the tag. If it is text that begins with `!`, put it in quotes.',
  });
}

function dateDiagnostic(position: SourcePosition, date: string): Diagnostic {
  return diagnostic('yaml-quotes', position, {
    unexpected: `Unexpected date ${quote(date)} without quotes`,
    todo: `Put it in quotes: \`"${date}"\`.`,
  });
}
