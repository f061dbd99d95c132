import type { NewLine } from './clause-after.ts';
import { Refused } from './refused.ts';

/** @throws {Refused} for a new line that no clause can hold */
export function refuseLine({ shape, partOf }: NewLine): void {
  if (partOf !== undefined && partOf.holder === undefined)
    throw new Refused(
      partOf.kind === 'title' || partOf.kind === 'plain'
        ? 'This makes two paragraphs of a line that is one: the heading or the plain English of the clause.'
        : 'This makes two paragraphs of a line that the file only prints.',
    );
  if (shape.style === 'Heading2' && partOf === undefined)
    throw new Refused(
      'This puts the heading of a new clause among the words of this one. To divide it: npm run code -- split.',
    );
  if (/^Heading1$|^Title$/.test(shape.style) && partOf === undefined)
    throw new Refused('This adds the heading of a part. Add the part to the outline in `revision.yaml`.');
  if (partOf?.holder?.type === 'tableCell')
    throw new Refused('This makes two paragraphs in a cell of a table, which has one.');
}
