import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { leadingNumber } from '../import/blocks/leading-number.ts';
import { clauseMdx } from '../import/clause-mdx.ts';
import { newClauseFile } from '../new-clause-file.ts';
import { placeholder } from '../placeholder.ts';
import type { NewLine, ReturnedClause } from './clause-after.ts';
import { newPictures } from './figure-writer.ts';
import { placeLines } from './place-lines.ts';
import { Refused } from './refused.ts';
import type { ClauseLines } from './sent-lines.ts';

/** The file of a clause that somebody added, with a placeholder for plain English that nobody wrote. */
export function newClauseAfter(
  { id, title, takenNumbers = new Set(), noteOf }: ReturnedClause,
  { root, parents }: ClauseLines,
  [text = []]: readonly (readonly NewLine[])[],
): string {
  const [heading, ...below] = text;
  if (heading?.shape.style !== 'Heading2' || title === undefined)
    throw new Refused('This is in a new clause. Accept that clause first.');
  if (newPictures(heading.cells).length > 0) throw new Refused('This adds a picture to a heading.');
  const isPlain = ({ shape }: NewLine): boolean => shape.style === 'PlainEnglish';
  placeLines({ root, lines: [], parents }, [below.filter((line) => !isPlain(line))], noteOf);
  const blocks = root.children.filter(({ type }) => type !== 'yaml');
  for (const block of blocks) keepNumberOfOther(block, takenNumbers);
  const { text: mdx } = clauseMdx(id, blocks, undefined);
  const plain = below.filter(isPlain).map(({ cells }) =>
    cells
      .map(({ char }) => char)
      .join('')
      .trim(),
  );
  return newClauseFile(id, title, mdx || `${placeholder}: the text of the clause.`, plain.join(' '));
}

/** A number that another paragraph of the Code has is one of the words. */
function keepNumberOfOther(block: RootContent, taken: ReadonlySet<string>): void {
  if (block.type !== 'paragraph') return;
  const found = leadingNumber(toString(block));
  if (found !== undefined && taken.has(found.number)) block.data = { ...block.data, isNumberWords: true };
}
