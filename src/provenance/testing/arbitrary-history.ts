import fc from 'fast-check';
import type { Block } from '../../model/clause-tree.ts';
import type { Code } from '../../model/code.ts';
import { list, p } from '../../redline/testing/clause-builder.ts';
import { amended, asked, corrected } from './credit-notation.ts';
import { decided, smallCode, type SmallRevision } from './small-code.ts';

/** A word, and the reason that first asked for it; `first` for those of the first revision. */
export interface OwnedWord {
  text: string;
  readonly by: string;
}

type Sentence = OwnedWord[];
/** The paragraphs of a clause, each of sentences; the last ones may be items of a list. */
interface ModelClause {
  paragraphs: Sentence[][];
  isList: boolean;
}

/** A Code with many revisions, and for each word of the last one the reason that asked for it. */
export interface OwnedHistory {
  readonly code: Code;
  readonly owners: ReadonlyMap<string, readonly OwnedWord[]>;
}

const kinds = [
  'reword',
  'insert',
  'delete',
  'correct',
  'add sentence',
  'move sentence',
  'to another clause',
  'reshape',
  'split',
  'merge',
  'rename',
] as const;

interface Edit {
  readonly kind: (typeof kinds)[number];
  /** Places, from 0 to 1. */
  readonly at: readonly [number, number, number, number];
}

const share = fc.noBias(fc.integer({ min: 0, max: 999 })).map((value) => value / 1000);
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.tuple(share, share, share, share),
});

/**
 * Three clauses that were changed many times: each revision changes one word, or puts in a few, corrects one, or only
 * moves, joins, divides or reshapes text. All words are distinct, so that it is known whose each is.
 */
export const ownedHistory: fc.Arbitrary<OwnedHistory> = fc
  .array(edit, { minLength: 1, maxLength: 14 })
  .map((edits) => write(edits));

function write(edits: readonly Edit[]): OwnedHistory {
  let count = 0;
  const word = (): string => {
    count += 1;
    // Letters for digits: words, and no two alike.
    return `${Array.from(String(count * 7919), (digit) => 'bcdfghjklm'[Number(digit)] ?? '').join('a')}o`;
  };
  const sentence = (by: string, length = 12): Sentence =>
    Array.from({ length }, (_, index) => {
      const text = word();
      return { text: index === 0 ? text.charAt(0).toUpperCase() + text.slice(1) : text, by };
    });
  const clauses = new Map<string, ModelClause>();
  for (const id of ['a', 'b', 'c'])
    clauses.set(id, {
      paragraphs: Array.from({ length: 3 }, () => [sentence('first'), sentence('first')]),
      isList: false,
    });
  const revisions: SmallRevision[] = [revisionOf(clauses, [])];
  edits.forEach((each, index) => {
    const changes = apply(each, clauses, `r${index + 1}`, { word, sentence, id: `n${index}` });
    revisions.push(revisionOf(clauses, changes));
  });
  const owners = [...clauses].map(([id, { paragraphs }]) => [id, paragraphs.flat(2)] as const);
  return { code: smallCode(revisions), owners: new Map(owners) };
}

function revisionOf(
  clauses: ReadonlyMap<string, ModelClause>,
  changes: NonNullable<SmallRevision['changes']>,
): SmallRevision {
  const textOf = (words: Sentence) => `${words.map(({ text }) => text).join(' ')}.`;
  return {
    clauses: Object.fromEntries(
      [...clauses].map(([id, { paragraphs, isList }]) => {
        const lines = paragraphs.map((paragraph) => paragraph.map(textOf).join(' '));
        const text: Block[] = isList ? [list(...lines)] : lines.map((one) => p(one));
        return [id, { text, title: 'Duty' }];
      }),
    ),
    changes,
  };
}

interface Supply {
  readonly word: () => string;
  readonly sentence: (by: string) => Sentence;
  /** The id of a clause that is made. */
  readonly id: string;
}

function pick<Value>(values: readonly Value[], at: number): Value {
  const value = values[Math.floor(at * values.length)];
  if (value === undefined) throw new Error('Nothing to pick from.');
  return value;
}

/** Changes the clauses, and returns what `revision.yaml` says of that. */
function apply(
  { kind, at }: Edit,
  clauses: Map<string, ModelClause>,
  reason: string,
  { word, sentence, id: newId }: Supply,
): NonNullable<SmallRevision['changes']> {
  const [id, clause] = pick([...clauses], at[0]);
  const paragraph = pick(clause.paragraphs, at[1]);
  const words = pick(paragraph, at[2]);
  const place = 1 + Math.floor(at[3] * (words.length - 1));
  const others = [...clauses.keys()].filter((other) => other !== id);
  const request = [amended([asked(reason)], id)];
  const take = (): Sentence => {
    paragraph.splice(paragraph.indexOf(words), 1);
    clause.paragraphs = clause.paragraphs.filter(({ length }) => length > 0);
    return words;
  };
  switch (kind) {
    case 'reword':
      words.splice(place, 1, { text: word(), by: reason });
      return request;
    case 'insert':
      words.splice(place, 0, ...[0, 1, 2].map(() => ({ text: word(), by: reason })));
      return request;
    case 'delete':
      if (words.length > 9) words.splice(place, 1);
      return request;
    case 'correct': {
      const slip = words[place];
      if (slip !== undefined) slip.text = `${slip.text}s`;
      return [amended([corrected()], id)];
    }
    case 'add sentence':
      paragraph.push(sentence(reason));
      return request;
    case 'move sentence':
      if (clause.paragraphs.flat().length < 2) return [];
      pick(clause.paragraphs, at[3]).push(...(clause.paragraphs.flat().length > 1 ? [take()] : []));
      return [decided('amended', id)];
    case 'to another clause': {
      const target = clauses.get(pick(others.length === 0 ? [id] : others, at[3]));
      if (target === undefined || target === clause || clause.paragraphs.flat().length < 3) return [];
      pick(target.paragraphs, at[1]).push(take());
      return [decided('amended', ...clauses.keys())];
    }
    case 'reshape':
      clause.isList = !clause.isList;
      return [decided('amended', id)];
    case 'split': {
      if (clause.paragraphs.length < 2) return [];
      const paragraphs = clause.paragraphs.splice(1);
      clauses.set(newId, { paragraphs, isList: false });
      return [{ ...decided('split', id, newId), from: [id] }];
    }
    case 'merge': {
      const [other] = others;
      const second = other === undefined ? undefined : clauses.get(other);
      if (other === undefined || second === undefined || clauses.size < 3) return [];
      clauses.delete(id);
      clauses.delete(other);
      clauses.set(newId, { paragraphs: [...clause.paragraphs, ...second.paragraphs], isList: false });
      return [{ ...decided('merged', newId), from: [id, other] }];
    }
    case 'rename':
      clauses.delete(id);
      clauses.set(newId, clause);
      return [decided('removed', id), decided('added', newId)];
    default:
      return kind satisfies never;
  }
}
