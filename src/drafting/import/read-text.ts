import type { Paragraph, RootContent } from 'mdast';
import { withKnownItems } from '../../model/markdown-labels.ts';
import type { FlatBlock } from './blocks/flat-block.ts';
import { readHtml } from './html/read-html.ts';
import type { ImportedDocument } from './blocks/imported-document.ts';
import { withKnownNumbers } from './blocks/leading-number.ts';
import { Losses } from './blocks/losses.ts';
import { nestBlocks } from './blocks/nest-blocks.ts';
import { readMarkdown } from './read-markdown.ts';
import { withTypedLabels } from './blocks/typed-labels.ts';

/** Reads a text as a clipboard may have it: HTML, Markdown, or lines that are paragraphs. */
export function readText(text: string): ImportedDocument {
  if (/^\s*(?:Version:[\d.]+\s|<(?:!doctype|!--|[a-z][\w:-]*[\s>/]))/i.test(text)) return readHtml(text);
  // Markdown has blank lines between paragraphs, or headings.
  if (/\n[ \t]*\r?\n\s*\S|^#{1,6} \S/m.test(text.trim())) return readMarkdown(text);
  const losses = new Losses();
  const blocks: RootContent[] = nestBlocks(withTypedLabels(linesOf(text)), losses);
  return {
    root: withKnownNumbers(withKnownItems({ type: 'root', children: blocks })),
    losses: losses.sentences,
  };
}

function linesOf(text: string): readonly FlatBlock[] {
  return text.split(/\r\n?|\n/).flatMap((line): FlatBlock[] => {
    const words = line.trim();
    if (words === '') return [];
    const block: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: words.replaceAll('\t', ' ') }] };
    const hasTab = /^\S{1,12}\t/.test(words);
    return [{ block, paragraph: { style: '', left: 0, isHeading: false, beginsWithTerm: false, hasTab } }];
  });
}
