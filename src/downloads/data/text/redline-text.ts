import { named } from '../../../model/stored-words.ts';
import type { Clause } from '../../../model/code.ts';
import { clauseHeading, clauseHeadingIn } from '../../../model/clause-heading.ts';
import type { DeclaredChange } from '../../../model/declared-change.ts';
import { labelInEither } from '../../../model/labels.ts';
import { byline, demonstrationStatement } from '../../../model/demonstration.ts';
import { formatDate } from '../../../model/partial-date.ts';
import { causeNames, type CauseNames } from '../../../provenance/cause-names.ts';
import { reasonLabel } from '../../../provenance/reason-label.ts';
import { notedDutyWatch } from '../../../provenance/noted-duty-watch.ts';
import { affectedClauses } from '../../../provenance/reasons-of-clause.ts';
import { pairsBetween, type RevisionPair } from '../../../provenance/revision-pairs.ts';
import { kindsOfChange } from '../../../provenance/kinds-of-change.ts';
import type { ChangeKind } from '../../../model/change-kinds.ts';
import type { ComparedClause } from '../../../redline/compare-revisions.ts';
import type { DutyChange, OtherChange } from '../../../redline/duty-watch/duty-watch.ts';
import {
  aboutDutyWatch,
  noteOf,
  summariseDutyChanges,
  summariseFolded,
  summariseReworded,
} from '../../../redline/duty-watch/summarise-duty-changes.ts';
import { entryTitle } from '../../../redline/duty-watch/entry-title.ts';
import { entryWords } from '../../../redline/duty-watch/entry-words.ts';
import { frontMatterChanges } from '../../../redline/front-matter-changes.ts';
import { clauseMovedHere } from '../../../redline/mark-words.ts';
import { mergedClauseOrder } from '../../../redline/merged-clause-order.ts';
import { clauseMoves, oldPlaceInWords, type ClauseMoves } from '../../../redline/moved-clauses.ts';
import { summariseChanges } from '../../../redline/summarise-changes.ts';
import { whatChanged } from '../../../redline/what-changed.ts';
import type { PublishedContent } from '../../published-content.ts';
import { clauseText, wordsText } from './clause-text.ts';
import { marked, type TextContext } from './inlines-text.ts';
import { underlined } from './underlined.ts';
import { say } from '../../../words/say.ts';

/**
 * What changed from one revision to another as plain text, for readers who cannot see marks: each clause that differs,
 * with what changed in a sentence, why, and its text with every mark in words.
 */
