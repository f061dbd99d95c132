import { attachLists, type Group } from './attach-lists.ts';
import { distinctiveWords } from './distinctive-words.ts';
import { memoize } from '../../model/memoize.ts';
import { leadText, type Sentence } from './read-sentences.ts';
import {
  isCell,
  minShareElsewhere,
  minShareOf,
  plain,
  wordsWithLead,
  likenessInPlace,
  shareOfSame,
} from './sentence-likeness.ts';

/** Sentences that became others: usually one on each side, more where a sentence was split, joined or made a list. */
export interface PairedSentences {
  readonly before: readonly Sentence[];
  readonly after: readonly Sentence[];
}

/** Minimum share of a piece's words that must come from the sentence that it was split from. */
const minShareOfPiece = 0.75;

/** An item that says when or how, and is paired by its place in the list alone. */
const shortItem = /^(?:at|by|for|from|in|on|to|with|within|without|before|after|under|\w+ly)\b(?: ?\S+){0,3}$/iu;

/**
 * A word in more sentences than this is not looked up, so that the time stays in proportion to the length of the text.
 */
const maxListed = 40;
/** How far from its position to look for a sentence whose words are all common. */
const maxAway = 20;

/**
 * Pairs the sentences of two texts that differ. Identical sentences are dropped wherever they are, unless their own clause
 * has them amended; amended ones are paired with the most similar. A sentence that is on one side only stands alone.
 */
export function pairSentences(before: readonly Sentence[], after: readonly Sentence[]): readonly PairedSentences[] {
  const pairing = new Pairing(before, after);
  pairing.pairWhere((sentence) => `${plain(sentence.clause)}\n${wordsWithLead(sentence)}`);
  pairing.pairOwnBeforeTwins();
  pairing.pairWhere(wordsWithLead);
  pairing.pairWhere(({ clause, place }) => (place === undefined || place === '' ? undefined : `${clause}\n${place}`));
  // A row is known by its first cell: "yes" and "no" stand in many.
  pairing.pairSimilar(({ table, row }) => table !== undefined && row === undefined);
  pairing.pairCells();
  pairing.pairSimilar(() => true);
  pairing.pairInPlace();
  pairing.pairCells();
  return pairing.differing();
}

type SentencesOfClauses = ReadonlyMap<string, readonly Sentence[]>;
const clauseOf = ({ clause }: Sentence): string => clause;

class Pairing {
  readonly #before: readonly Sentence[];
  readonly #after: readonly Sentence[];
  readonly #partner = new Map<Sentence, Sentence>();
  readonly #partnerBefore = new Map<Sentence, Sentence>();
  readonly #wordsOf = memoize((sentence: Sentence) => distinctiveWords(sentence.text));

  constructor(before: readonly Sentence[], after: readonly Sentence[]) {
    this.#before = before;
    this.#after = after;
  }

