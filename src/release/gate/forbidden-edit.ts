import { collapseSpaces } from '../../provenance/clause-words.ts';
import { frontMatterSegments } from '../../provenance/front-matter-segments.ts';
import { markedRuns, segmentsOf, type Segment } from '../../provenance/marked-text.ts';
import { labelsOf } from '../../provenance/passages.ts';
import type { Reason } from '../../model/reason.ts';
import type { ComparedClause } from '../../redline/compare-revisions.ts';
import type { ComparedPair } from './compared-pair.ts';
import { findWordsOfForce, findWordsOfForceIn } from '../../redline/duty-watch/find-words-of-force.ts';

const numberPattern =
  /[\p{L}\p{M}]*\p{N}[\p{L}\p{N}.,:/%-]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|once|twice|half|third|hundred|thousand)\b/iu;

/**
 * What a change contains that an editorial correction may not change, as a message names it; undefined if nothing.
 *
 * @param pair the words of force count only in one that is not frozen yet: the tables learn more words, and a correction
 *   that was once accepted is accepted permanently
 */
export function forbiddenEdit(
  compared: ComparedClause,
  { covers }: Reason,
  pair: Pick<ComparedPair, 'from' | 'to' | 'isFrozen'>,
): string | undefined {
  const isWhole = covers.length === 0;
  // No correction brings text from another clause or takes it there, so such text counts as inserted or deleted.
  const segments = segmentsOf(compared.redline, labelsOf(pair.to, compared.id))
    .filter(({ side }) => side !== 'both')
    .map((segment) => ({ ...segment, elsewhere: false }));
  const runs = (['before', 'after'] as const).flatMap((side) =>
    markedRuns(segments, side).concat(isWhole ? markedRuns(titleSegments(compared), side) : []),
  );
  const relevant = isWhole ? runs : runs.flatMap((run) => coveredParts(run, covers, segments));
  return (
    (pair.isFrozen ? undefined : first('the duty word', changedForce(compared, relevant, isWhole))) ??
    first(
      'the number',
      relevant.flatMap((run) => numberPattern.exec(run)?.[0] ?? []),
    ) ??
    (changesReference(segments, covers) ? 'a reference' : undefined) ??
    (isWhole && extentOf(compared.before) !== extentOf(compared.after) ? 'the extent' : undefined)
  );
}

function first(what: string, found: readonly string[]): string | undefined {
  return found[0] === undefined ? undefined : `${what} “${found[0]}”`;
}

function coveredParts(run: string, covers: Reason['covers'], segments: readonly Segment[]): readonly string[] {
  return covers.flatMap(({ words, paragraph }) => {
    if (words === undefined)
      return segments.some((one) => one.paragraph === paragraph && collapseSpaces(one.text) === run) ? [run] : [];
    const named = collapseSpaces(words);
    return run.includes(named) ? [named] : named.includes(run) ? [run] : [];
  });
}

function changesReference(segments: readonly Segment[], covers: Reason['covers']): boolean {
  return segments.some(
    ({ reference, paragraph, text }) =>
      reference &&
      (covers.length === 0 ||
        covers.some((cover) =>
          cover.words === undefined
            ? cover.paragraph === paragraph
            : text !== '' && cover.words.includes(collapseSpaces(text)),
        )),
  );
}

/**
 * Words of force in the marked parts; then, where a whole clause is corrected, those that it has more or less often, such
 * as `at least` with one word changed.
 */
function changedForce(compared: ComparedClause, parts: readonly string[], isWhole: boolean): readonly string[] {
  const [was, is] = [compared.before, compared.after].map((clause) =>
    clause === undefined
      ? []
      : [...findWordsOfForce(clause.text.tree), ...findWordsOfForceIn(clause.text.front.title)].map(
          ({ form, text }) => ({
            form,
            text: text.toLowerCase(),
          }),
        ),
  );
  const all = [...(was ?? []), ...(is ?? [])];
  const texts = new Set(all.map(({ text }) => text));
  const marked = parts.flatMap((part) => findWordsOfForceIn(part).filter(({ text }) => texts.has(text.toLowerCase())));
  const count = (form: string, words: typeof was): number => (words ?? []).filter((word) => word.form === form).length;
  const forms = isWhole ? [...new Set(all.map(({ form }) => form))] : [];
  return [...marked.map(({ text }) => text), ...forms.filter((form) => count(form, was) !== count(form, is))];
}

/** Marked words of the title. The plain-English note is not part of the Code and imposes no duty. */
function titleSegments(compared: ComparedClause): readonly Segment[] {
  return frontMatterSegments(compared).filter(({ block, side }) => block === 0 && side !== 'both');
}

function extentOf(clause: ComparedClause['before']): string {
  return clause?.text.front.extent?.join() ?? '';
}
