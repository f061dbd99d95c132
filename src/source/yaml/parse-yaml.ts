import { LineCounter, parseDocument } from 'yaml';
import type { Finding } from '../finding.ts';
import { findForbidden } from './forbidden.ts';
import { placeOf, placesOf, type Places } from './places.ts';
import { syntaxFindings } from './syntax-findings.ts';

/** What a YAML text holds, and where each value of it stands. */
export interface YamlText extends Places {
  /** Plain values; absent where the text does not follow the grammar. */
  readonly raw?: { readonly value: unknown };
  readonly findings: readonly Finding[];
}

/**
 * Reads YAML 1.2 with its core types: text, numbers, true and false, lists and keys with values; dates stay text.
 * `firstLine` is the line of the file on which the text begins. Never throws.
 */
export function parseYaml(text: string, firstLine = 1): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'core',
    merge: false,
    stringKeys: true,
    prettyErrors: false,
    lineCounter: lines,
  });
  const at = (offset: number) => placeOf(offset, lines, firstLine);
  const places = placesOf(document, lines, firstLine);
  const syntax = syntaxFindings(text, document.errors, at);
  const broken = syntax.some((found) => found.rule === 'yaml-syntax');
  const forbidden = broken ? [] : findForbidden(document, at);
  const findings = [...syntax, ...forbidden];
  // An alias may stand for a value that holds itself, or for more than any memory can.
  if (broken || forbidden.some((found) => found.rule === 'yaml-alias')) return { ...places, findings };
  return { ...places, findings, raw: { value: document.toJS({ maxAliasCount: 0 }) } };
}
