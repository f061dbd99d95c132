import { z } from 'zod';

/** A way to reach the body: what a page prints where people cannot use the site. */
const contactSchema = z.strictObject({
  /** `post`, `e-mail`, `telephone` or `web`. Required. */
  way: z.enum(['post', 'e-mail', 'telephone', 'web']),
  /** The address or number as printed. Required. */
  value: z.string().min(1),
  /** When to use it. Optional. */
  about: z.string().min(1).optional(),
});

/** `content/site.yaml`: whose site this is. */
export const siteSettingsSchema = z.strictObject({
  /** Name of the service, in the header of every page. Required. */
  name: z.string().min(1),
  /** Name of the Code in full. Required. */
  code: z.string().min(1),
  /** Its short name, such as `LEDS Code`. Required. */
  shortCode: z.string().min(1),
  /** The body that publishes the Code. Required. */
  publisher: z.strictObject({ name: z.string().min(1), site: z.url({ protocol: /^https$/ }) }),
  /** Public address of the site, without a path. Required. */
  address: z.url({ protocol: /^https?$/ }),
  /** Language of the content, such as `en-GB`. Required. */
  language: z.string().min(2),
  /** `true` puts a notice on every page that the Code and what happened to it are invented. A body that publishes its own Code says `false`. Required. */
  demonstration: z.boolean(),
  /** How to reach the body; printed on the contact page and on paper. Default: none. */
  contacts: z.array(contactSchema).default([]),
});
export type SiteSettings = z.infer<typeof siteSettingsSchema>;
