import { addToOutline, outlineEntries, outlineParts } from '../../../../src/drafting/edit-outline.ts';
import type { WaitingChange } from '../../../../src/model/proposals.ts';
import { recordPath } from '../shared/draft-files.ts';
import type { Edit } from '../disk/apply-edits.ts';

/** A clause that somebody added in a file, and where it is there. */
export type NewClause = { readonly id: string } & NonNullable<WaitingChange['outline']>;

/** The edit that puts accepted new clauses into the outline of the draft; none if it has them all. */
export function outlineEdit(record: string, clauses: readonly NewClause[]): readonly Edit[] {
  let text = record;
  for (const { id, number, after, before } of clauses) {
    const entries = outlineEntries(text);
    const has = (clause: string | undefined): clause is string => entries.some((entry) => entry.clause === clause);
    if (has(id)) continue;
    const isFree = entries.every((entry) => entry.number !== number);
    const near = after.find(has);
    const place =
      near !== undefined ? { after: near } : has(before) ? { before } : { part: outlineParts(text).at(-1) ?? '' };
    text = addToOutline(text, { clause: id, number: isFree ? number : undefined }, place);
  }
  return text === record ? [] : [{ path: recordPath, text }];
}

/** Says what is left to write of accepted new clauses. */
export function reportNewClauses(clauses: readonly NewClause[]): void {
  for (const { id } of clauses)
    console.log(`\n\`${id}\` is new. Look at its id and its number, and write its plain English.`);
}
