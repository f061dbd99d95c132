import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyToSend } from '../word/copy-to-send.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { clausesOf } from '../../../../src/model/code.ts';

/** The working draft of a content folder, as it is sent. */
export async function sentFixture(
  folder = 'content',
): Promise<{ readonly file: Uint8Array; readonly sources: ReadonlyMap<string, string> }> {
  const { content } = readContent(folder, { draft: 'include', frozen: 'trust' });
  const draft = content?.code.revisions.at(-1);
  if (content === undefined || draft === undefined) throw new Error('The content has problems.');
  const ids = clausesOf(draft).map(({ id }) => id);
  const sources = new Map(ids.map((id) => [id, readFileSync(join(folder, 'code/draft/clauses', `${id}.mdx`), 'utf8')]));
  return { file: await copyToSend(content, folder, { draft, chosen: new Set(ids) }), sources };
}
