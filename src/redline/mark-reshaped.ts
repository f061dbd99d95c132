import type { Block, Inline } from '../model/clause-tree.ts';
import type { Deletion, MovedToClause, RedlineBlock, RedlineInline, RedlineNode, Reshaped } from './redline-tree.ts';

/** The old blocks of reshaped text, with the words marked that were deleted from them or went to another clause. */
export function markReshapedBefore({ before, children }: Reshaped<Block, RedlineBlock>): readonly RedlineBlock[] {
  const marks: (RemovalMark | undefined)[] = [];
  for (const child of children) readMarks(child, undefined, marks);
  let at = 0;
  /** The mark of the next character. */
  const next = (): RemovalMark | undefined => marks[at++];
  return before.map((block) => markBlock(block, next));
}

/** The number of characters of a node in the old text, without white space; a reference counts as one. */
export function countBefore(node: RedlineNode): number {
  const marks: (RemovalMark | undefined)[] = [];
  readMarks(node, undefined, marks);
  return marks.length;
}

/** What happened to words that are not in the reshaped text. */
type RemovalMark = Omit<Deletion<Inline>, 'children'> | Omit<MovedToClause<Inline>, 'children'>;

/** The mark of each character of the old text, without white space; a reference counts as one. */
function readMarks(node: RedlineNode, mark: RemovalMark | undefined, marks: (RemovalMark | undefined)[]): void {
  switch (node.type) {
    case 'text':
      for (const character of node.was?.value ?? node.value) if (!isSpace(character)) marks.push(mark);
      return;
    case 'ref':
    case 'footnoteReference':
      marks.push(mark);
      return;
    case 'break':
    case 'insertion':
    case 'movedAway':
    case 'movedFromClause':
      return;
    case 'deletion':
      for (const child of node.children) readMarks(child, deleted, marks);
      return;
    case 'movedToClause': {
      const { type, clause, key } = node;
      const gone = { type, clause, key };
      for (const child of node.children) readMarks(child, gone, marks);
      return;
    }
    default:
      for (const child of node.children) readMarks(child, mark, marks);
  }
}

const deleted = { type: 'deletion' } as const;

type Next = () => RemovalMark | undefined;

const isSpace = (character: string): boolean => /\s/u.test(character);

function markBlock(block: Block, next: Next): RedlineBlock {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', children: markInlines(block.children, next) };
    case 'subheading':
      return { ...block, children: markInlines(block.children, next) };
    case 'list':
      return {
        ...block,
        children: block.children.map((item) => ({
          type: 'listItem',
          children: item.children.map((child) => markBlock(child, next)),
        })),
      };
    case 'table':
      return {
        ...block,
        children: block.children.map((row) => ({
          type: 'tableRow',
          children: row.children.map((cell) => ({ type: 'tableCell', children: markInlines(cell.children, next) })),
        })),
      };
    default:
      return { ...block, children: block.children.map((child) => markBlock(child, next)) };
  }
}

function markInlines(nodes: readonly Inline[], next: Next): readonly RedlineInline[] {
  return nodes.flatMap((node): readonly RedlineInline[] => {
    switch (node.type) {
      case 'text':
        return markText(node.value, next);
      case 'ref':
      case 'footnoteReference':
        return [around(node, next())];
      case 'break':
        return [node];
      case 'link':
        return [around(node, markInlines(node.children, next).find(isGone))];
      default:
        return [{ ...node, children: markInlines(node.children, next) }];
    }
  });
}

function around(node: Inline, mark: RemovalMark | undefined): RedlineInline {
  return mark === undefined ? node : { ...mark, children: [node] };
}

const isGone = (node: RedlineInline): node is Deletion<Inline> | MovedToClause<Inline> =>
  node.type === 'deletion' || node.type === 'movedToClause';

/** A text divided where a mark begins or ends. White space is marked if the words on both sides of it are. */
function markText(value: string, next: Next): readonly RedlineInline[] {
  const runs: { value: string; mark: RemovalMark | undefined }[] = [];
  const add = (piece: string, mark: RemovalMark | undefined): void => {
    const last = runs.at(-1);
    if (piece === '') return;
    if (last !== undefined && last.mark === mark) last.value += piece;
    else runs.push({ value: piece, mark });
  };
  let space = '';
  for (const character of value) {
    if (isSpace(character)) {
      space += character;
      continue;
    }
    const mark = next();
    add(space, mark === runs.at(-1)?.mark ? mark : undefined);
    add(character, mark);
    space = '';
  }
  add(space, undefined);
  return runs.map((run) => around({ type: 'text', value: run.value }, run.mark));
}
