import { z } from 'zod';
import type { Message } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { typographyHint } from '../diagnostics/typography-hint.ts';
import { quote, quoteList } from '../diagnostics/quote.ts';
import { report, type Scope } from './scope.ts';
import type { RootContent } from 'mdast';

/** A tag in a text, on its own lines or within text. */
export type TagNode = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

type Attribute = TagNode['attributes'][number];

/** How a tag is written, and the schema of its attributes. */
interface TagDefinition<Shape extends z.ZodRawShape> {
  readonly form: string;
  readonly attributes: z.ZodObject<Shape>;
}

/** Reads the attributes of a tag. Returns undefined, and reports why, where one is missing, unknown or wrong. */
export function readAttributes<Shape extends z.ZodRawShape>(
  node: TagNode,
  tag: TagDefinition<Shape>,
  scope: Scope,
): z.infer<z.ZodObject<Shape>> | undefined {
  const { data, error } = tag.attributes.safeParse(
    Object.fromEntries(node.attributes.map((attribute) => [nameOf(attribute), attribute.value])),
  );
  const names = Object.keys(tag.attributes.shape);
  const needed = names.filter((name) => !(tag.attributes.shape[name] instanceof z.ZodExactOptional));
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    const name = nameOf(attribute);
    const expected = error?.issues.find(({ path }) => path[0] === name)?.message;
    if (seen.has(name)) report(scope, 'clause-attribute', attribute, secondMessage(name));
    else if (!names.includes(name)) report(scope, 'clause-attribute', attribute, unknownMessage(name, names));
    else if (expected !== undefined) report(scope, 'clause-attribute', attribute, valueMessage(attribute, expected));
    seen.add(name);
  }
  const missing = needed.filter((name) => !seen.has(name));
  if (missing.length > 0) report(scope, 'clause-attribute', node, missingMessage(missing, tag.form));
  return data;
}

function nameOf(attribute: Attribute): string {
  return attribute.type === 'mdxJsxAttribute' ? attribute.name : `{${attribute.value}}`;
}

function secondMessage(name: string): Message {
  return {
    unexpected: `Duplicate attribute ${quote(name)}`,
    todo: 'Keep one of the two.',
  };
}

function unknownMessage(name: string, names: readonly string[]): Message {
  const near = nearest(name, names);
  return {
    unexpected: `Unknown attribute ${quote(name)}`,
    expected: names.length === 0 ? 'expected a tag without attributes' : `expected ${quoteList(names)}`,
    todo: `${near === undefined ? 'Remove it.' : `Did you mean ${quote(near)}? Otherwise remove it.`}${typographyHint(name)}`,
  };
}

function valueMessage(attribute: Attribute, expected: string): Message {
  const name = nameOf(attribute);
  const { value } = attribute;
  const todo = `Write it as ${quote(`${name}="…"`)}.`;
  if (typeof value !== 'string')
    return { unexpected: `${value === null ? 'Missing' : 'Unexpected braces as the'} value of ${quote(name)}`, todo };
  return {
    unexpected: `Invalid value ${quote(value)} of ${quote(name)}`,
    expected: `expected ${expected}`,
    todo: `${todo}${typographyHint(value)}`,
  };
}

function missingMessage(missing: readonly string[], form: string): Message {
  return {
    unexpected: `Missing ${missing.length === 1 ? 'attribute' : 'attributes'} ${quoteList(missing)}`,
    expected: `expected the form ${quote(form)}`,
    todo: 'Add it, with its value in double quotes.',
  };
}
