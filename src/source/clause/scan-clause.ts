import { decodeText } from '../decode-text.ts';
import { placeAt } from '../place-at.ts';
import type { ParagraphPlace, Use } from './gathered.ts';

/** What other files depend on in a clause. */
export interface ScannedClause {
  /** The id in its front matter, as far as it is written plainly. */
  readonly id: string;
  readonly uses: readonly Use[];
  readonly paragraphs: readonly ParagraphPlace[];
}

/**
 * What other files depend on in a clause file that is known to be sound, without taking it apart: there, whatever looks
 * like a tag is one. Nothing where its id is not written plainly.
 */
export function scanClause(bytes: Uint8Array): ScannedClause | undefined {
  const { text } = decodeText(bytes);
  const id = /^id: *["']?([a-z0-9.-]+)["']? *$/m.exec(text ?? '')?.[1];
  if (text === undefined || id === undefined) return undefined;
  const uses: Use[] = [];
  const paragraphs: ParagraphPlace[] = [];
  for (const { 0: tag, 1: name, index } of text.matchAll(/(?<!\\)<(Ref|Term|Para)\b[^>]*>/g)) {
    const place = placeAt(text, index);
    if (name === 'Para') paragraphs.push({ id: valueOf(tag, 'id'), number: valueOf(tag, 'number'), place });
    else if (name === 'Ref') uses.push({ kind: 'ref', id: valueOf(tag, 'to'), place });
    else uses.push({ kind: 'term', id: valueOf(tag, 'id'), place });
  }
  return { id, uses, paragraphs };
}

function valueOf(tag: string, attribute: string): string {
  return new RegExp(`\\b${attribute}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';
}
