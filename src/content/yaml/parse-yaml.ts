import { LineCounter, parseDocument } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { findForbidden } from './forbidden.ts';
import { positionOf, positionsOf, type YamlPositions } from './positions.ts';
import { syntaxDiagnostics } from './syntax-messages.ts';

/** A parsed YAML text, with the position of each value. */
export interface YamlText extends YamlPositions {
  /** Plain values; absent where the text is not valid YAML. */
  readonly raw?: { readonly value: unknown };
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses YAML 1.2 with the core schema, in which dates are text. `firstLine` is the line of the file on which the text
 * begins. Never throws.
 */
export function parseYaml(text: string, firstLine = 1): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'core',
    merge: false,
    stringKeys: true,
    // Compares every two keys. `findForbidden` reports repeated ones instead.
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
  });
  const at = (offset: number) => positionOf(offset, lines, firstLine);
  const positions = positionsOf(document, lines, firstLine);
  const syntax = syntaxDiagnostics(text, document.errors, at);
  const broken = syntax.length > 0;
  const forbidden = broken ? [] : findForbidden(document, text, at);
  const diagnostics = [...syntax, ...forbidden];
  // Aliases can be circular, or expand to more than fits in memory.
  if (broken || forbidden.some(({ rule }) => rule === 'yaml-alias')) return { ...positions, diagnostics };
  return { ...positions, diagnostics, raw: { value: document.toJS({ maxAliasCount: 0 }) } };
}
