import { findElements, readPart, type WordParts } from './word-xml.ts';

/** Finds the SVG that a Word file has beside its drawing, which is the picture that the converter reads. */
export type FindSvg = (drawing: Uint8Array) => Uint8Array | undefined;

/** The SVGs that the text of a Word file has beside their drawings, for programs that can show them. */
export function drawingsIn(parts: WordParts): FindSvg {
  const targets = new Map(
    findElements(readPart(parts, 'word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes['Id'],
      attributes['Target'] ?? '',
    ]),
  );
  const fileOf = (id: string | null | undefined): Uint8Array | undefined => {
    const target = targets.get(id ?? '');
    return target === undefined ? undefined : parts[target.startsWith('/') ? target.slice(1) : `word/${target}`];
  };
  const pairs = findElements(readPart(parts, 'word/document.xml'), 'a:blip').flatMap(({ attributes, children }) => {
    const [svg] = findElements(children, 'asvg:svgBlip');
    const [drawing, source] = [fileOf(attributes['r:embed']), fileOf(svg?.attributes['r:embed'])];
    return drawing === undefined || source === undefined ? [] : [{ drawing, source }];
  });
  return (bytes) => pairs.find(({ drawing }) => Buffer.compare(drawing, bytes) === 0)?.source;
}
