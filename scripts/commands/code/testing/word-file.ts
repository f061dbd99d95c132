import { strToU8, zipSync } from 'fflate';

const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The content of a Word file for a test: runs and paragraphs as XML. */
export interface WordFile {
  /** Paragraphs. */
  readonly body: string;
  /** Paragraphs of footnote 2. */
  readonly footnote?: string;
  /** Comments. */
  readonly comments?: string;
  readonly header?: string;
}

/** A Word file as bytes, with styles for the title and three heading levels. The style `Auto` is a numbered level 2. */
export function wordFile({ body, footnote, comments, header }: WordFile): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([
      ['styles', 'styles.xml'],
      ['numbering', 'numbering.xml'],
      ['footnotes', 'footnotes.xml'],
      ['comments', 'comments.xml'],
    ]),
    'word/document.xml': `<w:document ${names}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${names}>${[1, 2, 3].map((rank) => style(`Heading${rank}`, `heading ${rank}`)).join('')}${style('Title', 'Title')}${style('Auto', 'heading 2', '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>')}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${names}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/footnotes.xml': `<w:footnotes ${names}><w:footnote w:id="2">${footnote ?? ''}</w:footnote></w:footnotes>`,
    'word/comments.xml': `<w:comments ${names}>${comments ?? ''}</w:comments>`,
    ...(header === undefined ? {} : { 'word/header1.xml': `<w:hdr ${names}>${header}</w:hdr>` }),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

/** A paragraph of one run, optionally with a style. */
export function paragraph(words: string, styled?: string): string {
  return paragraphOf(run(words), styled);
}

/** A paragraph of runs. */
export function paragraphOf(runs: string, styled?: string): string {
  const properties = styled === undefined ? '' : `<w:pPr><w:pStyle w:val="${styled}"/></w:pPr>`;
  return `<w:p>${properties}${runs}</w:p>`;
}

export function run(words: string): string {
  return `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** A tracked change. */
export function tracked(kind: 'ins' | 'del', words: string): string {
  const text = kind === 'del' ? 'delText' : 't';
  return `<w:${kind} w:id="9" w:author="Editor" w:date="2026-11-02T09:00:00Z"><w:r><w:${text} xml:space="preserve">${words}</w:${text}></w:r></w:${kind}>`;
}

function style(id: string, name: string, more = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([type, target], index) => `<Relationship Id="r${index}" Type="${types}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}
