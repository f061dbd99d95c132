import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { proposalsSchema, type Proposals } from '../../../../src/model/proposals.ts';
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
  const { changes, notes } = written;
  if (changes.length + notes.length === 0)
    return existsSync(join(folder, proposalsPath)) ? [{ path: proposalsPath }] : [];
  const text = stringify({ changes, notes, sent: written.sent }, { lineWidth: 0 });
  return [{ path: proposalsPath, text: `${heading}${text}` }];
}

const heading = `# What others proposed in Word, and nobody has decided on. To decide: npm run code -- word waiting
# To answer a note, give it an \`answer\`: it goes out with the next file. Nothing in here is published.
`;

/** Writes what waits. */
export function writeProposals(folder: string, proposals: Proposals): void {
  applyEdits(folder, proposalsEdit(folder, proposals), realDisk);
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
