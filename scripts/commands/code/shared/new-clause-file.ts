import { clauseFile } from '../../../../src/drafting/clause-file.ts';
import { placeholder } from '../../../../src/drafting/placeholder.ts';

/** The file of a new clause, with a placeholder for its plain-English note. */
export function newClauseFile(id: string, title: string, mdx: string): string {
  return clauseFile({ id, title, plain: `${placeholder}: what it means for people.` }, mdx);
}
