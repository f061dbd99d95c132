import type { WordParts } from '../../../../src/drafting/import/word/word-xml.ts';
import { readSentPart, type Sent } from '../../../../src/drafting/exchange/sent-part.ts';
import type { ReadDraft } from './draft-clauses.ts';

/** What a file was made from, and how sure that is if the file does not say it itself. */
export function sentWithoutSources(parts: WordParts, _folder: string, _draft: ReadDraft): { readonly sent: Sent; readonly how?: string } {
  const sent = readSentPart(parts);
  if (sent !== undefined) return { sent };
  throw new Error('This file does not say what it was made from. Nothing was changed.');
}
