import fc from 'fast-check';
import type { Block, ClauseTree, Paragraph } from '../../model/clause-tree.ts';
import { isParentOf } from '../../model/nodes.ts';
import { wordyClause } from './arbitrary-clause.ts';
import { editedClause } from './edit-clause.ts';

/** Clauses before and after, and what is declared of where their text came from. */
export interface EditedClauses {
  readonly before: ReadonlyMap<string, ClauseTree>;
  readonly after: ReadonlyMap<string, ClauseTree>;
  readonly declared: ReadonlyMap<string, ReadonlySet<string>>;
}

const kinds = [
  'merge',
  'merge into',
  'split',
  'move block',
  'move item',
  'cut',
  'join',
  'move sentence',
  'move as another kind',
] as const;

interface Edit {
  readonly kind: (typeof kinds)[number];
  readonly from: number;
  readonly to: number;
  readonly place: number;
}

const step: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...kinds),
  from: fc.nat({ max: 3 }),
  to: fc.nat({ max: 3 }),
  place: fc.nat({ max: 5 }),
});

type Texts = ReadonlyMap<string, ClauseTree>;

/** What happens to four clauses or more in one step. */
const steps = fc.record({ edits: fc.array(step, { minLength: 1, maxLength: 3 }), isDeclared: fc.boolean() });

const fourClauses = fc
  .array(wordyClause, { minLength: 4, maxLength: 4 })
  .map((clauses): Texts => new Map(clauses.map((tree, index) => [`c${index}`, tree])));

/** Four clauses, after text moved between them, some merged and some split, and all were edited. */
export const editedClauses: fc.Arbitrary<EditedClauses> = fourClauses.chain((before) => editedFrom(before, 'n'));

/** Four clauses, each step of which starts from what the step before left. */
export const editedHistories: fc.Arbitrary<readonly EditedClauses[]> = editedClauses.chain((first) =>
  editedFrom(first.after, 'm').chain((second) => editedFrom(second.after, 'l').map((third) => [first, second, third])),
);

/** @param added the start of the id of each clause that is added */
function editedFrom(before: Texts, added: string): fc.Arbitrary<EditedClauses> {
  return steps.chain(({ edits, isDeclared }) => {
    const state = {
      texts: new Map([...before].map(([id, { children }]) => [id, children])),
      origins: new Map<string, Set<string>>(),
    };
    const ids = [...before.keys()];
    edits.forEach((each, index) => {
      applyStep(state, each, ids, `${added}${index}`);
    });
    const declared = isDeclared ? state.origins : new Map<string, Set<string>>();
    return edited([...state.texts]).map((after): EditedClauses => ({ before, after: new Map(after), declared }));
  });
}

interface State {
  readonly texts: Map<string, readonly Block[]>;
  readonly origins: Map<string, Set<string>>;
}

function applyStep(
  { texts, origins }: State,
  { kind, from, to, place }: Edit,
  ids: readonly string[],
  added: string,
): void {
  const [source = '', target = ''] = [ids[from], ids[to]];
  const blocks = texts.get(source);
  const others = texts.get(target);
  if (blocks === undefined || others === undefined || source === target) return;
  const declare = (id: string, ...ids: string[]): void => {
    origins.set(id, new Set([...(origins.get(id) ?? []), ...ids]));
  };
  const at = place % (blocks.length + 1);
  switch (kind) {
    case 'merge':
      texts.set(added, [...blocks, ...others]);
      texts.delete(source);
      texts.delete(target);
      declare(added, source, target);
      return;
    case 'merge into':
      texts.set(target, [...others.slice(0, place), ...blocks, ...others.slice(place)]);
      texts.delete(source);
      declare(target, source);
      return;
    case 'split':
      texts.set(source, blocks.slice(0, at));
      texts.set(added, blocks.slice(at));
      declare(added, source);
      return;
    case 'move block':
      texts.set(source, blocks.toSpliced(at, 1));
      texts.set(target, [...blocks.slice(at, at + 1), ...others]);
      return;
    case 'move item':
      moveItem(texts, source, target);
      return;
    case 'cut': {
      // In the middle of a paragraph.
      const cut = blocks.findIndex(({ type }, index) => index >= at && type === 'paragraph');
      const [first, second] = halvesOf(blocks[cut]);
      if (first === undefined || second === undefined) return;
      texts.set(source, [...blocks.slice(0, cut), first]);
      texts.set(added, [second, ...blocks.slice(cut + 1)]);
      declare(added, source);
      return;
    }
    case 'join': {
      const [last, first] = [blocks.at(-1), others[0]];
      if (last?.type !== 'paragraph' || first?.type !== 'paragraph') return;
      const joined: Block = { type: 'paragraph', children: [...last.children, space, ...first.children] };
      texts.set(source, [...blocks.slice(0, -1), joined, ...others.slice(1)]);
      texts.delete(target);
      declare(source, target);
      return;
    }
    case 'move sentence': {
      const [first, second] = halvesOf(blocks[at]);
      const to = others[place % Math.max(1, others.length)];
      if (first === undefined || second === undefined || to?.type !== 'paragraph') return;
      const joined: Block = { type: 'paragraph', children: [...to.children, space, ...second.children] };
      texts.set(source, blocks.toSpliced(at, 1, first));
      texts.set(
        target,
        others.map((block) => (block === to ? joined : block)),
      );
      return;
    }
    case 'move as another kind':
      moveAsOtherKind(texts, source, target, at);
      return;
    default:
      kind satisfies never;
  }
}

