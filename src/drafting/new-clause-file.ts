import { clauseFile } from './clause-file.ts';
import { placeholder } from './placeholder.ts';

/** The file of a new clause, with a placeholder for its plain-English note where nobody has written it. */
export function newClauseFile(id: string, title: string, mdx: string, plain = ''): string {
  return clauseFile({ id, title, plain: plain === '' ? `${placeholder}: what it means for people.` : plain }, mdx);
}
