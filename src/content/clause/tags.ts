import { z } from 'zod';
import { idSchema } from '../../model/id-schema.ts';
import type { AsideTag } from '../../model/nodes.ts';
import { isPagePart, pageParts } from '../../model/page-parts.ts';
import { pictureName } from '../../model/picture.ts';
import type { Message } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { quote, quoteList } from '../diagnostics/quote.ts';

/** A tag that is allowed in a clause. */
interface Tag {
  /** How it is written, for messages. */
  readonly form: string;
  /** The schema of its attributes, all of which are text. */
  readonly attributes: z.ZodObject<Readonly<Record<string, z.ZodString | z.ZodExactOptional<z.ZodString>>>>;
}

const numberSchema = z.string().regex(/^(?:[A-Z]\.?)?\d+[A-Z]{0,2}(?:\.\d+[A-Z]{0,2})*$/, {
  error: 'a number such as `16`, `16A`, `1.1.1` or `A.1`',
});

const wordsSchema = (what: string) => z.string().regex(/[\p{L}\p{N}]/u, { error: what });

/** Every allowed tag. Anything else is refused, including HTML. */
export const tags = {
  Term: { form: '<Term id="…">text</Term>', attributes: z.strictObject({ id: idSchema }) },
  Ref: { form: '<Ref to="…" />', attributes: z.strictObject({ to: idSchema, item: idSchema.exactOptional() }) },
  Sup: { form: '<Sup>superscript</Sup>', attributes: z.strictObject({}) },
  Sub: { form: '<Sub>subscript</Sub>', attributes: z.strictObject({}) },
  Para: { form: '<Para id="…" number="…">', attributes: z.strictObject({ id: idSchema, number: numberSchema }) },
  Item: { form: '<Item id="…" />', attributes: z.strictObject({ id: idSchema }) },
  Note: { form: '<Note>', attributes: z.strictObject({}) },
  Example: { form: '<Example>', attributes: z.strictObject({}) },
  Quote: {
    form: '<Quote source="…" link="https://…">',
    attributes: z.strictObject({ source: wordsSchema('who says it'), link: z.string().exactOptional() }),
  },
  Figure: {
    form: '<Figure file="….svg" alt="…">',
    attributes: z.strictObject({
      file: z.string().regex(pictureName, { error: 'the name of a picture, such as `steps.svg`' }),
      alt: wordsSchema('what the picture shows, in a sentence'),
    }),
  },
  Description: { form: '<Description>', attributes: z.strictObject({}) },
  Definitions: { form: '<Definitions>', attributes: z.strictObject({}) },
} as const satisfies Record<
  'Term' | 'Ref' | 'Sup' | 'Sub' | 'Para' | 'Item' | 'Quote' | 'Figure' | 'Definitions' | AsideTag,
  Tag
>;

export type TagName = keyof typeof tags;

/** Whether a name in a text is that of an allowed tag. */
export function isTagName(name: string | null): name is TagName {
  return name !== null && Object.hasOwn(tags, name);
}

/** The message about a tag that is not in the table. */
export function unknownTagMessage(name: string | null): Message {
  if (isPagePart(name)) {
    return {
      unexpected: `Unexpected ${quote(`<${name}>`)} here`,
      expected: 'expected it directly in a page of `pages/`, alone on a line',
      todo: `Write ${quote(`<${name} />`)} there, with a blank line before and after it.`,
    };
  }
  const near = nearest(name ?? '', [...Object.keys(tags), ...Object.keys(pageParts)]);
  return {
    unexpected: `Unknown tag ${quote(`<${name ?? ''}>`)}`,
    expected: `expected one of ${quoteList(Object.keys(tags).map((known) => `<${known}>`))}`,
    todo:
      near === undefined
        ? 'Remove the tag but keep its text. Write `&lt;` for a literal `<`.'
        : `Did you mean ${quote(`<${near}>`)}?`,
  };
}
