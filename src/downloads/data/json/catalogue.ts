import { authorName } from '../../../model/demonstration.ts';
import { z } from 'zod';
import { documentHead, documentSchema } from './document.ts';
import { fileRecord, fileRecordSchema } from './file-record.ts';
import { dataPath } from '../../data-path.ts';
import type { PublishedContent } from '../../published-content.ts';

/** `/data/index.json`: every file to download. */
export const catalogueSchema = documentSchema('Everything available as data', {
  title: z.string(),
  language: z.string().describe('The language of the Code, as a tag of BCP 47 such as `en-GB`'),
  publisher: z.strictObject({ name: z.string(), site: z.url() }),
  licence: z.url().describe('The licence of the text and the data'),
  files: z.array(
    z
      .strictObject({
        ...fileRecordSchema.shape,
        schema: z.url().optional().describe('The JSON Schema of the file, where it is JSON'),
      })
      .meta({ id: 'CataloguedFile' }),
  ),
});

/** A file of the catalogue. */
interface CatalogueEntry {
  readonly address: string;
  readonly title: string;
  /** Name of its schema, where it is JSON. */
  readonly schema?: string;
}

/** The catalogue as JSON. */
export function catalogue(
  published: PublishedContent,
  files: readonly CatalogueEntry[],
): z.infer<typeof catalogueSchema> {
  const { addresses, settings } = published;
  return {
    ...documentHead(published, 'catalogue', dataPath.catalogue, addresses.about),
    title: settings.code,
    language: settings.language,
    publisher: { ...settings.publisher, name: authorName(settings) },
    licence: settings.licence.address,
    files: files.map(({ address, title, schema }) => ({
      ...fileRecord({ address, title }),
      ...(schema === undefined ? {} : { schema: addresses.data(dataPath.schema(schema)) }),
    })),
  };
}