export function redlineText(published: PublishedContent, { from, to }: RevisionPair): string {
  const { addresses, code, compare, glossary, settings } = published;
  const declared = pairsBetween(code, from, to).flatMap((step) => step.to.record.changes);
  const contextIn = (clause: string): TextContext => ({
    labelOf: (id, side) =>
      side === 'after' ? labelInEither(to, from, id, clause) : labelInEither(from, to, id, clause),
    titleOf: (id, side) => `“${side === 'after' ? clauseHeadingIn(to, from, id) : clauseHeadingIn(from, to, id)}”`,
    termName: (id) => glossary.find((entry) => entry.id === id)?.term ?? id,
    linkOf: addresses.link,
  });
  const changed = compare(code, from, to);
  const names = causeNames(published);
  const statement = demonstrationStatement(settings);
  const differing = new Map(changed.map((clause) => [clause.id, clause]));
  const moves = clauseMoves(changed, from);
  const { changes: duties, reworded, others } = notedDutyWatch(code, { from, to });
  const headingIn = (id: string): string => clauseHeadingIn(to, from, id);
  const sections = [
    underlined(settings.code, '#'),
    [
      say.dataFiles.redlineText.changesFromRevisionToRevision({
        label: from.label,
        toLabel: to.label,
        date: formatDate(to.record.date),
        settings: byline(settings),
      }),
      ...(statement === undefined ? [] : [statement]),
      say.dataFiles.redlineText.changesAreMarkedInWords({
        marked: marked('insertion', say.dataFiles.redlineText.likeThis),
        marked2: marked('deletion', say.dataFiles.redlineText.likeThis),
      }),
      addresses.comparison(from.label, to.label),
    ].join('\n'),
    summariseChanges(changed),
    underlined(say.dataFiles.redlineText.dutyWatch, '='),
    aboutDutyWatch,
    summariseDutyChanges({ changes: duties, reworded: reworded.length, folded: others.length }),
    ...duties.map((duty) =>
      dutyText(duty, clauseHeadingIn(to, from, duty.clause), byline(settings), contextIn(duty.clause)),
    ),
    ...foldedText(summariseReworded, reworded, headingIn, contextIn),
    ...foldedText(summariseFolded, others, headingIn, contextIn),
    underlined(say.dataFiles.redlineText.clausesThatDiffer, '='),
    ...oldPlaces('', moves, { from, to }),
    ...mergedClauseOrder(from, to).flatMap((id) => {
      const clause = differing.get(id);
      const places = oldPlaces(id, moves, { from, to });
      if (clause === undefined) return places;
      const affecting = declared.filter((change) => affectedClauses(change).has(id));
      const context = contextIn(id);
      const section = [
        underlined(headingOf(clause), '-'),
        sentenceOf(kindsOfChange(clause, affecting), whatChanged(clause, from, to)),
        ...newPlace(moves.numberOf(id)),
        ...affecting.map((change) => reasonsText(change, names)),
        ...frontMatterChanges(clause, from, to).map(({ name, words }) => `${name}: ${wordsText(words, context)}`),
        clauseText(clause.redline.children, context),
      ];
      return [section.join('\n\n'), ...places];
    }),
  ];
  return `${sections.join('\n\n')}\n`;
}

function headingOf({ id, before, after }: ComparedClause): string {
  const shown: Clause | undefined = after ?? before;
  return shown === undefined ? id : clauseHeading(shown);
}

const newPlace = (number: number | undefined): readonly string[] =>
  number === undefined ? [] : [`[${clauseMovedHere(number)}]`];

/** Where clauses were that moved away from after a clause. The clauses around are left out, so the place is named. */
function oldPlaces(clause: string, { awayFrom }: ClauseMoves, { from, to }: RevisionPair): readonly string[] {
  return awayFrom(clause).map((move) => `[${oldPlaceInWords(move, from, to)}]`);
}

/** The kinds of change, and what changed in a sentence. */
function sentenceOf(kinds: readonly ChangeKind[], sentence: string): string {
  return [say.dataFiles.redlineText.whatChanged({ kinds: kinds.map(named).join(', ') }), sentence].join(' ').trim();
}

function dutyText(duty: DutyChange, heading: string, by: string, context: TextContext): string {
  const { note } = duty;
  return [
    say.dataFiles.redlineText.in({ duty: entryTitle(duty), heading }),
    `  ${wordsText(entryWords(duty), context)}`,
    ...(note === undefined ? [] : [`  ${noteOf(by)}: ${note}`]),
  ].join('\n');
}

/** Sentences that differ and have no entry in the duty watch, by clause, so that with it every difference is listed. */
function foldedText(
  summarise: (count: number) => string,
  others: readonly (DutyChange | OtherChange)[],
  headingOfClause: (id: string) => string,
  contextIn: (clause: string) => TextContext,
): readonly string[] {
  if (others.length === 0) return [];
  return [
    `${summarise(others.length)}.`,
    ...[...Map.groupBy(others, ({ clause }) => clause)].map(([clause, some]) =>
      [
        say.dataFiles.redlineText.in2({ clause: headingOfClause(clause), count: some.length }),
        ...some.map((one) => `- ${wordsText(entryWords(one), contextIn(clause))}`),
      ].join('\n'),
    ),
  ];
}

/** What a declared change means for people, and its reasons. */
function reasonsText({ note, because }: DeclaredChange, names: CauseNames): string {
  return [
    note,
    ...because.map((reason) =>
      say.dataFiles.redlineText.why({ sentence: reason.sentence, reason: reasonLabel(reason, names) }),
    ),
  ].join('\n');
}
