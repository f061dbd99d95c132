import { say } from '../words/say.ts';
import { z } from 'zod';

/** A way to contact the body, printed for people who cannot use the site. */
export const contactSchema = z.strictObject({
  /** `post`, `e-mail`, `telephone` or `web`. Required. */
  way: z.enum(['post', 'e-mail', 'telephone', 'web']),
  /** The address or number as printed. Required. */
  value: z.string().min(1),
  /** When to use it. Optional. */
  about: z.string().min(1).optional(),
});

/** An address or number within a sentence: its lines follow each other, with commas. */
export function inOneLine(value: string): string {
  return value
    .trim()
    .split('\n')
    .map((line) => line.trim().replace(/,$/, ''))
    .join(', ');
}

/** Printed names, on the site and in every copy. */
export const contactNames: Readonly<Record<z.infer<typeof contactSchema>['way'], string>> = say.model.contacts;
