import {
  emptyLog,
  parseEntry,
  hashLine,
  nextHead,
  headFile,
  readLines,
  readHead,
  type ChainHead,
} from './audit-chain.ts';

/** The result of verifying an audit log. */
export interface Verification {
  /** Where it ends. */
  readonly head: ChainHead;
  /** Everything that is wrong with it, as messages. */
  readonly problems: readonly string[];
}

/** Reads a whole log and finds lines that were changed, removed, added or moved. */
export async function verifyLog(file: string): Promise<Verification> {
  const recordedHead = readHead(file);
  const problems: string[] = [];
  let before = emptyLog;
  let head = emptyLog;
  let position = 0;
  for await (const line of readLines(file)) {
    position += 1;
    const problem = findProblem(line, head, position);
    if (problem !== undefined) problems.push(problem);
    before = head;
    head = { number: parseEntry(line)?.number ?? head.number + 1, hash: hashLine(line) };
  }
  // If a command was killed before it recorded its line, the record is one line behind.
  const isRecorded = isSame(recordedHead, head) || isSame(recordedHead, before);
  if (!isRecorded) {
    problems.push(
      `The log ends with entry ${head.number}, but ${headFile(file)} records entry ${recordedHead.number}: the last line was changed, or lines at the end were removed or added.`,
    );
  }
  return { head, problems };
}

function findProblem(line: string, head: ChainHead, position: number): string | undefined {
  if (nextHead(head, line) !== undefined) return undefined;
  const entry = parseEntry(line);
  if (entry === undefined) return `Line ${position} is not a valid entry: it was changed or cut off.`;
  if (entry.number !== head.number + 1) {
    return `Line ${position} is entry ${entry.number}, expected entry ${head.number + 1}: a line was removed, added or moved.`;
  }
  return `Line ${position}, entry ${entry.number}, does not match the previous line, which was changed.`;
}

function isSame(one: ChainHead, other: ChainHead): boolean {
  return one.number === other.number && one.hash === other.hash;
}
