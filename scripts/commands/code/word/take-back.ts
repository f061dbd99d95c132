import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { commentsIn, type ReturnedComment, type WrittenComment } from '../../../../src/drafting/exchange/comments.ts';
import type { Change } from '../../../../src/drafting/exchange/changes.ts';
import { acceptChanges, judge, type Ours, type Verdict } from '../../../../src/drafting/exchange/judge.ts';
import { editsBetween } from '../../../../src/drafting/exchange/merge.ts';
import { openReturned } from '../../../../src/drafting/exchange/open-returned.ts';
import { Refused } from '../../../../src/drafting/exchange/refused.ts';
import { readReturned, type ReturnedFile } from '../../../../src/drafting/exchange/returned-file.ts';
import type { Sent } from '../../../../src/drafting/exchange/sent-part.ts';
import { clausesOf } from '../../../../src/model/code.ts';
import { withoutHidden } from '../../../../src/model/hidden-characters.ts';
import { withProgress } from '../../progress.ts';
import type { EditorNote, WaitingChange, WordComment } from '../../../../src/model/proposals.ts';
import { applyEdits } from '../disk/apply-edits.ts';
import { realDisk } from '../disk/disk.ts';
import { clausePath, draftFiles } from '../shared/draft-files.ts';
import type { DecisionOptions } from './decision-options.ts';
import { readDraft } from './draft-clauses.ts';
import { decide, isAnswered, type Decided, type Listed, type ListedNote } from './decide.ts';
import { coveredWords, reasonsForAccepted, waitsForReason } from './reasons-for-accepted.ts';
import { proposalsEdit, readProposals } from '../shared/proposals-file.ts';
import { newPictures, pictureEdits, reportPictures, shownIn } from './new-pictures.ts';
import { outlineEdit, reportNewClauses, type NewClause } from './place-new-clauses.ts';
import { sourcesOf } from './lost-sources.ts';

/** A change of the file with what can become of it. */
interface Item {
  readonly change: Change;
  readonly verdict: Verdict;
  readonly comments: readonly ReturnedComment[];
}

/** Lists what others changed in a file, and does with it what the editor decides. */
export async function takeBack(folder: string, path: string, options: DecisionOptions): Promise<void> {
  const parts = openReturned(readFileSync(path));
  const draft = readDraft(folder);
  const { sent, how } = await sourcesOf(parts, folder);
  if (how !== undefined) console.log(`${how}\n`);
  if (sent.code !== draft.settings.code)
    throw new Error(`This file is of “${sent.code}”, and not of “${draft.settings.code}”. Nothing was changed.`);
  const pictures = newPictures(folder, draft);
  const otherIds = (title: string) =>
    clausesOf(draft.revision).flatMap((clause) => (clause.text.front.title === title ? [] : [clause.id]));
  const file = readReturned(parts, sent, pictures.nameOf, otherIds);
  const ours: Ours = draftFiles(folder).clauses;
  const comments = commentsIn(parts, file, sent);
  const items = await withProgress('Reading changes', file.changes.length, (step) =>
    Promise.resolve(
      file.changes.map((change): Item => {
        step();
        const verdict = judge(file, change, ours, draft.problemWith);
        return { change, verdict, comments: comments.filter(({ on }) => on === change) };
      }),
    ),
  );
  const notes = comments.filter(({ on, isResolved }) => on === undefined && !isResolved);
  const resolved = comments.filter(({ on, isResolved }) => on === undefined && isResolved);
  const listed = items.map(toListed);
  const decided = await decide(listed, { notes: notes.map(toListedNote), resolved: resolved.length }, options);
  if (!isAnswered(decided)) return;
  await carryOut({ folder, path, sent, file, ours, draft, items, notes, decided, options, pictures: pictures.bytes });
}

