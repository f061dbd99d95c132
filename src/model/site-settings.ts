import { z } from 'zod';
import { contactSchema } from './contact.ts';
import { nations } from './clause-front-matter.ts';
import { idSchema } from './id-schema.ts';
import { say } from '../words/say.ts';
import { catalogueFor, languages } from '../words/catalogues.ts';
import { vocabularySchema } from './vocabulary.ts';

/** `content/site.yaml`: the site's names, publisher, address and contacts. */
export const siteSettingsSchema = z.strictObject({
  /** Name of the service, in the header of every page. Required. */
  name: z.string().min(1),
  /** Full name of the Code. Required. */
  code: z.string().min(1),
  /** Its short name, such as `Allotments Code`. Required. */
  shortCode: z.string().min(1),
  /** The body that publishes the Code. Required. */
  publisher: z.strictObject({
    /** Its name. Required. */
    name: z.string().min(1),
    /** Its name within a sentence, such as `Exbridge Town Council`. Default: `the` and its name. */
    inText: z.string().min(1).optional(),
    /** Its own site. Required. */
    site: z.url({ protocol: /^https$/ }),
  }),
  /** Public address of the site, with the path that it is below if there is one: `https://www.example.org/codes/allotments/`. Required. */
  address: z.url({ protocol: /^https?$/ }),
  /**
   * The menu at the top, in its order: names of pages and registers such as `code`, `changes` and `consultations`, or of files
   * in `pages/` without `.mdx`. What the body does not keep is left out, and everything else is in the menu at the foot.
   * Default: `code`, `changes`, `recommendations`, `consultations`, `your-data`, `who-to-go-to`.
   */
  menu: z.array(z.string().min(1)).min(1).optional(),
  /** Words of the body for statuses, kinds of reason, answers and states, each with what it means. Default: none. */
  vocabulary: vocabularySchema.optional(),
  /** The places where clauses can apply, each as its `extent` names it. Default: the four nations. */
  places: z
    .array(z.string().min(1))
    .min(1)
    .default([...nations]),
  /** Language of the site, such as `en-GB`: one that the software speaks (`src/words/README.md`). Required. */
  language: z.string().refine((language) => catalogueFor(language) !== undefined, {
    error: `a language that the software speaks (${Object.keys(languages).join(', ')}), such as \`en-GB\`; src/words/README.md says how to add another`,
  }),
  /**
   * `true` shows a notice on every page that the Code and its history are invented; a body that publishes its own Code
   * sets `false`. Required.
   */
  demonstration: z.boolean(),
  /** What else the notice of a demonstration says, after “The Code is invented”. Optional. */
  invented: z
    .strictObject({
      /** What is invented beside the Code: the end of “and so is …”. Optional. */
      also: z.string().min(1).optional(),
      /** The page that says what is invented, by its file's name in `pages/` without `.mdx`. Optional. */
      page: idSchema.optional(),
    })
    .default({}),
  /** The licence of the text and the data. Default: Creative Commons Attribution 4.0. */
  licence: z
    .strictObject({
      /** Its name, as the end of “under the …”. Required. */
      name: z.string().min(1),
      /** Where it can be read. Required. */
      address: z.url({ protocol: /^https$/ }),
      /** Its identifier, or words as short, such as `CC-BY-4.0` (SPDX). Required. */
      spdx: z.string().regex(/^[\w.+-]+$/, { error: 'an SPDX identifier, such as `CC-BY-4.0`' }),
    })
    .default({
      name: say.model.licence,
      address: 'https://creativecommons.org/licenses/by/4.0/',
      spdx: 'CC-BY-4.0',
    }),
  /**
   * The parts of the Code's name in Akoma Ntoso, the XML of law (the OASIS naming convention), such as
   * `/akn/gb/doc/codeOfPractice/example-council/2026-03-01/allotments-code`. Set any part that must stay the same even if the
   * setting it is derived from changes.
   */
  akomaNtoso: z
    .strictObject({
      /** Two letters of ISO 3166, in lower case. Default: the region of `language`, or `gb`. */
      country: z
        .string()
        .regex(/^[a-z]{2}$/, { error: 'two small letters, such as `gb`' })
        .optional(),
      /** Name of the body. Default: the publisher's name. */
      body: idSchema.optional(),
      /** When the Code was first made: a day or a year, in quotes. Default: the date of the first revision. */
      date: z
        .union([z.iso.date(), z.string().regex(/^\d{4}$/)], { error: 'a day or a year, as "2018-10-04" or "2018"' })
        .optional(),
      /** Name of the Code. Default: `shortCode`. */
      name: idSchema.optional(),
    })
    .optional(),
  /**
   * Whether the register of recommendations may quote the write-ups of workshops: only a body that has the right to does.
   * Default: false.
   */
  quotations: z.boolean().default(false),
  /**
   * Whether `code/draft/proposals.yaml` keeps the names of those who proposed a change or wrote a comment in Word. Default:
   * false.
   */
  proposals: z.strictObject({ names: z.boolean().default(false) }).optional(),
  /** How to contact the body; printed on the contact page and in paper copies. Default: none. */
  contacts: z.array(contactSchema).default([]),
  /** What the body sends to those who ask by post or telephone; printed on the last page of every copy. Default: none. */
  formats: z
    .array(
      z.strictObject({
        /** `print`, `large print`, `Easy Read`, `British Sign Language`, `Welsh`, or another one. Required. */
        format: z.string().min(1),
        /** What it costs and how long it takes. Optional. */
        about: z.string().min(1).optional(),
      }),
    )
    .default([]),
  /** How to report a weakness of the site, printed in `/.well-known/security.txt` (RFC 9116). Default: no such file. */
  security: z
    .strictObject({
      /** Where to report it, best first: `mailto:…`, `https://…` or `tel:…`. Required. */
      contacts: z.array(z.url({ protocol: /^(?:https|mailto|tel)$/ }).regex(/^\S+$/)).min(1),
      /** The day, in quotes, until which this is known to be right: within a year. Required. */
      expires: z.iso.date({ error: 'a day such as "2027-02-01"' }),
      /** The page that says what is done with a report. Optional. */
      policy: z
        .url({ protocol: /^https$/ })
        .regex(/^\S+$/)
        .optional(),
    })
    .optional(),
});
export type SiteSettings = z.infer<typeof siteSettingsSchema>;

/** The licence in the few letters that people write: `CC BY 4.0`. */
export function shortLicence({ licence }: Pick<SiteSettings, 'licence'>): string {
  return licence.spdx.replaceAll('-', ' ');
}
