import type { Block, ClauseTree, Inline, List, Paragraph } from '../../src/model/clause-tree.ts';
import { pickOne, type Random } from '../../tests/generated-code/random.ts';
import { phrase, variedSentence, word } from './varied-prose.ts';

/** Replaces one value of an array. */
function withValue<Value>(values: readonly Value[], index: number, value: Value): readonly Value[] {
  return values.map((old, at) => (at === index ? value : old));
}

type Reword = (random: Random, words: readonly string[]) => readonly string[];

function randomIndex(random: Random, values: readonly unknown[]): number {
  return Math.floor(random() * values.length);
}

const rewordings: readonly [Reword, ...Reword[]] = [
  (random, words) => withValue(words, randomIndex(random, words), word(random)),
  (random, words) =>
    words.map((each) => (/^(must|should|may)$/.test(each) ? pickOne(random, ['must', 'should']) : each)),
  (random, words) => words.toSpliced(randomIndex(random, words), 3, phrase(random, 4)),
  (random, words) => words.toSpliced(randomIndex(random, words), 0, phrase(random, 3)),
  (random, words) => words.toSpliced(randomIndex(random, words), 2),
  (_, words) => words.map((each) => each.replace(/,$/, '')),
  (random, words) =>
    words.join(' ').split('. ').toSpliced(1, 0, variedSentence(random).slice(0, -1)).join('. ').split(' '),
  (_, words) => words.join(' ').split('. ').toSpliced(1, 1).join('. ').split(' '),
  (random, words) =>
    words.join(' ').split('. ').toSpliced(0, 1, variedSentence(random).slice(0, -1)).join('. ').split(' '),
];

/** Makes one to three changes of words in a clause, or adds or removes a list item. */
export function amendClause(random: Random, clause: ClauseTree): ClauseTree {
  let children = clause.children;
  for (let changes = 1 + Math.floor(random() * 3); changes > 0; changes -= 1) {
    const index = randomIndex(random, children);
    children = children.map((block, at) => (at === index ? amendBlock(random, block) : block));
  }
  return { type: 'clause', children };
}

function amendBlock(random: Random, block: Block): Block {
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
      return { ...block, children: amendWords(random, block.children) };
    case 'list': {
      const at = randomIndex(random, block.children);
      const item = block.children[at];
      if (!item || random() < 0.6) return amendItems(random, block, at);
      return {
        ...block,
        children: withValue(block.children, at, {
          ...item,
          children: item.children.map((child) => amendBlock(random, child)),
        }),
      };
    }
    case 'table':
      return {
        ...block,
        children: block.children.map((row, at) =>
          at === 2
            ? {
                ...row,
                children: row.children.map((cell) => ({ ...cell, children: amendWords(random, cell.children) })),
              }
            : row,
        ),
      };
    default:
      return { ...block, children: block.children.map((child) => amendBlock(random, child)) };
  }
}

function amendItems(random: Random, list: List, at: number): List {
  const added: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: `${phrase(random, 7)};` }] };
  const children =
    random() < 0.6
      ? list.children.toSpliced(at, 0, { type: 'listItem', children: [added] })
      : list.children.toSpliced(at, 1);
  return { ...list, children };
}

function amendWords(random: Random, inlines: readonly Inline[]): readonly Inline[] {
  const at = randomIndex(random, inlines);
  return inlines.map((inline, index) => (index === at ? amendInline(random, inline) : inline));
}

function amendInline(random: Random, inline: Inline): Inline {
  if (inline.type === 'text') {
    return { type: 'text', value: pickOne(random, rewordings)(random, inline.value.split(' ')).join(' ') };
  }
  return 'children' in inline ? { ...inline, children: amendWords(random, inline.children) } : inline;
}

/** Moves a block or list items in a clause, splits a paragraph or merges two. */
export function rearrangeClause(random: Random, clause: ClauseTree): ClauseTree {
  return { type: 'clause', children: pickOne(random, rearrangements)(random, clause.children) };
}

const rearrangements: readonly [Rearrange, ...Rearrange[]] = [moveBlock, moveItem, splitParagraph, mergeParagraphs];
type Rearrange = (random: Random, blocks: readonly Block[]) => readonly Block[];

function moveBlock(random: Random, blocks: readonly Block[]): readonly Block[] {
  const from = randomIndex(random, blocks);
  return blocks.toSpliced(from, 1).toSpliced((from + 2) % blocks.length, 0, ...blocks.slice(from, from + 1));
}

function moveItem(random: Random, blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some((block) => block.type === 'list')) return moveBlock(random, blocks);
  return blocks.map((block) => {
    if (block.type !== 'list') return block;
    return { ...block, children: [...block.children.slice(2), ...block.children.slice(0, 2)].toSpliced(0, 0) };
  });
}

function splitParagraph(_: Random, blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks;
  const only = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (only?.type !== 'text') return blocks;
  const cut = only.value.indexOf('. ') + 1;
  const half = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });
  return [half(only.value.slice(0, cut)), half(only.value.slice(cut + 1)), ...others];
}

function mergeParagraphs(_: Random, blocks: readonly Block[]): readonly Block[] {
  const [first, second, ...others] = blocks;
  if (first?.type !== 'paragraph' || second?.type !== 'paragraph') return blocks;
  const children: Inline[] = [...first.children, { type: 'text', value: ' ' }, ...second.children];
  return [{ type: 'paragraph', children }, ...others];
}

/** Replaces, deletes or adds a share of the words of each sentence, in runs of one to three. */
export function editShare(random: Random, clause: ClauseTree, share: number): ClauseTree {
  const edit = (value: string): string => {
    const sentences = value.split('. ').map((sentence) => editWords(random, sentence.split(' '), share));
    const kept = sentences.filter((words) => words.length > 0).map((words) => capitalised(words.join(' ')));
    return `${kept.join('. ').replace(/\.$/, '')}.`;
  };
  return { type: 'clause', children: clause.children.map((block) => editText(block, edit)) };
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function editWords(random: Random, old: readonly string[], share: number): readonly string[] {
  const words: string[] = [];
  for (let at = 0; at < old.length;) {
    if (random() >= share / 2) {
      words.push(old[at] ?? '');
      at += 1;
      continue;
    }
    const run = 1 + Math.floor(random() * 3);
    const kind = random();
    const isDeleted = kind < 0.85;
    const isInserted = kind < 0.7 || kind >= 0.85;
    if (isInserted) words.push(phrase(random, run));
    if (isDeleted) at += run;
  }
  return words;
}

function editText<Node extends Block>(block: Node, edit: (value: string) => string): Node | Paragraph {
  if (block.type !== 'paragraph') return block;
  const children = block.children.map((inline) =>
    inline.type === 'text' ? { ...inline, value: edit(inline.value) } : inline,
  );
  return { type: 'paragraph', children };
}
