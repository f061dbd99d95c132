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
  /** Pictures by the names of their files, such as `steps.png`. */
  readonly pictures?: Readonly<Record<string, Uint8Array>>;
}

/** A Word file as bytes, with styles for the title and three heading levels. The style `Auto` is a numbered level 2. */
export function wordFile({ body, footnote, comments, header, pictures = {} }: WordFile): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="gif" ContentType="image/gif"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([
      ['styles', 'styles.xml'],
      ['numbering', 'numbering.xml'],
      ['footnotes', 'footnotes.xml'],
      ['comments', 'comments.xml'],
      ...Object.keys(pictures).map((name) => ['image', `media/${name}`, name] as const),
    ]),
    'word/document.xml': `<w:document ${names}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${names}>${[1, 2, 3].map((rank) => style(`Heading${rank}`, `heading ${rank}`)).join('')}${style('Title', 'Title')}${style('Auto', 'heading 2', '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>')}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${names}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/footnotes.xml': `<w:footnotes ${names}><w:footnote w:id="2">${footnote ?? ''}</w:footnote></w:footnotes>`,
    'word/comments.xml': `<w:comments ${names}>${comments ?? ''}</w:comments>`,
    ...(header === undefined ? {} : { 'word/header1.xml': `<w:hdr ${names}>${header}</w:hdr>` }),
  };
  const media = Object.entries(pictures).map(([name, bytes]) => [`word/media/${name}`, bytes] as const);
  const texts = Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)] as const);
  return zipSync(Object.fromEntries([...texts, ...media]));
}

/** A picture in a run, with the text that stands for it, if it has one. */
export function pictureRun(name: string, alt = ''): string {
  const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
  return `<w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing"><wp:docPr id="1" name="Picture 1" descr="${alt}"/><a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture"><pic:blipFill><a:blip xmlns:r="${types}" r:embed="${name}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
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

function relations(targets: readonly (readonly [type: string, target: string, id?: string])[]): string {
  const all = targets.map(
    ([type, target, id = `r${targets.findIndex((one) => one[1] === target)}`]) =>
      `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}
