import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cases } from '../../tests/long-check.ts';
import { readContent } from '../content/read-content.ts';
import type { ClauseTree } from '../model/clause-tree.ts';
import { clauseRecords } from '../model/clause-record.ts';
import type { Code } from '../model/code.ts';
import { foldCharacters } from '../redline/fold-characters.ts';
import { editedClauses } from '../redline/testing/edit-clauses.ts';
import { citationsIn, reasonKind, type Citation } from './citations.ts';
import { compare, smallCode, type SmallRevision } from './testing/small-code.ts';
import { ownedHistory } from './testing/arbitrary-history.ts';
import { reasonedHistory } from './testing/reasoned-history.ts';
import { amended, asked, creditIn } from './testing/credit-notation.ts';
import { distinctClause, rearrangedClause } from '../redline/testing/reshape-clause.ts';
import { traceStep } from './trace-step.ts';
import { consecutivePairs } from './revision-pairs.ts';
import type { WordCredit } from './word-credit.ts';

it('knows whose each word is, the same from both sides, after many corrections, moves, splits and merges', () => {
  fc.assert(
    fc.property(ownedHistory, ({ code, owners }) => {
      const credit = creditIn(code);
      expect(unequalCredit(code, credit)).toEqual([]);
      for (const [id, words] of owners) {
        const found = new Map<string, string>();
        for (const { links } of credit.ofClause(id).slice(1)) {
          for (const { origin, words: runs } of links) {
            const [reason] = origin.reasons;
            const by = reason === undefined ? 'first' : (reason.reason.recommendation ?? reasonKind(reason.reason));
            for (const word of runs.flatMap((run) => run.split(/[ .]+/u))) if (word !== '') found.set(word, by);
          }
        }
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries(words.map(({ text, by }) => [text, by])));
      }
    }),
    cases(20, 2000),
  );
});

it('credits nobody with words that were only moved or set in another shape', () => {
  fc.assert(
    fc.property(rearrangedClause(distinctClause), ([before, after]) => {
      const code = smallCode([
        { clauses: { log: { text: before.children } } },
        { clauses: { log: { text: after.children } }, changes: [amended([asked('r1')])] },
      ]);
      // The words of such a clause are letters with a number.
      const wordsIn = (value: unknown) => new Set(JSON.stringify(value).match(/[a-z]+\d+/gu));
      const credited = creditIn(code)
        .ofReason('r1')
        .flatMap(({ remaining }) => remaining.flatMap(({ words }) => words));
      expect(wordsIn(credited).intersection(wordsIn(before))).toEqual(new Set());
    }),
    cases(30, 1000),
  );
});

it('follows each letter to the same letter before, or one that only looked different, whatever was edited, split, merged or moved', () => {
  fc.assert(
    fc.property(editedClauses, ({ before, after, declared }) => {
      const clausesOf = (trees: ReadonlyMap<string, ClauseTree>): SmallRevision['clauses'] =>
        Object.fromEntries([...trees].map(([id, { children }]) => [id, { text: children }]));
      const changes = [...declared].flatMap(([id, from]): NonNullable<SmallRevision['changes']> =>
        after.has(id)
          ? [
              {
                clauses: [id],
                kind: 'merged',
                from: [...from],
                because: [{ decision: 'So', sentence: 'So.' }],
                note: 'So.',
              },
            ]
          : [],
      );
      const code = smallCode([{ clauses: clausesOf(before) }, { clauses: clausesOf(after), changes }]);
      expect(strayLetters(code)).toEqual([]);
    }),
    cases(30, 2000),
  );
});

it('credits each word once, the same from both sides, whatever the reasons are and however often a word recurs', () => {
  fc.assert(
    fc.property(reasonedHistory, (history) => {
      expect(unequalCredit(history, creditIn(history))).toEqual([]);
    }),
    cases(20, 1000),
  );
});

/** The letters that are said to have been other letters before. */
function strayLetters(code: Code): readonly string[] {
  return consecutivePairs(code).flatMap((pair) => {
    const { before, clauses } = traceStep(compare(code, pair.from, pair.to), pair);
    return clauses.flatMap(({ id, after, sources }) => {
      if (after === undefined) return sources.length === 0 ? [] : [`${id} has letters but no text`];
      if (after.starts.length !== sources.length) return [`${id}: ${sources.length} letters of ${after.starts.length}`];
      return sources.flatMap((source, letter) => {
        const text = before.at(source);
        const was = source < 0 ? undefined : text?.letters.text.charAt(text.letters.starts[source - text.first] ?? -1);
        const is = after.text.charAt(after.starts[letter] ?? -1);
        // A mark of only changed characters pairs those that look different, such as quotation marks.
        const isSame = was === undefined || foldCharacters(was) === foldCharacters(is);
        return isSame ? [] : [`${id}: ${was} became ${is}`];
      });
    });
  });
}

const content = readContent('content', { draft: 'include' }).content;
const code = content?.code ?? { revisions: [], standing: { events: [] } };

it('follows each letter of the Code', () => {
  expect(strayLetters(code)).toEqual([]);
});

it('credits each word of the Code once, and the same from both sides', () => {
  expect(code.revisions.length).toBeGreaterThan(3);
  expect(unequalCredit(code, creditIn(code))).toEqual([]);
});

/** Words that a clause credits to a reason and the reason does not have, or the other way round; and words not credited once. */
function unequalCredit(of: Code, credit: WordCredit): readonly string[] {
  return [...wordsNotOnce(of, credit), ...difference(creditedHere(of, credit), creditedThere(of, credit))];
}

function wordsNotOnce(of: Code, credit: WordCredit): readonly string[] {
  const words = (text: string): string => text.replace(/[\s…]/gu, '').split('').toSorted().join('');
  return clauseRecords(of).flatMap(({ id }) =>
    credit.ofClause(id).flatMap(({ sentence, links }) => {
      const all = links.flatMap((link) => link.words).join('');
      return words(all) === words(sentence.text) ? [] : [`${id}: ${sentence.text} is not ${all}`];
    }),
  );
}

/** The reasons that have a page of their own. */
const causesOf = ({ reason }: Citation): readonly string[] =>
  [reason.recommendation, reason.point, reason.action, reason.consultation].filter((id) => id !== undefined);

function creditedHere(of: Code, credit: WordCredit): readonly string[] {
  return clauseRecords(of).flatMap(({ id }) =>
    credit.ofClause(id).flatMap(({ links }) =>
      links.flatMap(({ words, origin }) => {
        const own = `${id} ${origin.revision.label} ${origin.clause} ${origin.credit}`;
        const causes = new Set(origin.reasons.flatMap(causesOf));
        return [...causes].flatMap((cause) => words.map((run) => `${cause}: ${own}: ${run}`));
      }),
    ),
  );
}

function creditedThere(of: Code, credit: WordCredit): readonly string[] {
  return [...new Set(citationsIn(of).flatMap(causesOf))].flatMap((cause) =>
    credit.ofReason(cause).flatMap(({ origin, remaining }) =>
      remaining.flatMap(({ clause, words }) => {
        const own = `${clause.id} ${origin.revision.label} ${origin.clause} ${origin.credit}`;
        return words.map((run) => `${cause}: ${own}: ${run}`);
      }),
    ),
  );
}

/** What one list has more often than the other: a word may be credited twice to one reason. */
function difference(here: readonly string[], there: readonly string[]): readonly string[] {
  const left = [...there];
  const more = here.filter((one) => {
    const place = left.indexOf(one);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
  return [...more, ...left];
}
