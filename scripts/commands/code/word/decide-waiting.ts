import { mergeThree, withEdits, type Conflict } from '../../../../src/drafting/exchange/merge.ts';
import type { Proposals, WaitingChange } from '../../../../src/model/proposals.ts';
import { applyEdits } from '../disk/apply-edits.ts';
import { realDisk } from '../disk/disk.ts';
import { clausePath, draftFiles } from '../shared/draft-files.ts';
import type { DecisionOptions } from './decision-options.ts';
import { decide, isAnswered, type Listed } from './decide.ts';
import { readDraft } from './draft-clauses.ts';
import { proposalsEdit, readProposals } from '../shared/proposals-file.ts';
import { pictureEdits, reportPictures, waitingPictures } from './new-pictures.ts';
import { outlineEdit, reportNewClauses } from './place-new-clauses.ts';
import { coveredWords, reasonsForAccepted, waitsForReason } from './reasons-for-accepted.ts';

/** Lists what waits in `proposals.yaml`, and does with it what the editor decides. */
export async function decideWaiting(folder: string, options: DecisionOptions): Promise<void> {
  const proposals = readProposals(folder);
  const { clauses: files, record } = draftFiles(folder);
  const draft = readDraft(folder);
  const pictures = waitingPictures(proposals);
  for (const [file, bytes] of pictures) draft.addPicture(file, bytes);
  const merge = (change: WaitingChange, ours: ReadonlyMap<string, string>) => mergeWaiting(change, proposals, ours);
  const listed = proposals.changes.map((change): Listed => {
    const { conflicts, texts } = merge(change, files);
    const state =
      conflicts.length > 0 ? 'conflict' : [...texts].every(([id, text]) => text === files.get(id)) ? 'same' : 'ready';
    return {
      ...change,
      place: change.part === undefined ? {} : { part: change.part },
      author: change.author ?? '',
      date: change.date ?? '',
      isUntracked: !change.tracked,
      isNewClause: change.outline !== undefined,
      comments: change.comments.map(({ author = 'somebody', text }) => `${author}: ${text}`),
      state,
      conflicts,
    };
  });
  const notes = proposals.notes.map(({ clause, words, comments, answer }) => ({
    ...(clause === undefined ? {} : { clause }),
    words,
    comments: [
      ...comments.map(({ author = 'somebody', text }) => `${author}: ${text}`),
      ...(answer === undefined ? [] : [`Your answer: ${answer}`]),
    ],
  }));
  for (const { clauses, words, comments } of proposals.accepted) {
    console.log(`\nAccepted, without its reason: ${clauses.join(', ')}: ${words}`);
    for (const { author = 'somebody', text } of comments) console.log(`    Comment by ${author}: ${text}`);
    console.log(`    npm run code -- reason ${clauses.join(' ')}`);
  }
  const decided = await decide(listed, { notes, resolved: 0 }, options);
  if (!isAnswered(decided)) return;
  let texts: ReadonlyMap<string, string> = files;
  const taken: WaitingChange[] = [];
  for (const index of decided.accepted) {
    const change = proposals.changes[index];
    if (change === undefined) continue;
    const merged = merge(change, texts);
    const problem = [...merged.texts].flatMap(([id, text]) => draft.problemWith(id, text) ?? [])[0];
    const isNewConflict = merged.conflicts.length > 0 && listed[index]?.state !== 'conflict';
    if (problem !== undefined || isNewConflict)
      console.log(`\nChange ${index + 1} waits: ${problem ?? 'one accepted before it changed the same words.'}`);
    else {
      texts = new Map([...texts, ...merged.texts]);
      taken.push(change);
    }
  }
  const gone = new Set([
    ...taken,
    ...[...decided.rejected].flatMap((index) => proposals.changes[index] ?? []),
    ...listed.flatMap(({ state }, index) => (state === 'same' ? (proposals.changes[index] ?? []) : [])),
  ]);
  const done = taken.map((change) => ({ ...change, words: coveredWords(change) }));
  const left = {
    ...proposals,
    changes: proposals.changes.filter((change) => !gone.has(change)),
    accepted: [...proposals.accepted, ...done.flatMap(waitsForReason)],
  };
  const changed = [...texts].filter(([id, text]) => files.get(id) !== text);
  const added = taken.flatMap(({ outline, clauses: [id] }) =>
    outline === undefined || id === undefined ? [] : [{ id, ...outline }],
  );
  const figures = pictureEdits(folder, pictures, new Map(changed));
  const edits = [
    ...figures,
    ...changed.map(([id, text]) => ({ path: clausePath(id), text })),
    ...outlineEdit(record, added),
    ...proposalsEdit(folder, left),
  ];
  if (changed.length + gone.size > 0) applyEdits(folder, edits, realDisk, { dryRun: options.dryRun === true });
  // On a terminal, those whose reason somebody broke off are asked about again.
  const unreasoned = process.stdin.isTTY ? [...proposals.accepted, ...done] : done;
  if (options.dryRun === true || unreasoned.length === 0) return;
  reportNewClauses(added);
  reportPictures(figures, texts);
  await reasonsForAccepted(folder, unreasoned, options);
}

/** What the clauses of a waiting change become; where the draft changed the same words, as it says. */
function mergeWaiting(
  { of, clauses, passages }: WaitingChange,
  { sent }: Proposals,
  ours: ReadonlyMap<string, string>,
): { readonly texts: ReadonlyMap<string, string>; readonly conflicts: readonly Conflict[] } {
  const sources = sent.find(({ hash }) => hash === of)?.clauses ?? {};
  const merged = clauses.map((id) => {
    const base = sources[id] ?? '';
    const theirs = withEdits(
      base,
      passages.filter(({ clause }) => clause === id),
    );
    return { id, ...mergeThree(base, ours.get(id) ?? '', theirs, (conflict) => conflict.theirs) };
  });
  return {
    texts: new Map(merged.map(({ id, text }) => [id, text])),
    conflicts: merged.flatMap(({ conflicts }) => conflicts),
  };
}
