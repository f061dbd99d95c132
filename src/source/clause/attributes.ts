import type { z } from 'zod';
import type { Words } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { quoted, quotedList } from '../quoted.ts';
import { tell, type Scope } from './gathered.ts';
import type { RootContent } from 'mdast';

/** A tag as it stands in a text: on lines of its own, or among words. */
export type TagNode = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

type Attribute = TagNode['attributes'][number];

/** How a tag is written, and the shape of its attributes. */
interface Asked<Shape extends z.ZodRawShape> {
  readonly form: string;
  readonly attributes: z.ZodObject<Shape>;
}

/** The attributes of a tag; nothing where one is missing, unknown or wrong. Tells every such problem. */
export function attributesOf<Shape extends z.ZodRawShape>(
  node: TagNode,
  asked: Asked<Shape>,
  scope: Scope,
): z.infer<z.ZodObject<Shape>> | undefined {
  const { data, error } = asked.attributes.safeParse(
    Object.fromEntries(node.attributes.map((attribute) => [nameOf(attribute), attribute.value])),
  );
  const names = Object.keys(asked.attributes.shape);
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    const name = nameOf(attribute);
    const expected = error?.issues.find(({ path }) => path[0] === name)?.message;
    if (seen.has(name)) tell(scope, 'clause-attribute', attribute, secondWords(name));
    else if (!names.includes(name)) tell(scope, 'clause-attribute', attribute, unknownWords(name, names));
    else if (expected !== undefined) tell(scope, 'clause-attribute', attribute, valueWords(attribute, expected));
    seen.add(name);
  }
  const missing = names.filter((name) => !seen.has(name));
  if (missing.length > 0) tell(scope, 'clause-attribute', node, missingWords(missing, asked.form));
  return data;
}

function nameOf(attribute: Attribute): string {
  return attribute.type === 'mdxJsxAttribute' ? attribute.name : `{${attribute.value}}`;
}

function secondWords(name: string): Words {
  return {
    unexpected: `Unexpected second ${quoted(name)}`,
    expected: 'expected each attribute once',
    todo: 'Keep one of the two.',
  };
}

function unknownWords(name: string, names: readonly string[]): Words {
  const near = nearest(name, names);
  return {
    unexpected: `Unexpected attribute ${quoted(name)}`,
    expected: names.length === 0 ? 'expected a tag without attributes' : `expected ${quotedList(names)}`,
    todo: near === undefined ? 'Take it out.' : `Write ${quoted(near)} if that is meant, or take it out.`,
  };
}

function valueWords(attribute: Attribute, expected: string): Words {
  const name = nameOf(attribute);
  const { value } = attribute;
  const given = typeof value === 'string' ? quoted(value) : value === null ? 'nothing' : 'braces';
  return {
    unexpected: `Unexpected ${given} as the value of ${quoted(name)}`,
    expected: `expected ${typeof value === 'string' ? expected : 'text in double quotes'}`,
    todo: `Write it as ${quoted(`${name}="…"`)}.`,
  };
}

function missingWords(missing: readonly string[], form: string): Words {
  return {
    unexpected: `Missing ${missing.length === 1 ? 'attribute' : 'attributes'} ${quotedList(missing)}`,
    expected: `expected the form ${quoted(form)}`,
    todo: 'Add it to the tag, with its value in double quotes.',
  };
}
