/** One function for each type of node. */
export type NodeTable<Node extends { type: string }, Context, Result> = {
  readonly [T in Node['type']]: (node: Extract<Node, { type: T }>, context: Context) => Result;
};

/** Converts a node with the function for its type. */
export function convertNode<Node extends { type: string }, Context, Result, T extends Node['type']>(
  table: NodeTable<Node, Context, Result>,
  node: { [K in T]: Extract<Node, { type: K }> & { type: K } }[T],
  context: Context,
): Result {
  return table[node.type](node, context);
}
