import type { Code } from '../../model/code.ts';
import { clauseHeading } from '../../model/clause-heading.ts';
import type { ReasonWords } from '../../provenance/word-credit.ts';
import { creditOf } from '../cached-credit.ts';
import type { MenuLink } from '../navigation.ts';
import { routes } from '../routes.ts';
import { say } from '../../words/say.ts';

/** What one revision changed in one clause for a reason, as the page of the reason says it. */
export interface ReasonChange {
  /** The clause and the revision, with the address of the change. */
  readonly heading: MenuLink;
  /** The words that are credited to the reason. */
  readonly own: readonly ChangedWords[];
  /** Words that changed with them and are credited to no single reason, with why not. */
  readonly shared: readonly (ChangedWords & { readonly why: string })[];
}

export interface ChangedWords {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** What the latest text has of the added words; empty if it has them all, where they were written. */
  readonly remaining: readonly (readonly (string | MenuLink)[])[];
}

/** The words of a recommendation, action or consultation, oldest revision first. */
export function reasonWords(code: Code, id: string): readonly ReasonChange[] {
  const changes = Map.groupBy(creditOf(code).ofReason(id), ({ origin }) => `${origin.revision.label} ${origin.clause}`);
  return [...changes.values()].flatMap((words) => {
    const [first] = words;
    if (first === undefined) return [];
    const { clause, origin } = first;
    return [
      {
        heading: {
          text: `${clauseHeading(clause)}, ${origin.revision.draft ? say.views.reasonWords.workingDraft : say.views.reasonWords.revision({ label: origin.revision.label })}`,
          href: `${routes.clause(clause.id)}#in-${origin.revision.label}`,
        },
        own: withWords(words.filter((one) => one.origin.credit !== 'together')).map(changedWords),
        shared: words
          .filter((one) => one.origin.credit === 'together')
          .map((one) => ({ ...changedWords(one), why: whyShared(one) })),
      },
    ];
  });
}

const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const saidWords = (words: readonly string[]): readonly string[] => words.filter(isWord);

/** The words alone: whether a comma is marked with a word says nothing about the word. */
const wordsAlone = (texts: readonly string[]): string => (texts.join(' ').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** The words as a sentence quotes them, without the comma or full stop after them. */
const quoted = (words: readonly string[]): string =>
  saidWords(words)
    .map((text) => text.replace(/^[\s,;:.]+|[\s,;:.]+$/gu, ''))
    .join(' … ');

/** Those that have more than punctuation; all of them, if none has. */
function withWords(all: readonly ReasonWords[]): readonly ReasonWords[] {
  const some = all.filter(({ origin }) => [...origin.added, ...origin.removed].some(isWord));
  return some.length === 0 ? all : some;
}

function changedWords(words: ReasonWords): ChangedWords {
  const { added, removed } = words.origin;
  const hasWord = [...added, ...removed].some(isWord);
  return {
    added: hasWord ? saidWords(added) : added,
    removed: hasWord ? saidWords(removed) : removed,
    remaining: remainingOf(words),
  };
}

function remainingOf({ origin, remaining }: ReasonWords): ChangedWords['remaining'] {
  // A comma alone is no word that could be in the text or not.
  if (!origin.added.some(isWord)) return [];
  const known = remaining.filter(({ words }) => words.some(isWord));
  const living = known.filter(({ ceased }) => !ceased);
  const shown = living.length > 0 ? living : known;
  if (shown.length === 0) return [[say.views.reasonWords.noneOfAddedWordsAre]];
  const isSame = (words: readonly string[]) => wordsAlone(words) === wordsAlone(origin.added);
  return shown.flatMap(({ clause, revision, words, ceased }) => {
    if (!ceased && clause.id === origin.clause && isSame(words)) return [];
    const where = ceased
      ? say.views.reasonWords.revision2({ clause: clauseHeading(clause), label: revision.label })
      : clauseHeading(clause);
    const said = { isCeased: ceased, clause: (): MenuLink => ({ text: where, href: routes.clause(clause.id) }) };
    return [
      isSame(words)
        ? say.views.reasonWords.allAddedWordsWereLast(said)
        : say.views.reasonWords.ofAddedWordsTheseStayed({ ...said, words: quoted(words) }),
    ];
  });
}

function whyShared({ origin }: ReasonWords): string {
  return say.views.reasonWords.otherWordsThatChangedAt({ count: origin.reasons.length });
}
