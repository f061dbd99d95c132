import fc from 'fast-check';
import type { Block, ClauseTree, Inline, List, ListItem, Paragraph, Table } from '../../model/clause-tree.ts';
import { splitSentences } from '../sentences.ts';

/** Changes blocks, at a place that depends on a number from 0 to 1; the same blocks if it cannot. */
type Change = (blocks: readonly Block[], choice: number) => readonly Block[];

const paragraph = (children: readonly Inline[]): Paragraph => ({ type: 'paragraph', children: [...children] });
const words = (value: string): Paragraph => paragraph([{ type: 'text', value }]);
const itemOf = (...children: Block[]): ListItem => ({ type: 'listItem', children });
const listOf = (children: ListItem[], ordered = false): List => ({ type: 'list', ordered, start: 1, children });

/** The same text in another shape. */
export const reshapes: Readonly<Record<string, Change>> = {
  'a paragraph becomes a list': onOne(isParagraph, (block) => [listOf([itemOf(block)], true)]),
  'a paragraph becomes a note': onOne(isParagraph, (block) => [{ type: 'note', children: [block] }]),
  'a paragraph becomes numbered': onOne(isParagraph, (block) => [
    { type: 'numbered', id: 'new', number: '99', children: [block] },
  ]),
  'a paragraph becomes a table': onOne(isParagraph, (block) => [
    { type: 'table', align: [null], children: [{ type: 'tableRow', children: [{ ...block, type: 'tableCell' }] }] },
  ]),
  'a paragraph becomes a note at the end': (blocks, choice) => {
    const chosen = pick(blocks.filter(isParagraph), choice);
    return chosen === undefined
      ? blocks
      : [...blocks.filter((block) => block !== chosen), { type: 'note', children: [chosen] }];
  },
  'sentences become items': onOne(isParagraph, (block) => {
    const sentences = sentencesOf(block);
    return sentences.length > 1 ? [listOf(sentences.map((sentence) => itemOf(words(sentence))))] : [block];
  }),
  'items become paragraphs': onOne(isList, (list) => list.children.flatMap((item) => item.children)),
  'items become one paragraph': onOne(isList, (list) => [
    words(list.children.flatMap((item) => item.children.flatMap(sentencesOf)).join(' ')),
  ]),
  'a list is divided by a paragraph': onOne(isList, (list) => [
    listOf(list.children.slice(0, 1)),
    words('Put between both.'),
    listOf(list.children.slice(1)),
  ]),
  'items become deeper': onOne(isList, ({ children: [first, ...others] }) => {
    return [listOf(first && others.length > 0 ? [itemOf(...first.children, listOf(others))] : first ? [first] : [])];
  }),
  'a list becomes a table, the second half of each item first': onOne(isList, (list) => [
    {
      type: 'table',
      align: [null, null],
      children: list.children.map((item) => {
        const cells = halvesOf(item).toReversed();
        return { type: 'tableRow', children: cells.map((half) => ({ ...words(half), type: 'tableCell' })) };
      }),
    },
  ]),
  'a table becomes a list, the second cell of each row first': onOne(isTable, (table) => [
    listOf(
      table.children.map((row) => {
        const cells = row.children.toReversed().map((cell) => sentencesOf(paragraph(cell.children)).join(' '));
        return itemOf(words(cells.join(' ')));
      }),
    ),
  ]),
  'second halves of items change places': onOne(isList, (list) => {
    const [first, second, ...others] = list.children;
    if (!first || !second) return [list];
    const [left, right] = [halvesOf(first), halvesOf(second)];
    const mixed = [
      [left[0], right[1]],
      [right[0], left[1]],
    ].map((halves) => itemOf(words(halves.join(' '))));
    return [{ ...list, children: [...mixed, ...others] }];
  }),
  'a list moves to the end and becomes paragraphs': (blocks, choice) => {
    const chosen = pick(blocks.filter(isList), choice);
    const others = blocks.filter((block) => block !== chosen);
    return chosen === undefined ? blocks : [...others, ...chosen.children.flatMap((item) => item.children)];
  },
  'a table moves to the end and becomes paragraphs': (blocks, choice) => {
    const chosen = pick(blocks.filter(isTable), choice);
    const others = blocks.filter((block) => block !== chosen);
    const cells = chosen?.children.flatMap((row) => row.children) ?? [];
    return [...others, ...cells.map((cell) => paragraph(cell.children))];
  },
  'two paragraphs become a list at the end': (blocks, choice) => {
    const pairs = blocks.flatMap((block, at) => {
      const next = blocks[at + 1];
      return isParagraph(block) && next !== undefined && isParagraph(next) ? [[block, next]] : [];
    });
    const chosen = pick(pairs, choice) ?? [];
    const others = blocks.filter((block) => !chosen.some((one) => one === block));
    return chosen.length === 0 ? blocks : [...others, listOf(chosen.map((block) => itemOf(block)))];
  },
  'a table becomes a list': onOne(isTable, (table) => [
    listOf(table.children.map((row) => itemOf(...row.children.map((cell) => paragraph(cell.children))))),
  ]),
};

