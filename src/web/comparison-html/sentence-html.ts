import type { ElementContent } from 'hast';
import { redlineStrings } from '../../redline/redline-strings.ts';
import type { RedlineInline } from '../../redline/redline-tree.ts';
import { FootnoteNumbering } from '../clause-html/footnote-numbering.ts';
import { inlineElements } from '../clause-html/inline-elements.ts';

/** A sentence with its changed words marked. An empty side is one that does not have it. */
export function sentenceHtml(before: string, after: string): ElementContent[] {
  return markedWordsHtml(redlineStrings(before, after));
}

/** Words with their marks, without references or footnotes. */
export function markedWordsHtml(words: readonly RedlineInline[]): ElementContent[] {
  return inlineElements(words, {
    clause: '',
    rank: 4,
    hasAnchors: false,
    labelOf: (id) => id,
    hrefOf: (id) => `#${id}`,
    footnotes: new FootnoteNumbering(),
    position: 'redline',
  });
}
