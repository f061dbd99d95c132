import { wordsPerRun } from './word-runs.ts';

/** One free-text answer, as the runs of words in it. */
export interface AnswerRuns {
  readonly reference: string;
  readonly field: string;
  /** From `hashRuns`. */
  readonly runs: Uint32Array;
}

/** Answers that share a passage. */
export interface Campaign {
  /** Fullest first: the first has the most of the shared passage. */
  readonly members: readonly CampaignMember[];
  /** The runs of the passage that most of them share. */
  readonly passage: ReadonlySet<number>;
}

export interface CampaignMember {
  readonly reference: string;
  readonly field: string;
  /** How much of the shared passage the answer contains, from 0 to 1. */
  readonly contains: number;
}

/** What makes a campaign. */
export interface CampaignRule {
  /** Fewest responses in which a passage occurs. By default three, or one in two thousand if that is more. */
  readonly least?: number | undefined;
  /** How much of a shared passage an answer contains, from 0 to 1, to belong to it. */
  readonly containment?: number | undefined;
  /** Runs that prove nothing because everyone had them in front of them: those of the Code and of the form. */
  readonly given?: ReadonlySet<number> | undefined;
}

/** Runs in the shortest passage that counts: eight words. Common phrases are shorter. */
const shortestPassage = 8 - wordsPerRun + 1;

/** Runs in common that show a campaign whatever else an answer says: those of about 25 words. */
const enoughInCommon = 25 - wordsPerRun + 1;

/** … or the share of an answer that is in common, for short ones. */
const mostOfAnAnswer = 0.7;

/**
 * Groups answers that share a passage, the largest group first. An answer is in one group at most; each still counts by
 * itself, and what it says in other words is its own.
 *
 * Answers are compared only by what several responses share, so it does not matter how much somebody added: of each
 * answer only passages of eight words or more are kept whose every run of four words occurs in enough responses. The
 * wording that most answers have comes first; an answer belongs to the one of which it contains most (containment, not
 * resemblance).
 *
 * @param answers those of one response follow each other. They are read several times
 */
export function findCampaigns(answers: Iterable<AnswerRuns>, rule: CampaignRule = {}): readonly Campaign[] {
  const least = rule.least ?? Math.max(3, Math.ceil(countResponses(answers) / 2_000));
  const shared = sharedRuns(answers, least, rule.given);
  const wordings = groupByWording(answers, shared);
  const groups = joinToPassages(wordings, rule.containment ?? 0.5);
  return groups
    .filter(({ members }) => new Set(members.map(({ reference }) => reference)).size >= least)
    .toSorted((a, b) => b.members.length - a.members.length);
}

/** Most counters that runs share: 32 MB or, for very many responses, 64. Few of the runs of a hundred thousand responses then meet in one. */
const mostCounters = 2 ** 25;

/**
 * Runs that occur in at least `least` responses. Most occur once: so they are first counted in counters that several
 * runs share, which never count too few, and only those that pass are counted one by one.
 */
function sharedRuns(
  answers: Iterable<AnswerRuns>,
  least: number,
  given: ReadonlySet<number> = new Set(),
): ReadonlySet<number> {
  const mayBeShared = filterByCounters(answers, least);
  const counts = new Map<number, number>();
  forEachRun(answers, (run) => {
    if (mayBeShared(run) && !given.has(run)) counts.set(run, (counts.get(run) ?? 0) + 1);
  });
  const shared = new Set<number>();
  for (const [run, count] of counts) if (count >= least) shared.add(run);
  return shared;
}

/** Whether a run may occur in at least `least` responses: always true of those that do. */
function filterByCounters(answers: Iterable<AnswerRuns>, least: number): (run: number) => boolean {
  let all = 0;
  for (const { runs } of answers) all += runs.length;
  const counters = Math.min(mostCounters, 2 ** Math.ceil(Math.log2(4 * all + 1)));
  const sums = least < 2 ** 8 ? new Uint8Array(counters) : new Uint16Array(counters);
  forEachRun(answers, (run) => {
    const place = run % counters;
    if ((sums[place] ?? 0) < least) sums[place] = (sums[place] ?? 0) + 1;
  });
  return (run) => (sums[run % counters] ?? 0) >= least;
}

/**
 * Calls `use` with the runs of each response, each once: somebody who pastes one text into every box is no campaign. They
 * are sorted in one piece of memory; a set for each response would leave far more garbage than the answers take.
 */
