import type { Block, Paragraph } from './clause-tree.ts';
import { plainText } from './plain-text.ts';

/**
 * Whether a paragraph continues the sentence that a list interrupted, as in `…; (b) tell people, and must not sublet.`:
 * it comes directly after a list and begins in lower case. Nothing else marks it.
 */
export function continuesAfterList(before: Block | undefined, paragraph: Paragraph): boolean {
  // A reference may print a label in lower case, but more often begins a sentence.
  return before?.type === 'list' && continuesSentence(plainText(paragraph, () => '§'));
}

/** Whether the words after a list begin as the rest of a sentence does. */
export function continuesSentence(words: string): boolean {
  return /^[\s—–…-]*\p{Ll}/u.test(words);
}