/** Two columns of a table change places. */
export const swapColumns: Change = onOne(isTable, (table) => [
  {
    ...table,
    children: table.children.map((row) => {
      const [first, second, ...others] = row.children;
      return { ...row, children: first && second ? [second, first, ...others] : row.children };
    }),
  },
]);

/** A sentence moves to the end of another paragraph, or of its own. */
export const moveSentence: Change = (blocks, choice) => {
  const places = blocks.flatMap((block, at) => (isParagraph(block) && sentencesOf(block).length > 1 ? [at] : []));
  const from = pick(places, choice);
  const source = blocks[from ?? -1];
  if (from === undefined || source?.type !== 'paragraph') return blocks;
  const [moved, ...others] = sentencesOf(source);
  const to = pick(places, (choice * 7) % 1) ?? from;
  return blocks.map((block, at) => {
    const own = at === from ? others : sentencesOf(block);
    return (at === from || at === to) && isParagraph(block)
      ? words([...own, ...(at === to ? [moved] : [])].join(' '))
      : block;
  });
};

/** Every quotation mark and dash of the paragraphs in another style, as a word processor makes it. */
export const changeCharacters: Change = (blocks) => {
  const other = (value: string): string => value.replace(/[“”]/gu, '"').replaceAll("'", '’').replaceAll('–', '—');
  const inline = (node: Inline): Inline => (node.type === 'text' ? { ...node, value: other(node.value) } : node);
  return blocks.map((block) => (isParagraph(block) ? paragraph(block.children.map(inline)) : block));
};

function onOne<Node extends Block>(
  isNode: (block: Block) => block is Node,
  change: (node: Node) => readonly Block[],
): Change {
  return (blocks, choice) => {
    const chosen = pick(
      blocks.flatMap((block, at) => (isNode(block) ? [at] : [])),
      choice,
    );
    return blocks.flatMap((block, at) => (at === chosen && isNode(block) ? change(block) : [block]));
  };
}

function pick<Choice>(places: readonly Choice[], choice: number): Choice | undefined {
  return places[Math.floor(choice * places.length)];
}

function isParagraph(block: Block): block is Paragraph {
  return block.type === 'paragraph';
}

function isList(block: Block): block is List {
  return block.type === 'list' && block.children.length > 0;
}

function isTable(block: Block): block is Table {
  return block.type === 'table';
}

function sentencesOf(block: Block): readonly string[] {
  if (block.type !== 'paragraph') return [];
  return splitSentences(block.children.map((node) => ('value' in node ? node.value : '')).join(''));
}

/** The first words of an item of one paragraph, and the others. */
function halvesOf({ children }: ListItem): readonly string[] {
  const all = children.flatMap(sentencesOf).join(' ').split(' ');
  const middle = Math.floor(all.length / 2);
  return [all.slice(0, middle).join(' '), all.slice(middle).join(' ')];
}

const share = fc.noBias(fc.integer({ min: 0, max: 9999 })).map((number) => number / 10_000);

/** A clause and the same clause after one to three of these changes. */
export function rearrangedClause(
  clause: fc.Arbitrary<ClauseTree>,
  changes: readonly Change[] = [...Object.values(reshapes), swapColumns, moveSentence, changeCharacters],
  max = 3,
): fc.Arbitrary<[ClauseTree, ClauseTree]> {
  const change = fc.tuple(fc.constantFrom(...changes), share);
  return fc.tuple(clause, fc.array(change, { minLength: 1, maxLength: max })).map(([before, list]) => {
    const children = list.reduce<readonly Block[]>((blocks, [apply, choice]) => apply(blocks, choice), before.children);
    return [before, { type: 'clause', children: [...children] }];
  });
}

/** A clause in which no two sentences have a word in common. */
export const distinctClause: fc.Arbitrary<ClauseTree> = fc
  .noBias(fc.array(fc.constantFrom('paragraph', 'list', 'table'), { minLength: 1, maxLength: 4 }))
  .map((kinds) => {
    let count = 0;
    const sentence = (): string => {
      count += 1;
      return `Rule${String(count)} ${'abcdefghijklmnopqrst'
        .split('')
        .map((letter) => `${letter}${String(count)}`)
        .join(' ')} isn't “last”.`;
    };
    const cells = (): Table['children'][number] => {
      return {
        type: 'tableRow',
        children: [sentence(), sentence()].map((text) => ({ ...words(text), type: 'tableCell' })),
      };
    };
    const children = ['paragraph', 'list', 'table', ...kinds].map((kind): Block => {
      if (kind === 'paragraph') return words([sentence(), sentence(), sentence()].join(' '));
      if (kind === 'list')
        return listOf([itemOf(words(sentence())), itemOf(words(sentence())), itemOf(words(sentence()))]);
      return { type: 'table', align: [null, null], children: [cells(), cells()] };
    });
    return { type: 'clause', children };
  });