function forEachRun(answers: Iterable<AnswerRuns>, use: (run: number) => void): void {
  let [runsOf, filled]: [Uint32Array, number] = [new Uint32Array(1_024), 0];
  let of: string | undefined;
  const useAll = (): void => {
    let last: number | undefined;
    for (const run of runsOf.subarray(0, filled).sort()) {
      if (run !== last) use(run);
      last = run;
    }
    filled = 0;
  };
  for (const { reference, runs } of answers) {
    if (reference !== of) useAll();
    of = reference;
    if (filled + runs.length > runsOf.length) {
      const larger = new Uint32Array(2 * (filled + runs.length));
      larger.set(runsOf.subarray(0, filled));
      runsOf = larger;
    }
    runsOf.set(runs, filled);
    filled += runs.length;
  }
  useAll();
}

function countResponses(answers: Iterable<AnswerRuns>): number {
  let [count, of]: [number, string | undefined] = [0, undefined];
  for (const { reference } of answers) {
    if (reference !== of) count += 1;
    of = reference;
  }
  return count;
}

/** Answers whose shared passages are the same. */
interface Wording {
  readonly runs: ReadonlySet<number>;
  readonly answers: readonly Sized[];
}

/** An answer with the number of all its runs. */
interface Sized {
  readonly reference: string;
  readonly field: string;
  readonly size: number;
}

/** Groups answers by their shared passages, the wording that most of them have first. */
function groupByWording(answers: Iterable<AnswerRuns>, shared: ReadonlySet<number>): readonly Wording[] {
  const wordings = new Map<string, { runs: ReadonlySet<number>; answers: Sized[] }>();
  for (const { reference, field, runs: all } of answers) {
    const runs = passagesOf(all, shared);
    // Common words that follow each other by chance: whatever they share with others, it proves nothing.
    if (runs.size === 0 || (runs.size < enoughInCommon && runs.size < mostOfAnAnswer * all.length)) continue;
    // As characters, which take the least memory.
    const key = Buffer.from(Uint32Array.from(runs).sort().buffer).toString('latin1');
    const wording = wordings.get(key) ?? { runs, answers: [] };
    wording.answers.push({ reference, field, size: all.length });
    wordings.set(key, wording);
  }
  return [...wordings]
    .toSorted(
      ([oneKey, one], [otherKey, other]) =>
        other.answers.length - one.answers.length || other.runs.size - one.runs.size || (oneKey < otherKey ? -1 : 1),
    )
    .map(([, wording]) => wording);
}

/** The runs of an answer that stand in passages of shared runs. */
function passagesOf(runs: Uint32Array, shared: ReadonlySet<number>): ReadonlySet<number> {
  const kept = new Set<number>();
  let start = 0;
  for (let at = 0; at <= runs.length; at += 1) {
    if (at < runs.length && shared.has(runs[at] ?? 0)) continue;
    if (at - start >= shortestPassage) for (const run of runs.subarray(start, at)) kept.add(run);
    start = at + 1;
  }
  return kept;
}

/** Joins each wording to the passage of which it contains most, or makes it a passage of its own. */
function joinToPassages(wordings: readonly Wording[], containment: number): readonly Campaign[] {
  const groups: { passage: ReadonlySet<number>; members: CampaignMember[] }[] = [];
  /** The groups whose passage has a run. */
  const having = new Map<number, number[]>();
  for (const { runs, answers } of wordings) {
    const { group, common } = mostInCommon(runs, having);
    const passage = groups[group]?.passage;
    const belongs = passage !== undefined && common >= containment * Math.min(passage.size, runs.size);
    const target = belongs ? groups[group] : undefined;
    const inCommon = target === undefined ? runs.size : common;
    const members = answers
      .filter((answer) => inCommon >= enoughInCommon || inCommon >= mostOfAnAnswer * answer.size)
      .map(({ reference, field }) => ({ reference, field, contains: inCommon / (target?.passage ?? runs).size }));
    if (members.length === 0) continue;
    if (target !== undefined) {
      target.members.push(...members);
      continue;
    }
    for (const run of runs) having.set(run, [...(having.get(run) ?? []), groups.length]);
    groups.push({ passage: runs, members });
  }
  return groups.map(({ passage, members }) => ({
    passage,
    members: members.toSorted((a, b) => b.contains - a.contains),
  }));
}

/** The group whose passage has most of some runs, and how many; the first of several. */
function mostInCommon(
  runs: ReadonlySet<number>,
  having: ReadonlyMap<number, readonly number[]>,
): { readonly group: number; readonly common: number } {
  const counts = new Map<number, number>();
  for (const run of runs) for (const group of having.get(run) ?? []) counts.set(group, (counts.get(group) ?? 0) + 1);
  let best = { group: -1, common: 0 };
  for (const [group, common] of counts)
    if (common > best.common || (common === best.common && group < best.group)) best = { group, common };
  return best;
}