const space = { type: 'text', value: ' ' } as const;

/** A paragraph in two, between two of its inline nodes; nothing for other blocks. */
function halvesOf(block: Block | undefined): readonly Paragraph[] {
  if (block?.type !== 'paragraph' || block.children.length < 2) return [];
  const middle = Math.ceil(block.children.length / 2);
  return [block.children.slice(0, middle), block.children.slice(middle)].map((children) => ({
    type: 'paragraph',
    children,
  }));
}

/** Moves the first item of the first list of one clause to the first list of the other. */
function moveItem(texts: Map<string, readonly Block[]>, source: string, target: string): void {
  const lists = [source, target].map((id) => texts.get(id)?.find((block) => isParentOf(block, 'item')));
  const [from, to] = lists;
  if (from?.type !== 'list' || to?.type !== 'list') return;
  const replace = (id: string, list: Block, by: Block): void => {
    texts.set(
      id,
      (texts.get(id) ?? []).map((block) => (block === list ? by : block)),
    );
  };
  replace(source, from, { ...from, children: from.children.slice(1) });
  replace(target, to, { ...to, children: [...to.children, ...from.children.slice(0, 1)] });
}

/**
 * Moves the last item or row of a list or table of one clause to the end of the other, as a paragraph; or a paragraph to
 * the first list or table of the other.
 */
function moveAsOtherKind(texts: Map<string, readonly Block[]>, source: string, target: string, at: number): void {
  const [blocks, others] = [texts.get(source) ?? [], texts.get(target) ?? []];
  const block = blocks[at];
  const replace = (id: string, all: readonly Block[], old: Block, by: readonly Block[]): void => {
    texts.set(
      id,
      all.flatMap((one) => (one === old ? by : [one])),
    );
  };
  if (block?.type === 'list') {
    replace(source, blocks, block, [{ ...block, children: block.children.slice(0, -1) }]);
    texts.set(target, [...others, ...(block.children.at(-1)?.children ?? [])]);
  } else if (block?.type === 'table') {
    const cells = block.children.length > 1 ? (block.children.at(-1)?.children ?? []) : [];
    if (cells.length === 0) return;
    replace(source, blocks, block, [{ ...block, children: block.children.slice(0, -1) }]);
    const words = cells.flatMap(({ children }) => [...children, space]);
    texts.set(target, [...others, { type: 'paragraph', children: words }]);
  } else if (block?.type === 'paragraph') {
    const to = others.find(({ type }) => type === 'list' || type === 'table');
    if (to?.type !== 'list' && to?.type !== 'table') return;
    replace(source, blocks, block, []);
    const [first, second] = halvesOf(block);
    const width = to.type === 'table' ? (to.children[0]?.children.length ?? 0) : 0;
    const halves = first && second && width === 2 ? [first, second] : [block];
    const cells = Array.from({ length: width }, (_, index) => halves[index]?.children ?? []);
    replace(target, others, to, [
      to.type === 'list'
        ? { ...to, children: [...to.children, { type: 'listItem', children: [block] }] }
        : {
            ...to,
            children: [
              ...to.children,
              { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) },
            ],
          },
    ]);
  }
}

/** Each text, as it is or edited. */
function edited(texts: readonly (readonly [string, readonly Block[]])[]): fc.Arbitrary<[string, ClauseTree][]> {
  return fc.tuple(
    ...texts.map(([id, children]) => {
      const tree: ClauseTree = { type: 'clause', children };
      const after = fc.oneof(
        fc.constant(tree),
        editedClause(fc.constant(tree)).map(([, changed]) => changed),
      );
      return after.map((changed): [string, ClauseTree] => [id, changed]);
    }),
  );
}
