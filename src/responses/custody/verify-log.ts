import { emptyLog, entryIn, hashOf, headAfter, headFile, linesOf, readHead, type Head } from './audit-chain.ts';

/** What verifying an audit log found. */
export interface Verification {
  /** Where it ends. */
  readonly head: Head;
  /** Everything that is wrong with it, in words; empty where all is well. */
  readonly problems: readonly string[];
}

/** Goes through a whole log and finds lines that were changed, removed, added or put elsewhere. */
export async function verifyLog(file: string): Promise<Verification> {
  const noted = readHead(file);
  const problems: string[] = [];
  let before = emptyLog;
  let head = emptyLog;
  let position = 0;
  for await (const line of linesOf(file)) {
    position += 1;
    const problem = problemOf(line, head, position);
    if (problem !== undefined) problems.push(problem);
    before = head;
    head = { number: entryIn(line)?.number ?? head.number + 1, hash: hashOf(line) };
  }
  // The last line may be there before the note of it: a command was ended in between.
  const isNoted = isSame(noted, head) || isSame(noted, before);
  if (!isNoted) {
    problems.push(
      `The log ends with entry ${head.number}. ${headFile(file)} notes entry ${noted.number}: its last line was changed, or lines were removed from its end or added to it.`,
    );
  }
  return { head, problems };
}

function problemOf(line: string, head: Head, position: number): string | undefined {
  if (headAfter(head, line) !== undefined) return undefined;
  const entry = entryIn(line);
  if (entry === undefined) return `Line ${position} is no entry of the log: it was changed or cut off.`;
  if (entry.number !== head.number + 1) {
    return `Line ${position} is entry ${entry.number}, where entry ${head.number + 1} should be: a line was removed, added or moved.`;
  }
  return `Line ${position}, entry ${entry.number}, does not follow on the line before, which was changed.`;
}

function isSame(one: Head, other: Head): boolean {
  return one.number === other.number && one.hash === other.hash;
}
