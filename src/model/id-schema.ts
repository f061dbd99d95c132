import { z } from 'zod';

/** A permanent id: lower-case words and digits joined by hyphens or dots, such as `system-purpose` or `ws2-2.3-11`. */
export const idSchema = z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, {
  error: 'lower-case letters, digits, hyphens and dots, such as `system-purpose`',
});

/** A revision's label: `0.2`, `1.0`, `1.0.1` or a word such as `draft`. */
export const revisionLabelSchema = z
  .string()
  .regex(/^(?:\d+(?:\.\d+){1,2}|draft)$/, { error: 'a label in quotes such as `"0.2"`' });