  #pair(was: Sentence, is: Sentence): void {
    this.#partner.set(was, is);
    this.#partnerBefore.set(is, was);
  }

  /** Pairs sentences with the same key, in order. */
  pairWhere(keyOf: (sentence: Sentence) => string | undefined): void {
    const open = Map.groupBy(this.openBefore(), keyOf);
    for (const is of this.openAfter()) {
      const key = keyOf(is);
      const was = key === undefined ? undefined : open.get(key)?.shift();
      if (was) this.#pair(was, is);
    }
  }

  openBefore(): readonly Sentence[] {
    return this.#before.filter((sentence) => !this.#partner.has(sentence));
  }

  openAfter(): readonly Sentence[] {
    return this.#after.filter((sentence) => !this.#partnerBefore.has(sentence));
  }

  /** Pairs the cells of rows whose first cells are paired, column by column. */
  pairCells(): void {
    const open = new Map(this.openAfter().map((is) => [is.row, new Map<string | undefined, Sentence>()] as const));
    for (const is of this.openAfter()) open.get(is.row)?.set(is.column, is);
    for (const was of this.openBefore()) {
      const row = was.row === undefined ? undefined : this.#partner.get(was.row);
      const cells = row === undefined ? undefined : open.get(row);
      const is = cells?.get(was.column);
      if (!is) continue;
      this.#pair(was, is);
      cells?.delete(was.column);
    }
  }

  /** What a clause says amended is no move of what another clause now says: neither change may hide the other. */
  pairOwnBeforeTwins(): void {
    const [before, after] = [
      new Set(this.openBefore().map(wordsWithLead)),
      new Set(this.openAfter().map(wordsWithLead)),
    ];
    const twins = [...this.openBefore(), ...this.openAfter()].filter((sentence) => {
      return before.has(wordsWithLead(sentence)) && after.has(wordsWithLead(sentence));
    });
    if (twins.length === 0) return;
    const clauses = new Set(twins.map(({ clause }) => clause));
    this.pairSimilar(
      (sentence) => clauses.has(sentence.clause) && !isCell(sentence),
      (old, current) => (old.clause === current.clause ? minShareElsewhere : Infinity),
    );
  }

  /** Pairs the most similar of some sentences first; ties are in printed order. */
  pairSimilar(isWanted: (sentence: Sentence) => boolean, fewest: typeof minShareOf = minShareOf): void {
    const [before, after] = [this.openBefore().filter(isWanted), this.openAfter().filter(isWanted)];
    const openIn = { before: Map.groupBy(before, clauseOf), after: Map.groupBy(after, clauseOf) };
    const sentencesWith = new Map<string, number[]>();
    after.forEach((sentence, index) => {
      for (const word of this.#wordsOf(sentence)) {
        const listed = sentencesWith.get(word);
        if (listed) listed.push(index);
        else sentencesWith.set(word, [index]);
      }
    });
    const pairs = before.flatMap((old, index) =>
      [...this.#candidates(old, (index * after.length) / before.length, after, sentencesWith)].flatMap((current) => {
        if (old.isAside !== current.isAside) return [];
        const share = this.#share(old, current);
        if (share < fewest(old, current) || this.#isOfOwnClause(old, current, openIn)) return [];
        // An identical item under another lead-in comes before one that is only similar.
        const similarity =
          share + (plain(old.text) === plain(current.text) ? 1 : 0) + (old.paragraph === current.paragraph ? 0.001 : 0);
        return [{ old, current, similarity }];
      }),
    );
    for (const { old, current } of pairs.toSorted((a, b) => b.similarity - a.similarity)) {
      if (!this.#partner.has(old) && !this.#partnerBefore.has(current)) this.#pair(old, current);
    }
  }

  /** Whether one of two sentences of different clauses is rather a part of an amended sentence of its own clause. */
  #isOfOwnClause(old: Sentence, current: Sentence, openIn: Record<'before' | 'after', SentencesOfClauses>): boolean {
    if (old.clause === current.clause) return false;
    const isPart = (part: Sentence, own: SentencesOfClauses): boolean => {
      return (own.get(part.clause) ?? []).some((whole) => !isCell(whole) && this.#isPiece(part, [whole], []));
    };
    return isPart(current, openIn.before) || isPart(old, openIn.after);
  }

  /** Sentences that share a word with one, or stand where it would stand. A word that is in many distinguishes none. */
  #candidates(
    sentence: Sentence,
    place: number,
    after: readonly Sentence[],
    sentencesWith: ReadonlyMap<string, readonly number[]>,
  ): ReadonlySet<Sentence> {
    const listed = [...this.#wordsOf(sentence)].flatMap((word) => {
      const indexes = sentencesWith.get(word) ?? [];
      return indexes.length > maxListed ? [] : indexes.flatMap((index) => after[index] ?? []);
    });
    return new Set([...listed, ...after.slice(Math.max(0, Math.floor(place) - maxAway), Math.floor(place) + maxAway)]);
  }

  /** Pairs a sentence with the one that stands in its place between paired ones, if they are at all alike. */
  pairInPlace(): void {
    const position = new Map(this.#after.map((sentence, index) => [sentence, index]));
    this.#before.forEach((old, index) => {
      if (this.#partner.has(old)) return;
      const previous = this.#partnerOf(this.#before[index - 1]);
      const next = this.#partnerOf(this.#before[index + 1]);
      const candidates = [
        previous === undefined ? (index === 0 ? 0 : -1) : (position.get(previous) ?? -2) + 1,
        next === undefined
          ? index === this.#before.length - 1
            ? this.#after.length - 1
            : -1
          : (position.get(next) ?? 0) - 1,
      ];
      for (const candidate of candidates) {
        const current = this.#after[candidate];
        if (!current || this.#partner.has(old) || this.#partnerBefore.has(current)) continue;
        if (current.clause !== old.clause || current.isAside !== old.isAside || isCell(current) !== isCell(old))
          continue;
        if (this.#share(old, current, likenessInPlace) >= 1 || this.#areShortItems(old, current))
          this.#pair(old, current);
      }
    });
  }

  /** "At once" and "in due course" in the same place of one list: such items are too short to have words in common. */
  #areShortItems(old: Sentence, current: Sentence): boolean {
    if (old.leadIn === undefined || current.leadIn === undefined) return false;
    const isSameList =
      this.#partner.get(old.leadIn) === current.leadIn || plain(leadText(old)) === plain(leadText(current));
    return isSameList && shortItem.test(old.text) && shortItem.test(current.text);
  }

  #partnerOf(sentence: Sentence | undefined): Sentence | undefined {
    return sentence === undefined ? undefined : this.#partner.get(sentence);
  }

  /** What differs: pairs with the pieces that were split off or joined to them, and sentences on one side only. */
  differing(): readonly PairedSentences[] {
    const groups = new Map<Sentence, Group>();
    for (const [was, is] of this.#partner) {
      if (!this.#isSame(was, is)) groups.set(is, { before: [was], after: [is] });
    }
    const groupsOf = (side: 'before' | 'after') =>
      new Map([...groups.values()].flatMap((group) => group[side].map((sentence) => [sentence, group] as const)));
    const lists = new Set([
      ...attachLists(groupsOf('before'), this.openBefore(), 'before'),
      ...attachLists(groupsOf('after'), this.openAfter(), 'after'),
    ]);
    const isOpen = (sentence: Sentence): boolean => !lists.has(sentence);
    const piecesAfter = this.#attach(this.openAfter().filter(isOpen), this.#after, groupsOf('after'), 'after');
    const piecesBefore = this.#attach(this.openBefore().filter(isOpen), this.#before, groupsOf('before'), 'before');
    const order = (all: readonly Sentence[], some: readonly Sentence[]): readonly Sentence[] => {
      const wanted = new Set(some);
      return all.filter((sentence) => wanted.has(sentence));
    };
    return [
      ...this.openBefore()
        .filter((sentence) => isOpen(sentence) && !piecesBefore.has(sentence))
        .map((sentence) => ({ before: [sentence], after: [] })),
      ...this.openAfter()
        .filter((sentence) => isOpen(sentence) && !piecesAfter.has(sentence))
        .map((sentence) => ({ before: [], after: [sentence] })),
      ...[...groups.values()].map(({ before, after }) => ({
        before: before.length < 2 ? before : order(this.#before, before),
        after: after.length < 2 ? after : order(this.#after, after),
      })),
    ];
  }

  /** Whether only the lead-in of an item was amended, or the first cell of its row, which is reported for that. */
  #isSame(was: Sentence, is: Sentence): boolean {
    if (plain(was.text) !== plain(is.text) || was.isAside !== is.isAside) return false;
    if (plain(leadText(was)) === plain(leadText(is))) return true;
    if (was.row !== undefined) return was.column === is.column && this.#partner.get(was.row) === is.row;
    return was.leadIn !== undefined && this.#partner.get(was.leadIn) === is.leadIn;
  }

  /** Adds open sentences beside a paired one to its pair, if their words come from the other side of it. */
  #attach(
    open: readonly Sentence[],
    all: readonly Sentence[],
    groups: ReadonlyMap<Sentence, Group>,
    side: 'before' | 'after',
  ): ReadonlySet<Sentence> {
    const position = new Map(all.map((sentence, index) => [sentence, index]));
    const attached = new Map<Sentence, Group>();
    const tryToAttach = (piece: Sentence, neighbour: Sentence | undefined): void => {
      const group = neighbour === undefined ? undefined : (attached.get(neighbour) ?? groups.get(neighbour));
      if (!group || attached.has(piece) || neighbour?.clause !== piece.clause) return;
      // A heading, note or cell is no piece of the sentence beside it.
      if (neighbour.isAside !== piece.isAside || isCell(neighbour) !== isCell(piece)) return;
      const [whole, pieces] = side === 'after' ? [group.before, group.after] : [group.after, group.before];
      if (!this.#isPiece(piece, whole, pieces)) return;
      pieces.push(piece);
      attached.set(piece, group);
    };
    const inOrder = open.toSorted((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0));
    for (const piece of inOrder) tryToAttach(piece, all[(position.get(piece) ?? 0) - 1]);
    for (const piece of inOrder.toReversed()) tryToAttach(piece, all[(position.get(piece) ?? 0) + 1]);
    return new Set(attached.keys());
  }

  #isPiece(piece: Sentence, whole: readonly Sentence[], pieces: readonly Sentence[]): boolean {
    // "Who it is" has no word that distinguishes it, and stands in the whole as it is.
    const said = piece.text.replace(/[;,.]?(?: (?:and|or))?$/u, '');
    if (said.includes(' ') && whole.some(({ text }) => plain(text).includes(plain(` ${said}`)))) return true;
    const own = this.#wordsOf(piece);
    const from = new Set(whole.flatMap((sentence) => [...this.#wordsOf(sentence)]));
    const known = new Set(pieces.flatMap((sentence) => [...this.#wordsOf(sentence)]));
    const shared = [...own].filter((word) => from.has(word));
    return shared.length >= minShareOfPiece * own.size && shared.some((word) => !known.has(word));
  }

  #share(one: Sentence, other: Sentence, share = shareOfSame): number {
    const isOneCell = isCell(one) !== isCell(other);
    return share(this.#wordsInRow(one, isOneCell), this.#wordsInRow(other, isOneCell));
  }

  /** A sentence that was a row has the words of its first cell as well. */
  #wordsInRow(sentence: Sentence, isOneCell: boolean): ReadonlySet<string> {
    const words = this.#wordsOf(sentence);
    return isOneCell && sentence.row !== undefined ? words.union(this.#wordsOf(sentence.row)) : words;
  }
}
