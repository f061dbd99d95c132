import type { Redline, RedlineNode } from '../redline/redline-tree.ts';

/** Text of a redline that is on both sides of a clause or on one. */
export interface TracePiece {
  readonly kind: 'piece';
  readonly side: 'both' | 'before' | 'after';
  /** Its old and new text: they differ in characters alone, or in what a reference prints. */
  readonly before: string;
  readonly after: string;
  /** Whether it is a reference, which is one letter. */
  readonly reference: boolean;
  /** Index of its paragraph or table cell, from 1; 0 for a title. */
  readonly leaf: number;
}

/** What a redline says about the order and the place of its old text. */
export type Trace = readonly TraceNode[];
type TraceNode =
  | TracePiece
  | { readonly kind: 'moved' | 'away' | 'from' | 'to'; readonly key: number; readonly nodes: Trace }
  | { readonly kind: 'row'; readonly columns: readonly number[]; readonly cells: readonly Cell[] };

/** A cell of a table whose columns changed places. */
interface Cell {
  readonly isNew: boolean;
  readonly nodes: Trace;
}

/** Text that came from another clause: its key, and what is at its place. */
export type Arrival = Extract<TraceNode, { readonly kind: 'moved' | 'away' | 'from' | 'to' }>;

/**
 * Reads a redline: every piece of its text, as a separate object.
 *
 * @param firstLeaf index of its first paragraph or table cell
 */
export function traceRedline(redline: Redline, firstLeaf = 1): Trace {
  return createTracer(firstLeaf)(redline);
}

interface State {
  readonly side: TracePiece['side'];
  readonly columns?: readonly number[];
}

function createTracer(firstLeaf: number): (redline: Redline) => Trace {
  let leaf = firstLeaf - 1;
  const piece = ({ side }: State, before: string, after: string, reference = false): TracePiece => {
    return { kind: 'piece', side, before, after, reference, leaf };
  };
  const all = (nodes: readonly RedlineNode[], state: State): Trace => nodes.flatMap((node) => trace(node, state));
  const trace = (node: RedlineNode, state: State): Trace => {
    switch (node.type) {
      case 'text':
        return [piece(state, node.was?.value ?? node.value, node.value)];
      case 'ref':
        return [piece(state, node.to, node.to, true)];
      case 'break':
      case 'footnoteReference':
        return [];
      case 'insertion':
        return all(node.children, { ...state, side: 'after' });
      case 'deletion':
        return all(node.children, { ...state, side: 'before' });
      case 'moved':
        return [{ kind: 'moved', key: node.key, nodes: all(node.children, state) }];
      case 'movedAway':
        return [{ kind: 'away', key: node.key, nodes: [] }];
      case 'movedFromClause':
        return [{ kind: 'from', key: node.key, nodes: all(node.children, state) }];
      case 'movedToClause':
        return [{ kind: 'to', key: node.key, nodes: all(node.children, { ...state, side: 'before' }) }];
      case 'table': {
        const { columns } = node;
        return all(node.children, columns === undefined ? state : { ...state, columns });
      }
      case 'tableRow':
        return state.columns === undefined
          ? all(node.children, state)
          : [{ kind: 'row', columns: state.columns, cells: node.children.flatMap((cell) => cells(cell, state)) }];
      case 'paragraph':
      case 'subheading':
      case 'tableCell':
        leaf += 1;
        return all(node.children, state);
      default:
        return all(node.children, state);
    }
  };
  const cells = (cell: RedlineNode, state: State): readonly Cell[] =>
    (cell.type === 'insertion' || cell.type === 'deletion' ? cell.children : [cell]).map((child) => ({
      isNew: cell.type === 'insertion',
      nodes: trace(
        child,
        cell.type === 'insertion' || cell.type === 'deletion'
          ? { side: cell.type === 'insertion' ? 'after' : 'before' }
          : { side: state.side },
      ),
    }));
  return ({ children }) => all(children, { side: 'both' });
}

/** The pieces of both sides as they are marked, in the order after. What went to other clauses is not among them. */
export function piecesMarked(trace: Trace): readonly TracePiece[] {
  return trace.flatMap((node): readonly TracePiece[] => {
    if (node.kind === 'piece') return [node];
    if (node.kind === 'row') return node.cells.flatMap(({ nodes }) => piecesMarked(nodes));
    return node.kind === 'to' ? [] : piecesMarked(node.nodes);
  });
}

/**
 * The pieces of an old text, in its order, with what went to other clauses.
 *
 * @param whole the redline in which the text is, with the places of what moved
 */
export function piecesBefore(nodes: Trace, whole: Trace): readonly (TracePiece | Arrival)[] {
  const moved = new Map<number, Trace>();
  const find = (inside: Trace): void => {
    for (const node of inside) {
      if (node.kind === 'moved') moved.set(node.key, node.nodes);
      if (node.kind === 'row') for (const cell of node.cells) find(cell.nodes);
      else if (node.kind !== 'piece') find(node.nodes);
    }
  };
  find(whole);
  const read = (inside: Trace): readonly (TracePiece | Arrival)[] =>
    inside.flatMap((node): readonly (TracePiece | Arrival)[] => {
      switch (node.kind) {
        case 'piece':
          return node.side === 'after' ? [] : [node];
        case 'away':
          return read(moved.get(node.key) ?? []);
        case 'to':
          return [node];
        case 'row':
          return cellsBefore(node.cells, node.columns).flatMap((cell) => read(cell.nodes));
        default:
          return [];
      }
    });
  return read(nodes);
}

function cellsBefore(cells: readonly Cell[], columns: readonly number[]): readonly Cell[] {
  const old = cells.filter(({ isNew }) => !isNew);
  const order = columns.map((before, now) => ({ before, now })).sort((a, b) => a.before - b.before);
  return order.flatMap(({ now }) => old[now] ?? []);
}

/** All text that came from other clauses. */
export function arrivalsIn(trace: Trace): readonly Arrival[] {
  return trace.flatMap((node): readonly Arrival[] => {
    if (node.kind === 'piece') return [];
    if (node.kind === 'row') return node.cells.flatMap(({ nodes }) => arrivalsIn(nodes));
    return [...(node.kind === 'from' ? [node] : []), ...arrivalsIn(node.nodes)];
  });
}
