import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { proposalsSchema, type AcceptedChange, type Proposals } from '../../../../src/model/proposals.ts';
import { realDisk } from '../disk/disk.ts';
import { applyEdits, type Edit } from '../disk/apply-edits.ts';

/** Path of what waits, relative to the content folder. */
export const proposalsPath = 'code/draft/proposals.yaml';

/** What waits for an editor. @throws if the file was changed by hand into something else */
export function readProposals(folder: string): Proposals {
  const path = join(folder, proposalsPath);
  if (!existsSync(path)) return proposalsSchema.parse({});
  const read = proposalsSchema.safeParse(parse(readFileSync(path, 'utf8')) ?? {});
  if (!read.success) throw new Error(`${path} cannot be read. To see why: npm run code -- check`);
  return recoded(read.data, (text) => String(JSON.parse(text)));
}

/** What waits, with the passages and sources, whose white space counts, written in another way. */
function recoded(proposals: Proposals, code: (text: string) => string): Proposals {
  return {
    ...proposals,
    sent: proposals.sent.map((one) => ({
      ...one,
      clauses: Object.fromEntries(Object.entries(one.clauses).map(([id, source]) => [id, code(source)])),
    })),
    changes: proposals.changes.map((one) => ({
      ...one,
      passages: one.passages.map((passage) => ({ ...passage, text: code(passage.text) })),
    })),
  };
}

/** The file with what waits; none if nothing does. */
export function proposalsEdit(folder: string, proposals: Proposals): readonly Edit[] {
  const used = new Set(proposals.changes.map(({ of }) => of));
  const sent = proposals.sent.filter(({ hash }) => used.has(hash));
  const written = recoded({ ...proposals, sent }, (text) => JSON.stringify(text));
  const { changes, accepted, notes } = written;
  if (changes.length + accepted.length + notes.length === 0)
    return existsSync(join(folder, proposalsPath)) ? [{ path: proposalsPath }] : [];
  const now = { changes, ...(accepted.length === 0 ? {} : { accepted }), notes, sent: written.sent };
  const text = stringify(now, { lineWidth: 0 });
  return [{ path: proposalsPath, text: `${heading}${text}` }];
}

const heading = `# What others proposed in Word, and nobody has decided on. To decide: npm run code -- word waiting
# Comments on what was accepted stay until its reason is recorded. To record it: npm run code -- reason
# To answer a note, give it an \`answer\`: it goes out with the next file. Nothing in here is published.
`;

/** Writes what waits. */
export function writeProposals(folder: string, proposals: Proposals): void {
  applyEdits(folder, proposalsEdit(folder, proposals), realDisk);
}

/** The comments on what was accepted in some clauses, and has no reason yet. */
export function commentsOnAccepted(folder: string, clauses: readonly string[]): string | undefined {
  const own = readProposals(folder).accepted.filter((one) => one.clauses.some((id) => clauses.includes(id)));
  return own.length === 0 ? undefined : own.flatMap(({ comments }) => comments.map(({ text }) => text)).join(' ');
}

/** The file without the comments that a reason for some clauses has made use of: those on words that it covers, if it says which. */
export function reasonedEdit(
  folder: string,
  clauses: readonly string[],
  covers: readonly string[] = [],
): readonly Edit[] {
  const proposals = readProposals(folder);
  const isOf = (words: string): boolean =>
    covers.length === 0 || covers.some((one) => one.includes(words) || words.includes(one));
  const accepted = proposals.accepted.flatMap((one): readonly AcceptedChange[] => {
    const left = isOf(one.words) ? one.clauses.filter((id) => !clauses.includes(id)) : one.clauses;
    return left.length === 0 ? [] : [{ ...one, clauses: left }];
  });
  const isSame = JSON.stringify(accepted) === JSON.stringify(proposals.accepted);
  return isSame ? [] : proposalsEdit(folder, { ...proposals, accepted });
}

/** The answered notes about some clauses, as the comments that go out. */
export function answersIn(
  { notes }: Proposals,
  clauses: ReadonlySet<string>,
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const answered = new Map<string, string[][]>();
  for (const { clause, words, comments, answer } of notes) {
    if (clause === undefined || answer === undefined || !clauses.has(clause)) continue;
    const lines = [`On “${words}”:`, ...comments.map(({ text }) => text), `Answer: ${answer}`];
    answered.set(clause, [...(answered.get(clause) ?? []), lines]);
  }
  return answered;
}

/** What waits without the notes whose answers went out. */
export function withoutAnswers(proposals: Proposals, clauses: ReadonlySet<string>): Proposals {
  return {
    ...proposals,
    notes: proposals.notes.filter(
      ({ clause, answer }) => answer === undefined || clause === undefined || !clauses.has(clause),
    ),
  };
}
