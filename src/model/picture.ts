import { z } from 'zod';

/** The formats of pictures, with the endings of their files. */
export const pictureFormats = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/svg+xml': ['svg'],
} as const;

export type PictureType = keyof typeof pictureFormats;

/** A picture as its file is, which a figure shows. */
export const pictureSchema = z.strictObject({
  file: z.string().describe('Name of its file'),
  sha256: z.string().describe('SHA-256 hash of its bytes, in hexadecimal digits'),
  type: z.enum(['image/png', 'image/jpeg', 'image/svg+xml']),
  bytes: z.int(),
  width: z.int().describe('In pixels'),
  height: z.int().describe('In pixels'),
});

export type Picture = Readonly<z.infer<typeof pictureSchema>>;

/** The name of a figure's file. */
export const pictureName = /^[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:png|jpe?g|svg)$/;
