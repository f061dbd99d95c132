import { z } from 'zod';
import { inOneLine } from '../model/contact.ts';
import { say } from '../words/say.ts';

/** A way to respond without the online form. */
export const otherWaySchema = z.strictObject({
  /** Which way: by post, email or telephone, or in another format. Required. */
  way: z.enum(['post', 'e-mail', 'telephone', 'other formats']),
  /** How, in full sentences, with the address or number where there is one. Required. */
  text: z.string().min(1),
  /**
   * The postal address in lines, or the number, alone: printed large on paper forms and letters. Optional: without it they
   * take the contact of that way from `site.yaml`.
   */
  value: z.string().min(1).optional(),
});

/** The name of each way, on the site and in every document. */
export const otherWayNames: Readonly<Record<z.infer<typeof otherWaySchema>['way'], string>> = {
  post: say.form.otherWay.byPost,
  'e-mail': say.form.otherWay.byEmail,
  telephone: say.form.otherWay.byTelephone,
  'other formats': say.form.otherWay.inAnotherFormat,
};

/** A way to respond as it is printed: the address or number, if it is given alone, and how. */
export function otherWayText({ value, text }: Pick<z.infer<typeof otherWaySchema>, 'value' | 'text'>): string {
  return value === undefined ? text : `${inOneLine(value)}. ${text}`;
}
