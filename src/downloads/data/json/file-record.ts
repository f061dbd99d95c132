import { z } from 'zod';
import { mediaTypeOf } from '../../media-types.ts';

/** A file to download. */
export const fileRecordSchema = z
  .strictObject({ address: z.url(), title: z.string(), mediaType: z.string() })
  .meta({ id: 'File' });
export type FileRecord = z.infer<typeof fileRecordSchema>;

/** A file with its media type, which follows from its extension. */
export function fileRecord({ address, title }: { readonly address: string; readonly title: string }): FileRecord {
  return { address, title, mediaType: mediaTypeOf(address) ?? 'application/octet-stream' };
}
