/** Media types of the site's files, by extension. */
const mediaTypes: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml',
  bib: 'application/x-bibtex',
  brf: 'text/plain',
  css: 'text/css',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  ico: 'image/x-icon',
  js: 'text/javascript',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  jsonl: 'application/jsonl',
  md: 'text/markdown',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  png: 'image/png',
  ris: 'application/x-research-info-systems',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  zip: 'application/zip',
};

/** The media type of a file of the site; undefined for an unknown extension. */
export function mediaTypeOf(address: string): string | undefined {
  return mediaTypes[address.slice(address.lastIndexOf('.') + 1)];
}
