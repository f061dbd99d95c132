import { clausesOf } from '../../../../src/model/code.ts';
import { readContent } from '../../../../src/content/read-content.ts';

/** The ids of the clauses of the latest published revision; none if nothing is published. */
export function publishedClauses(folder: string): ReadonlySet<string> {
  const { content } = readContent(folder, { draft: 'leave out' });
  const latest = content?.code.revisions.at(-1);
  return new Set(latest === undefined ? [] : clausesOf(latest).map(({ id }) => id));
}
