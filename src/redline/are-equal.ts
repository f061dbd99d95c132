import { memoize } from '../model/memoize.ts';

/** A node of a clause, at any level. */
export interface SourceNode {
  readonly type: string;
  readonly value?: unknown;
  readonly children?: readonly SourceNode[];
}

/** A text that equal nodes have, and no others. For plain paragraphs, as most are, it is much quicker than JSON. */
export function sourceOf(node: SourceNode): string {
  const [only, ...others] = node.type === 'paragraph' ? (node.children ?? []) : [];
  // JSON starts with a bracket.
  if (only?.type === 'text' && typeof only.value === 'string' && others.length === 0) return `text ${only.value}`;
  return jsonOf(node);
}

/** Kept, because a text is compared with that of every other revision. */
const jsonOf = memoize((node: SourceNode) => JSON.stringify(node));

/** Whether two nodes are the same in every part. Most are, and this is quicker than to compare their JSON. */
export function areEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((value, index) => areEqual(value, right[index]));
  }
  if (!isRecord(left) || !isRecord(right)) return false;
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => areEqual(left[key], right[key]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
