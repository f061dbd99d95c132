import { say } from '../words/say.ts';

/** The formats of a text as data, by their extensions: what readers call each. */
const formatNames = {
  json: 'JSON',
  xml: say.files.dataFormats.akomaNtosoXml,
  md: say.files.dataFormats.markdown,
  txt: say.files.dataFormats.plainText,
} as const;
type DataFormat = keyof typeof formatNames;

/** The formats of a whole revision, in the order in which pages list them. */
export const revisionFormats = ['json', 'xml', 'md', 'txt'] as const satisfies readonly DataFormat[];
export type RevisionFormat = (typeof revisionFormats)[number];

/** The formats of what changed between two revisions. */
export const redlineFormats = ['json', 'xml', 'txt'] as const satisfies readonly DataFormat[];
export type RedlineFormat = (typeof redlineFormats)[number];

/** What readers call a format. */
export function formatName(format: DataFormat): string {
  return formatNames[format];
}

/** The title of a file in a format, such as `Revision 0.2 as Markdown`. JSON has the title alone, as all other JSON files do. */
export function titleIn(format: DataFormat, title: string): string {
  return format === 'json' ? title : say.files.dataFormats.as({ title, format: formatName(format) });
}
