import { dutyWords } from '../../redline/duty-watch/duty-words.ts';
import { spaced, wordsOfClause } from '../clause-words.ts';
import { frontSegments } from '../found-kinds.ts';
import { markedRuns, segmentsOf, type Segment } from '../marked-text.ts';
import { labels } from '../passages.ts';
import type { Reason } from '../reason.ts';
import type { Step } from '../steps.ts';
import type { ComparedClause } from '../../redline/compare-revisions.ts';

const numberPattern =
  /[\p{L}\p{M}]*\p{N}[\p{L}\p{N}.,:/%-]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|once|twice|half|third|hundred|thousand)\b/iu;

/** What of a change an editorial correction may not touch, as a message names it; nothing where it touches none of that. */
export function forcefulTouch(compared: ComparedClause, { covers }: Reason, step: Step): string | undefined {
  const isWhole = covers.length === 0;
  const segments = segmentsOf(compared.redline, labels(step.to)).filter(({ side }) => side !== 'both');
  const runs = (['before', 'after'] as const).flatMap((side) =>
    markedRuns(segments, side).concat(isWhole ? markedRuns(titleSegments(compared), side) : []),
  );
  const touched = isWhole ? runs : runs.flatMap((run) => within(run, covers, segments));
  return (
    first('the duty word', touched.flatMap(dutyFormsOf)) ??
    (isWhole ? first('the duty word', otherDutyForms(compared, step)) : undefined) ??
    first(
      'the number',
      touched.flatMap((run) => numberPattern.exec(run)?.[0] ?? []),
    ) ??
    (touchesReference(segments, covers) ? 'a reference' : undefined) ??
    (isWhole && extentOf(compared.before) !== extentOf(compared.after) ? 'the extent' : undefined)
  );
}

function first(what: string, found: readonly string[]): string | undefined {
  return found[0] === undefined ? undefined : `${what} “${found[0]}”`;
}

/** The parts of a marked run that a reason covers. */
function within(run: string, covers: Reason['covers'], segments: readonly Segment[]): readonly string[] {
  return covers.flatMap(({ words, paragraph }) => {
    if (words === undefined)
      return segments.some((one) => one.paragraph === paragraph && spaced(one.text) === run) ? [run] : [];
    const named = spaced(words);
    return run.includes(named) ? [named] : named.includes(run) ? [run] : [];
  });
}

function touchesReference(segments: readonly Segment[], covers: Reason['covers']): boolean {
  return segments.some(
    ({ reference, paragraph, text }) =>
      reference &&
      (covers.length === 0 ||
        covers.some((cover) =>
          cover.words === undefined ? cover.paragraph === paragraph : text !== '' && cover.words.includes(spaced(text)),
        )),
  );
}

function dutyFormsOf(text: string): readonly string[] {
  return dutyWords.flatMap(({ pattern }) => text.match(pattern) ?? []);
}

/** Forms of duty that occur more or less often in the whole text, such as an `at least` of which one word was changed. */
function otherDutyForms({ before, after }: ComparedClause, { from, to }: Step): readonly string[] {
  const was = before === undefined ? '' : wordsOfClause(before, labels(from)).text;
  const is = after === undefined ? '' : wordsOfClause(after, labels(to)).text;
  const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return dutyWords.filter(({ pattern }) => count(was, pattern) !== count(is, pattern)).map(({ form }) => form);
}

/** Marked words of the title; the plain-English line is not part of the Code, and carries no duty. */
function titleSegments(compared: ComparedClause): readonly Segment[] {
  return frontSegments(compared).filter(({ block, side }) => block === 0 && side !== 'both');
}

function extentOf(clause: ComparedClause['before']): string {
  return clause?.text.front.extent.join() ?? '';
}
