/** Media types of the files of the site, by the ends of their names. */
const mediaTypes: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml',
  brf: 'text/plain',
  css: 'text/css',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  jsonl: 'application/jsonl',
  md: 'text/markdown',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  zip: 'application/zip',
};

/** The media type of a file of the site, by its address; nothing for a kind of file that is not known here. */
export function mediaTypeOf(address: string): string | undefined {
  return mediaTypes[address.slice(address.lastIndexOf('.') + 1)];
}
