import type { Element, ElementContent } from 'xast';
import { relationsOf, type Relation } from './word-package.ts';
import { findElements, readPart, textIn, type WordParts } from './word-xml.ts';

/** What a drawing holds. */
export interface Drawing {
  readonly pictures: readonly DrawnPicture[];
  /** The content of its text boxes. */
  readonly boxes: readonly (readonly ElementContent[])[];
  /** What else it is, with its words: a chart, for example. */
  readonly others: readonly { readonly what: string; readonly words: string }[];
}

export interface DrawnPicture {
  readonly alt: string;
  /** In the forms in which the file has it, best first: an SVG may be beside the drawing of it. */
  readonly forms: readonly Uint8Array[];
  /** Where it is, if it is not in the file. */
  readonly outside?: string;
}

/** Reads the drawings of one part of a Word file, of all kinds that Word has had. */
export class Drawings {
  readonly #parts: WordParts;
  readonly #relations: ReadonlyMap<string, Relation>;

  constructor(parts: WordParts, path: string) {
    this.#parts = parts;
    this.#relations = relationsOf(parts, path);
  }

  read(node: Element): Drawing {
    const boxes = findElements(node.children, 'w:txbxContent').map(({ children }) => children);
    const around = withoutBoxes(node.children);
    const alt = altOf([{ ...node, children: around }]);
    const blips = findElements(around, 'a:blip').map((blip) => {
      const [svg] = findElements(blip.children, 'asvg:svgBlip');
      return this.#picture(alt, [svg?.attributes['r:embed'], blip.attributes['r:embed']], blip.attributes['r:link']);
    });
    const images = findElements(around, 'v:imagedata').map(({ attributes }) =>
      this.#picture(
        alt === '' ? (attributes['o:title'] ?? '') : alt,
        [attributes['r:id'] ?? attributes['r:pict']],
        null,
      ),
    );
    const charts = findElements(around, 'c:chart', 'cx:chart').map((chart) =>
      this.#other('A chart', alt, [chart.attributes['r:id']]),
    );
    const diagrams = findElements(around, 'dgm:relIds').map((one) =>
      this.#other('A diagram', alt, [one.attributes['r:dm']]),
    );
    const shapes = findElements(around, 'v:textpath').map(({ attributes }) => ({
      what: 'Words in a drawing',
      words: attributes['string'] ?? '',
    }));
    const drawn = findElements(around, 'a:t')
      .map(({ children }) => textIn(children))
      .join(' ')
      .trim();
    return {
      // A shape that Word has had for long holds no more than one of each.
      pictures: [...blips, ...(blips.length > 0 ? [] : images)],
      boxes,
      others: [
        ...charts,
        ...diagrams,
        ...shapes.filter(({ words }) => words !== ''),
        ...(drawn === '' ? [] : [{ what: 'Words in a drawing', words: drawn }]),
      ],
    };
  }

  #picture(alt: string, ids: readonly (string | null | undefined)[], link: string | null | undefined): DrawnPicture {
    const targets = ids.flatMap((id) => this.#relations.get(id ?? '') ?? []);
    const forms = targets.flatMap(({ isExternal, target }) => (isExternal ? [] : (this.#parts[target] ?? [])));
    const outside = [...targets, ...[this.#relations.get(link ?? '')].flatMap((one) => one ?? [])].find(
      ({ isExternal }) => isExternal,
    );
    return { alt, forms, ...(forms.length > 0 || outside === undefined ? {} : { outside: outside.target }) };
  }

  /** Something that is in another part, with the words there. */
  #other(what: string, alt: string, ids: readonly (string | null | undefined)[]): { what: string; words: string } {
    const paths = ids.flatMap((id) => this.#relations.get(id ?? '')?.target ?? []);
    const words = paths.flatMap((path) =>
      findElements(readPart(this.#parts, path), 'a:t', 'c:v').map((one) => textIn([one])),
    );
    return { what, words: [alt, ...words].filter((one) => one.trim() !== '').join(' ') };
  }
}

/** The text that stands for a drawing, for people who do not see it. */
function altOf(nodes: readonly ElementContent[]): string {
  const [properties] = findElements(nodes, 'wp:docPr');
  const { descr, title } = properties?.attributes ?? {};
  const [shape] = findElements(nodes, 'v:shape', 'v:rect');
  return (descr ?? '') || (title ?? '') || (shape?.attributes['alt'] ?? '');
}

function withoutBoxes(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    return node.name === 'w:txbxContent' ? [] : [{ ...node, children: withoutBoxes(node.children) }];
  });
}
