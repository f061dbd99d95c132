import { z } from 'zod';
import { clauseTreeSchema } from '../../downloads/data/json/clause-tree-schema.ts';
import type { ClauseTree } from '../../model/clause-tree.ts';
import { picture } from '../../redline/testing/clause-builder.ts';
import { nodeDefinition, nodeTypes, nodeTypesAt, type NodeLevel, type NodeType } from '../../model/nodes.ts';

/** A node before the schema has read it. */
interface MadeNode {
  readonly type: string;
  readonly children?: readonly MadeNode[];
  readonly [attribute: string]: unknown;
}

/** Attributes that do not accept any value. */
const given: Readonly<Record<string, unknown>> = {
  'ref.to': 'other',
  'footnoteReference.label': 'law',
  'link.url': 'https://law.example/act',
  'term.id': 'record',
  'list.start': 1,
  'table.align': ['left', 'right'],
  'numbered.id': 'keeping',
  'numbered.number': '7',
  'footnoteDefinition.label': 'law',
  'figure.picture': picture,
};

/** Nodes of a type that needs more around it than its level says. */
const standalone: Readonly<Record<string, (node: MadeNode) => readonly MadeNode[]>> = {
  quotation: (node) => [{ ...node, children: [...(node.children ?? []), source(paragraph('The Act'))] }],
  source: (node) => [{ type: 'quotation', children: [paragraph('The words of the Act.'), node] }],
  description: (node) => [{ type: 'figure', picture, alt: 'A plan', children: [paragraph('A plan of it'), node] }],
  definitions: (node) => [
    { ...node, children: [{ type: 'list', ordered: false, start: 1, children: [item(node.children ?? [])] }] },
  ],
};

/** The word that only the node of a type has. */
export function wordOf(type: NodeType): string {
  return `of${type.toLowerCase()}`;
}

/** The types of node that have their own words. */
export const typesWithWords: readonly NodeType[] = nodeTypes.filter(
  (type) => type === 'text' || nodeDefinition(type).contains !== 'nothing',
);

/**
 * A clause with every type of node in the table of nodes, each with its own word (`wordOf`), and with each value of an
 * attribute that is true or false. New node types are included automatically.
 */
export function everyStructure(): ClauseTree {
  const made = nodeTypes.flatMap((type) => variantsOf(type).flatMap((node) => placed(type, node)));
  const [footnotes, others] = [true, false].map((last) =>
    made.filter(({ type }) => (type === 'footnoteDefinition') === last),
  );
  return clauseTreeSchema.parse({ type: 'clause', children: [...(others ?? []), ...(footnotes ?? [])] });
}

/** A node as a block of the clause. */
function placed(type: NodeType, node: MadeNode): readonly MadeNode[] {
  const { level } = nodeDefinition(type);
  const around = standalone[type];
  if (around !== undefined) return around(node);
  if (level === 'block') return [node];
  if (level === 'inline') return [{ type: 'paragraph', children: [words('Here is '), node, words('.')] }];
  const parent = nodeTypes.find((one) => nodeDefinition(one).contains === level);
  if (parent === undefined) throw new Error(`Nothing contains a ${type}.`);
  return variantsOf(parent, [node, node])
    .slice(0, 1)
    .flatMap((one) => placed(parent, one));
}

/** A node for each combination of what is true or false of it. */
function variantsOf(type: NodeType, children = childrenOf(type)): readonly MadeNode[] {
  const { attributes } = nodeDefinition(type);
  return Object.entries(attributes)
    .reduce<readonly MadeNode[]>(
      (nodes, [name, schema]) =>
        nodes.flatMap((node) => valuesOf(type, name, schema).map((value) => ({ ...node, [name]: value }))),
      [{ type, ...(children === undefined ? {} : { children }) }],
    )
    .map((node) => (Object.values(node).includes(undefined) ? withoutNothing(node) : node));
}

function withoutNothing(node: MadeNode): MadeNode {
  return { type: node.type, ...Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined)) };
}

function valuesOf(type: NodeType, name: string, schema: z.ZodType): readonly unknown[] {
  const known = given[`${type}.${name}`];
  if (known !== undefined) return [known];
  if (type === 'text') return [wordOf(type)];
  if (schema._zod.optin === 'optional') return [undefined];
  return exampleOf(z.toJSONSchema(schema));
}

function exampleOf(schema: z.core.JSONSchema.BaseSchema): readonly unknown[] {
  const [first] = schema.enum ?? schema.anyOf ?? [];
  if (schema.const !== undefined) return [schema.const];
  if (first !== undefined) return typeof first === 'object' && first !== null ? exampleOf(first) : [first];
  if (schema.type === 'boolean') return [false, true];
  if (schema.type === 'integer' || schema.type === 'number') return [1];
  return schema.type === 'array' ? [[]] : ['words'];
}

function childrenOf(type: NodeType): readonly MadeNode[] | undefined {
  const { contains } = nodeDefinition(type);
  if (contains === 'nothing') return undefined;
  const inside = (level: NodeLevel): readonly MadeNode[] => {
    if (level === 'inline') return [words(wordOf(type))];
    if (level === 'block') return [paragraph(wordOf(type))];
    const [child] = nodeTypesAt(level);
    if (child === undefined) return [];
    const { contains: within } = nodeDefinition(child);
    const node: MadeNode = { type: child, children: within === 'nothing' ? [] : inside(within) };
    return [node, node];
  };
  return inside(contains);
}

function paragraph(value: string): MadeNode {
  return { type: 'paragraph', children: [words(value)] };
}

function source(...children: readonly MadeNode[]): MadeNode {
  return { type: 'source', children };
}

function item(children: readonly MadeNode[]): MadeNode {
  return { type: 'listItem', children };
}

function words(value: string): MadeNode {
  return { type: 'text', value };
}
