import { z } from 'zod';
import { revisionLabelSchema } from './identifier.ts';
import { partialDateSchema } from './partial-date.ts';

/** Editions that are made elsewhere: for these three a revision's page says whether there is one. */
export const editionSlots = ['Easy Read', 'British Sign Language', 'Welsh'] as const;

/** A name of a file of an edition: lower-case words joined by hyphens, and what kind of file it is. */
export const editionFile = /^[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:pdf|docx|odt|brf|mp3|mp4)$/;

/** `content/code/editions.yaml`: editions of published revisions that were made elsewhere, each as a link or as a file. */
export const editionsSchema = z.array(
  z
    .strictObject({
      /** The published revision that it is an edition of. Required. */
      revision: revisionLabelSchema,
      /** What it is. Required. */
      kind: z.enum([...editionSlots, 'audio', 'braille', 'another language']),
      /** What its link says, in the language of the edition where that is another, such as `Fersiwn Gymraeg`. Required. */
      title: z.string().min(1),
      /** The language of the title, such as `cy`, where it is not that of the site. Optional. */
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
