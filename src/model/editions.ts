import { z } from 'zod';
import { revisionLabelSchema } from './id-schema.ts';
import { partialDateSchema } from './partial-date.ts';

/** Kinds of edition for which every revision's page says whether there is one. */
export const editionSlots = ['Easy Read', 'British Sign Language', 'Welsh'] as const;

/** File name of an edition: lower-case words joined by hyphens, with its extension. */
export const editionFile = /^[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:pdf|docx|odt|brf|mp3|mp4)$/;

/**
 * `content/code/editions.yaml`: editions of published revisions that were produced elsewhere, each as a link or a file.
 */
export const editionsSchema = z.array(
  z
    .strictObject({
      /** The published revision that it is an edition of. Required. */
      revision: revisionLabelSchema,
      /** What it is. Required. */
      kind: z.enum([...editionSlots, 'audio', 'braille', 'another language']),
      /** Link text, in the edition's own language, such as `Fersiwn Gymraeg`. Required. */
      title: z.string().min(1),
      /** Language of the title, such as `cy`, if different from the site's. Optional. */
      language: z.string().min(2).optional(),
      /** When it was published, in quotes. Optional. */
      date: partialDateSchema.optional(),
      /** Where it is on the web. Either this or `file`. */
      address: z.url({ protocol: /^https$/ }).optional(),
      /** The name of its file in `content/code/editions/`. Either this or `address`. */
      file: z
        .string()
        .regex(editionFile, {
          error: 'the name of a file such as `0.4-easy-read.pdf` (pdf, docx, odt, brf, mp3 or mp4)',
        })
        .optional(),
    })
    .refine(({ address, file }) => address !== undefined || file !== undefined, {
      path: ['address'],
      error: 'either `address` or `file`',
    })
    .refine(({ address, file }) => address === undefined || file === undefined, {
      path: ['file'],
      error: 'either `address` or `file`, and not both',
    }),
);

export type Editions = z.infer<typeof editionsSchema>;
export type Edition = Editions[number];
