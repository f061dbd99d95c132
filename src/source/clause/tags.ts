import { z } from 'zod';
import { idSchema } from '../../code/identifier.ts';
import type { AsideTag } from '../../code/nodes.ts';
import type { Words } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { quoted, quotedList } from '../quoted.ts';

/** A tag that a clause may hold. */
interface Tag {
  /** How it is written, for messages. */
  readonly form: string;
  /** The shape of its attributes, all of them text. */
  readonly attributes: z.ZodObject<Readonly<Record<string, z.ZodString>>>;
}

const numberSchema = z.string().regex(/^\d+[A-Z]?(?:\.\d+)*$/, { error: 'a number such as `16` or `16A`' });

/** Every tag. Whatever is not here is refused, HTML included. */
export const tags = {
  Term: { form: '<Term id="…">words</Term>', attributes: z.strictObject({ id: idSchema }) },
  Ref: { form: '<Ref to="…" />', attributes: z.strictObject({ to: idSchema }) },
  Para: { form: '<Para id="…" number="…">', attributes: z.strictObject({ id: idSchema, number: numberSchema }) },
  Note: { form: '<Note>', attributes: z.strictObject({}) },
  Example: { form: '<Example>', attributes: z.strictObject({}) },
} as const satisfies Record<'Term' | 'Ref' | 'Para' | AsideTag, Tag>;

export type TagName = keyof typeof tags;

/** Whether a name, as written in a text, is that of a tag. */
export function isTagName(name: string | null): name is TagName {
  return name !== null && Object.hasOwn(tags, name);
}

/** What an editor is told of a tag that is not in the table. */
export function unknownTagWords(name: string | null): Words {
  const near = nearest(name ?? '', Object.keys(tags));
  return {
    unexpected: `Unexpected tag ${quoted(`<${name ?? ''}>`)}`,
    expected: `expected one of ${quotedList(Object.keys(tags).map((known) => `<${known}>`))}`,
    todo:
      near === undefined
        ? 'Take it out and keep its words; write `&lt;` where the sign itself is meant.'
        : `Write ${quoted(`<${near}>`)} if that is meant.`,
  };
}
