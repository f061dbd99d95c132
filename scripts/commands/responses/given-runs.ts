import { clausesOf, publishedRevisions } from '../../../src/model/code.ts';
import { plainText } from '../../../src/model/plain-text.ts';
import { snapshotFields } from '../../../src/consultation/handling/form-snapshot.ts';
import { hashRuns, placeWords } from '../../../src/consultation/handling/word-runs.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { loadFormSnapshots } from '../../../src/responses/form-snapshots.ts';
import type { CommandContext } from './audited-command.ts';

/**
 * The runs of words that everyone who answered a consultation had in front of them: those of its questions, and of the
 * revisions that it asked about. Many people copy them, without any campaign.
 */
export async function givenRuns(
  consultation: string,
  { custody: { database }, settings }: CommandContext,
): Promise<ReadonlySet<number>> {
  const forms = [...(await loadFormSnapshots(database)).values()].filter((form) => form.consultation === consultation);
  const labels = new Set(forms.map(({ revision }) => revision));
  const asked = forms.flatMap(snapshotFields).flatMap(({ label, hint }) => [label, hint ?? '']);
  const { content } = readContent(settings.contentFolder, { draft: 'leave out' });
  if (content === undefined)
    console.error(
      `${settings.contentFolder} has problems, so passages that people copied from the Code can look like campaigns. \`npm run check:content\` lists them.`,
    );
  const clauses = (content === undefined ? [] : publishedRevisions(content.code))
    .filter(({ label }) => labels.has(label))
    .flatMap(clausesOf)
    .flatMap(({ text: { front, tree } }) => [front.title, front.plain, plainText(tree, () => '')]);
  return new Set([...asked, ...clauses].flatMap((text) => [...hashRuns(placeWords(text))]));
}