interface Work {
  readonly folder: string;
  readonly path: string;
  readonly sent: Sent;
  readonly file: ReturnedFile;
  readonly ours: Ours;
  readonly draft: ReturnType<typeof readDraft>;
  readonly items: readonly Item[];
  readonly notes: readonly ReturnedComment[];
  readonly decided: Decided;
  readonly options: DecisionOptions;
  /** The pictures that are new in the file, by the names of their files. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

async function carryOut({
  folder,
  path,
  sent,
  file,
  ours,
  draft,
  items,
  notes,
  decided,
  options,
  pictures,
}: Work): Promise<void> {
  const chosen = (list: ReadonlySet<number>) => items.filter((_, index) => list.has(index));
  const accepted = chosen(decided.accepted);
  const { texts, failed } = accept(file, accepted, ours, draft);
  const waiting = [...chosen(decided.later), ...failed].flatMap(
    (item) => waitingChange(item, sent, file, { draft, pictures }) ?? [],
  );
  const refused = items.filter(({ verdict }) => verdict.state === 'refused');
  // What changes nothing is nothing to do, but what was said about it is not lost.
  const discussed = items.filter(({ verdict, comments }) => verdict.state === 'looks' && comments.length > 0);
  const before = readProposals(folder);
  const names = draft.settings.proposals?.names === true;
  const taken = accepted
    .filter((item) => !failed.includes(item))
    .map(({ change, comments }) => ({
      clauses: change.clauses,
      words: coveredWords(change),
      comments: wordComments(comments, names),
    }));
  const now = {
    sent: [
      ...before.sent.filter(({ hash }) => hash !== sent.hash),
      {
        file: basename(path),
        hash: sent.hash,
        clauses: Object.fromEntries(
          sent.clauses
            .filter(({ id }) => waiting.some(({ clauses }) => clauses.includes(id)))
            .map(({ id, source }) => [id, source]),
        ),
      },
    ],
    changes: [...before.changes.filter(({ of }) => of !== sent.hash), ...waiting],
    accepted: [...before.accepted, ...taken.flatMap(waitsForReason)],
    notes: withNew(before.notes, [
      ...notes.map((note) => editorNote(note, names)),
      ...[...refused, ...discussed].map((item) => noteOnChange(item, names)),
    ]),
  };
  const clauses = [...texts].map(([id, text]) => ({ path: clausePath(id), text }));
  const added = accepted.filter((item) => !failed.includes(item)).flatMap(({ change }) => newClauses(change));
  const figures = pictureEdits(folder, pictures, texts);
  const edits = [
    ...clauses,
    ...figures,
    ...outlineEdit(draftFiles(folder).record, added),
    ...proposalsEdit(folder, now),
  ];
  if (edits.length > 0) applyEdits(folder, edits, realDisk, { dryRun: options.dryRun === true });
  const done = accepted.length - failed.length;
  console.log(
    `\n${done} accepted, ${decided.rejected.size} rejected, ${waiting.length} for later, ${notes.length} comments noted, ${refused.length} to do by hand.`,
  );
  if (options.dryRun === true || clauses.length === 0) return;
  reportNewClauses(added);
  reportPictures(figures, texts);
  await reasonsForAccepted(folder, taken, options);
}

/** Accepts changes together; those of a clause that cannot hold them together wait. */
function accept(
  file: ReturnedFile,
  items: readonly Item[],
  ours: Ours,
  { problemWith }: Pick<Work['draft'], 'problemWith'>,
): { readonly texts: ReadonlyMap<string, string>; readonly failed: readonly Item[] } {
  const isForced = (clause: string): boolean =>
    items.some(({ verdict, change }) => verdict.state === 'conflict' && change.clauses.includes(clause));
  const all = (some: readonly Item[]) =>
    acceptChanges(
      file,
      some.map(({ change }) => change),
      ours,
      problemWith,
      isForced,
    );
  try {
    return { texts: all(items), failed: [] };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
  // One clause after the other, so that a clause that cannot hold its changes does not keep the others.
  const failed = new Set<Item>();
  for (const id of new Set(items.flatMap(({ change }) => change.clauses))) {
    const own = items.filter(({ change }) => change.clauses.includes(id));
    try {
      all(own);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      console.log(`\n${id}: ${error.message} These changes wait.`);
      for (const item of own) failed.add(item);
    }
  }
  return { texts: all(items.filter((item) => !failed.has(item))), failed: [...failed] };
}

function toListed({ change, verdict, comments }: Item): Listed {
  return {
    ...change,
    isNewClause: change.whole?.how === 'added',
    comments: comments.flatMap(({ written }) => written.map(saidBy)),
    state: verdict.state,
    ...(verdict.state === 'refused' ? { why: verdict.why } : {}),
    ...(verdict.state === 'conflict' ? { conflicts: verdict.conflicts } : {}),
  };
}

function saidBy({ author, text }: WrittenComment): string {
  return `${author}: ${text}`;
}

function toListedNote({ clause, words, written }: ReturnedComment): ListedNote {
  return { words, comments: written.map(saidBy), ...(clause === undefined ? {} : { clause }) };
}

function waitingChange(
  { change, verdict, comments }: Item,
  sent: Sent,
  file: ReturnedFile,
  { draft, pictures }: Pick<Work, 'draft' | 'pictures'>,
): WaitingChange | undefined {
  if (verdict.state !== 'ready' && verdict.state !== 'conflict') return undefined;
  const names = draft.settings.proposals?.names === true;
  const { kind, clauses, before, after, author, date, isUntracked } = change;
  const shown = shownIn(pictures, verdict.texts);
  const [added] = newClauses(change);
  return {
    of: sent.hash,
    kind,
    ...(added === undefined ? {} : { outline: placeIn(added) }),
    ...(shown.size === 0 ? {} : { pictures: inBase64(shown) }),
    clauses: [...clauses],
    ...(change.place.part === undefined ? {} : { part: change.place.part }),
    before: oneLine(before),
    after: oneLine(after),
    ...(names && author !== '' ? { author } : {}),
    ...(date === '' ? {} : { date }),
    tracked: !isUntracked,
    comments: wordComments(comments, names),
    passages: [...verdict.texts].flatMap(([clause, text]) =>
      editsBetween(file.clauses.get(clause)?.source ?? '', text).map((edit) => ({ clause, ...edit })),
    ),
  };
}

function inBase64(pictures: ReadonlyMap<string, Uint8Array>): NonNullable<WaitingChange['pictures']> {
  return Object.fromEntries([...pictures].map(([file, bytes]) => [file, Buffer.from(bytes).toString('base64')]));
}

/** Where a new clause is. */
function placeIn({ after, before, number }: NewClause): NonNullable<WaitingChange['outline']> {
  return { after, ...(before === undefined ? {} : { before }), ...(number === undefined ? {} : { number }) };
}

/** The new clause that a change adds, if it adds one. */
function newClauses({ whole }: Change): readonly NewClause[] {
  if (whole?.how !== 'added') return [];
  return [{ id: whole.id, ...placeIn({ ...whole, after: [...whole.after] }) }];
}

function wordComments(comments: readonly ReturnedComment[], names: boolean): WordComment[] {
  return comments.flatMap(({ written }) =>
    written.map(({ author, date, text }) => ({
      ...(names && author !== '' ? { author } : {}),
      ...(date === '' ? {} : { date }),
      text: oneLine(text),
    })),
  );
}

function editorNote(comment: ReturnedComment, names: boolean): EditorNote {
  const { clause, words } = comment;
  return {
    ...(clause === undefined ? {} : { clause }),
    words: oneLine(words),
    comments: wordComments([comment], names),
  };
}

/** What no clause can hold is for an editor to do, so that it is not lost. */
function noteOnChange({ change, verdict, comments }: Item, names: boolean): EditorNote {
  const [clause] = change.clauses;
  return {
    ...(clause === undefined ? {} : { clause }),
    words: oneLine(
      change.before === '' ? change.after : change.after === '' ? change.before : `${change.before} → ${change.after}`,
    ),
    comments: [
      ...(verdict.state === 'refused' ? [{ text: `${change.kind}: ${verdict.why}` }] : []),
      ...wordComments(comments, names),
    ],
  };
}

/** Words of others as the content may have them: on one line, without characters that nobody sees. */
function oneLine(words: string): string {
  return withoutHidden(words).replace(/\s+/gu, ' ').trim();
}

/** Notes with those of this file. One that is known already has the replies that came since, and keeps its answer. */
function withNew(notes: readonly EditorNote[], more: readonly EditorNote[]): EditorNote[] {
  const key = ({ clause, words, comments }: EditorNote) => JSON.stringify([clause, words, comments[0]?.text]);
  const all = new Map(notes.map((note) => [key(note), note]));
  for (const note of more) {
    const known = all.get(key(note));
    if (known === undefined || note.comments.length > known.comments.length) all.set(key(note), { ...known, ...note });
  }
  return [...all.values()];
}
