import fc from 'fast-check';
import type { ClauseTree } from '../../model/clause-tree.ts';

/** A node with everything that an edit can change. */
interface Editable {
  type: string;
  value?: string;
  url?: string;
  id?: string;
  number?: string;
  ordered?: boolean;
  format?: string;
  depth?: number;
  children?: Editable[];
}

/** Changes `nodes` at index `at`, which is `node`. */
type ApplyEdit = (nodes: Editable[], at: number, node: Editable, choice: number) => void;

/** A random edit. Place and choice are numbers from 0 to 1. */
interface Edit {
  readonly apply: ApplyEdit;
  readonly place: number;
  readonly choice: number;
}

const edits: Record<string, ApplyEdit> = {
  delete: (nodes, at) => nodes.splice(at, 1),
  repeat: (nodes, at, node) => nodes.splice(at, 0, structuredClone(node)),
  move: (nodes, at, _, choice) => {
    const moved = nodes.splice(at, 1);
    nodes.splice(Math.floor(choice * (nodes.length + 1)), 0, ...moved);
  },
  split: (nodes, at, node, choice) => {
    if (!node.children) return;
    const rest = node.children.splice(Math.floor(choice * node.children.length));
    nodes.splice(at + 1, 0, { ...node, children: rest });
  },
  merge: (nodes, at, node) => {
    const next = nodes[at + 1];
    if (!node.children || !next?.children || next.type !== node.type) return;
    node.children.push({ type: 'text', value: ' ' }, ...next.children);
    nodes.splice(at + 1, 1);
  },
  cut: (nodes, at, node, choice) => {
    if (node.type !== 'text' || node.value === undefined) return;
    const middle = Math.floor(choice * node.value.length);
    nodes.splice(
      at,
      1,
      { type: 'text', value: node.value.slice(0, middle) },
      { type: 'text', value: node.value.slice(middle) },
    );
  },
  reword: (_nodes, _at, node, choice) => {
    if (node.value === undefined) return;
    const words = node.value.split(' ');
    words[Math.floor(choice * words.length)] = choice < 0.5 ? 'reworded' : '';
    node.value = words.join(' ');
  },
  stress: (nodes, at, node) => {
    if (node.type === 'text') nodes.splice(at, 1, { type: 'strong', children: [node] });
  },
  unwrap: (nodes, at, node) => {
    if (['emphasis', 'strong', 'term', 'link'].includes(node.type)) nodes.splice(at, 1, ...(node.children ?? []));
  },
  attributes: (_nodes, _at, node, choice) => {
    if (node.url !== undefined) node.url += 'changed';
    if (node.type === 'term') node.id = 'changed';
    if (node.number !== undefined) node.number += '0';
    if (node.depth !== undefined) node.depth = 3 - node.depth;
    if (node.format !== undefined) delete node.format;
    else if (node.ordered === true && choice < 0.5) node.format = '(a)';
    else if (node.ordered !== undefined) node.ordered = !node.ordered;
  },
};

/** From 0 to 1, evenly distributed; `fc.double` would nearly always be close to 0. */
const share = fc.noBias(fc.integer({ min: 0, max: 9999 })).map((number) => number / 10_000);

/** A clause and the same clause after a few random edits. */
export function editedClause(clause: fc.Arbitrary<ClauseTree>): fc.Arbitrary<[ClauseTree, ClauseTree]> {
  const edit: fc.Arbitrary<Edit> = fc.record({
    apply: fc.constantFrom(...Object.values(edits)),
    place: share,
    choice: share,
  });
  return fc.tuple(clause, fc.array(edit, { minLength: 1, maxLength: 6 })).map(([before, list]) => {
    return [before, list.reduce(applyEdit, before)];
  });
}

function applyEdit(clause: ClauseTree, { apply, place, choice }: Edit): ClauseTree {
  const copy = editableCopy(clause);
  const places = findPlaces(copy);
  const chosen = places[Math.floor(place * places.length)];
  const node = chosen?.nodes[chosen.at];
  if (chosen && node) apply(chosen.nodes, chosen.at, node, choice);
  // Merging items or rows leaves bare text among blocks, and splitting a table one without rows: neither is in a clause.
  dropStrays(copy);
  // An edit puts nodes only where there already are nodes of their type, which the compiler cannot know.
  // oxlint-disable-next-line typescript/consistent-type-assertions
  return copy as unknown as ClauseTree;
}

interface ReadonlyNode extends Readonly<Omit<Editable, 'children'>> {
  readonly children?: readonly ReadonlyNode[];
}

function editableCopy(node: ReadonlyNode): Editable {
  const { children, ...own } = node;
  return children ? { ...own, children: children.map(editableCopy) } : own;
}

function findPlaces(node: Editable): { nodes: Editable[]; at: number }[] {
  const nodes = node.children ?? [];
  return nodes.flatMap((child, at) => [{ nodes, at }, ...findPlaces(child)]);
}

const holdsInlines = new Set(['paragraph', 'subheading', 'tableCell', 'emphasis', 'strong', 'term', 'link']);

function dropStrays(node: Editable): void {
  if (!node.children) return;
  const isStray = ({ type, children }: Editable): boolean =>
    (type === 'text' && !holdsInlines.has(node.type)) || (type === 'table' && children?.length === 0);
  node.children = node.children.filter((child) => !isStray(child));
  node.children.forEach(dropStrays);
}
