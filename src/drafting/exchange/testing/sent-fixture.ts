import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../../../content/read-content.ts';
import { cleanWord } from '../../../downloads/word/clean-word.ts';
import { clausesOf } from '../../../model/code.ts';
import { refsIn } from '../../../model/ids-in-text.ts';
import { labelIn } from '../../../model/labels.ts';
import { partialExtent } from '../../../model/clause-front-matter.ts';
import { copyInputs } from '../../../web/downloads/fill-copy-inputs.ts';
import { labelKey } from '../sent-part.ts';
import { sendFile } from '../send.ts';

/** The working draft of a content folder, as it is sent. */
export async function sentFixture(folder = 'content'): Promise<{ readonly file: Uint8Array; readonly sources: ReadonlyMap<string, string> }> {
  const { content } = readContent(folder, { draft: 'include', frozen: 'trust' });
  const draft = content?.code.revisions.at(-1);
  if (content === undefined || draft === undefined) throw new Error('The content has problems.');
  const sources = new Map(
    clausesOf(draft).map(({ id }) => [id, readFileSync(join(folder, 'code/draft/clauses', `${id}.mdx`), 'utf8')]),
  );
  const clauses = clausesOf(draft).map(({ id, text }) => {
    const extent = partialExtent(text.front, content.settings.places);
    return { id, source: sources.get(id) ?? '', ...(extent === undefined ? {} : { extent }) };
  });
  const labels = new Map(
    clausesOf(draft).flatMap(({ id, text }) => refsIn(text).map((to) => [labelKey(id, to), labelIn(draft, to, id)] as const)),
  );
  const comesBack = { hash: 'ab', isPartOfCode: false, answers: new Map() };
  const copy = await cleanWord({ ...copyInputs(content, draft), comesBack });
  return { file: sendFile(copy, { code: content.settings.code, hash: 'ab', author: 'The body', clauses, labels }), sources };
}
