import type { Element, ElementContent } from 'xast';
import { wordsOf, type Piece } from '../blocks/inline-pieces.ts';
import { chosen } from './alternatives.ts';
import { Drawings } from './drawings.ts';
import { equationPieces } from './equations.ts';
import { Fields, isComputed, isReference, printedByCode, type Field } from './fields.ts';
import { isOn, valueOf } from './numbering.ts';
import { raisedType } from './raised-type.ts';
import type { Story } from './story.ts';
import { inUnicode, isSymbolFont, symbolOf } from './symbols.ts';
import { relationsOf, type Relation } from './word-package.ts';
import { findElements, isElement, isElementNamed, textIn } from './word-xml.ts';

/** The words of a paragraph, and the texts that float beside it. */
export interface ReadRuns {
  readonly pieces: readonly Piece[];
  readonly boxes: readonly (readonly ElementContent[])[];
  /** Words that are in a list of contents. */
  readonly contents: string;
}

/** How words are set by what is around them. */
type Setting = Omit<Piece, 'node'>;

/** Reads the words of paragraphs, in order. */
export class RunReader {
  readonly #story: Story;
  readonly #fields = new Fields();
  readonly #drawings: Drawings;
  readonly #relations: ReadonlyMap<string, Relation>;
  #pieces: Piece[] = [];
  #boxes: (readonly ElementContent[])[] = [];
  #contents = '';

  constructor(story: Story) {
    this.#story = story;
    this.#drawings = new Drawings(story.parts, story.path);
    this.#relations = relationsOf(story.parts, story.path);
  }

  read(nodes: readonly ElementContent[]): ReadRuns {
    [this.#pieces, this.#boxes, this.#contents] = [[], [], ''];
    this.#all(nodes, {});
    return { pieces: this.#pieces, boxes: this.#boxes, contents: this.#contents };
  }

  #all(nodes: readonly ElementContent[], setting: Setting): void {
    for (const node of nodes) if (isElement(node)) this.#element(node, setting);
  }

  #element(node: Element, setting: Setting): void {
    const read = readers[node.name];
    if (read !== undefined) read(this, node, setting);
    // What only groups others, such as a smart tag or a content control, is read through.
    else if (!node.name.endsWith('Pr')) this.#all(node.children, setting);
  }

  /** A run, with how its words are set. */
  run(node: Element, around: Setting): void {
    const [properties] = node.children.filter((child) => isElementNamed(child, 'w:rPr'));
    if (properties === undefined) {
      this.#all(node.children, around);
      return;
    }
    if (isOn(properties, 'w:vanish') && this.#fields.isShown) {
      const words = textIn(node.children).trim();
      if (words !== '') this.#story.losses.addTogether('hidden', words, (all) => `Hidden text was left out: ${all}.`);
      return;
    }
    const named = this.#story.styles.nameOf(valueOf(properties, 'w:rStyle') ?? '');
    const font = findElements(properties.children, 'w:rFonts')[0]?.attributes['w:ascii'] ?? '';
    const children = isSymbolFont(font) ? node.children.map((child) => inUnicode(child, font)) : node.children;
    this.#all(children, {
      ...around,
      isStrong: isOn(properties, 'w:b') || named === 'strong',
      isEmphasis: isOn(properties, 'w:i') || named === 'emphasis',
      isStruck: isOn(properties, 'w:strike') || isOn(properties, 'w:dstrike'),
      raised: raisedType(properties),
    });
  }

  text(value: string, setting: Setting = {}): void {
    if (!this.#fields.isShown || value === '') return;
    this.#fields.addWords(value);
    if (this.#fields.isContents) this.#contents += value;
    else this.#push({ node: { type: 'text', value }, ...setting });
  }

  break(node: Element, setting: Setting): void {
    if (!this.#fields.isShown) return;
    const isLine = !['page', 'column'].includes(node.attributes['w:type'] ?? '');
    if (!isLine || this.#fields.isContents) this.text(' ', setting);
    else this.#push({ node: { type: 'break' }, ...setting });
  }

  symbol(node: Element, setting: Setting): void {
    const [font, char] = [node.attributes['w:font'] ?? '', node.attributes['w:char'] ?? ''];
    const code = Number.parseInt(char, 16);
    const found = Number.isNaN(code) ? undefined : symbolOf(font, code);
    if (found !== undefined) this.text(found, setting);
    else
      this.#story.losses.add(`The symbol ${char} of the font ${font} was left out: Unicode has no character for it.`);
  }

  note(node: Element, setting: Setting): void {
    if (!this.#fields.isShown || this.#fields.isContents) return;
    const id = node.attributes['w:id'] ?? '';
    const label = node.name === 'w:endnoteReference' ? `e${id}` : id;
    this.#story.notes.add(label);
    this.#push({ node: { type: 'footnoteReference', identifier: label, label }, ...setting, raised: undefined });
  }

  link(node: Element, setting: Setting): void {
    const target = this.#relations.get(node.attributes['r:id'] ?? '');
    const anchor = node.attributes['w:anchor'];
    const address = `${target?.target ?? ''}${typeof anchor === 'string' && anchor !== '' ? `#${anchor}` : ''}`;
    this.#all(node.children, address === '' ? setting : { ...setting, link: address });
  }

  field(node: Element): void {
    const kind = node.attributes['w:fldCharType'];
    if (kind === 'begin') {
      this.#fields.begin();
      const [box] = findElements(node.children, 'w:checkBox');
      if (box !== undefined) this.text(isOn(box, 'w:checked') || isOn(box, 'w:default') ? '☒' : '☐');
    } else if (kind === 'separate') this.#fields.separate();
    else if (kind === 'end') this.#tell(this.#fields.end());
  }

  fieldCode(node: Element): void {
    this.#fields.addCode(node.children.map((child) => ('value' in child ? child.value : '')).join(''));
  }

  simpleField(node: Element, setting: Setting): void {
    this.#fields.begin(node.attributes['w:instr'] ?? '', true);
    this.#all(node.children, setting);
    this.#tell(this.#fields.end());
  }

  drawing(node: Element, setting: Setting): void {
    if (!this.#fields.isShown) return;
    const { pictures, boxes, others } = this.#drawings.read(node);
    const { losses, pictures: known } = this.#story;
    for (const { alt, forms, outside } of pictures) {
      if (outside !== undefined)
        losses.add(`A picture outside the file was not loaded: “${outside}”${alt === '' ? '' : `, “${alt}”`}.`);
      else if (forms.length === 0) losses.add(`A picture is missing in the file${alt === '' ? '' : `: “${alt}”`}.`);
      else {
        const url = `picture-${String(known.size + 1)}`;
        known.set(url, forms);
        this.#push({ node: { type: 'image', url, alt }, ...setting });
      }
    }
    for (const { what, words } of others) losses.add(`${what} was left out${words === '' ? '' : `: “${words}”`}.`);
    this.#boxes.push(...boxes);
  }

  equation(node: Element): void {
    const pieces = equationPieces([node]);
    const words = wordsOf(pieces).trim();
    for (const { node: piece, ...setting } of pieces) if (piece.type === 'text') this.text(piece.value, setting);
    if (words !== '' && this.#fields.isShown)
      this.#story.losses.addTogether('equation', words, (all) => `Equations became words on a line: ${all}.`);
  }

  ruby(node: Element, setting: Setting): void {
    const [base, above] = ['w:rubyBase', 'w:rt'].map((name) =>
      node.children.filter((child) => isElementNamed(child, name)).flatMap(({ children }) => children),
    );
    this.#all(base ?? [], setting);
    const words = textIn(above ?? []).trim();
    if (words !== '') this.text(` (${words})`, setting);
  }

  control(node: Element, setting: Setting): void {
    const isEmpty = node.children.some((child) => isElementNamed(child, 'w:sdtPr') && isOn(child, 'w:showingPlcHdr'));
    const words = textIn(node.children).trim();
    if (!isEmpty) this.#all(node.children, setting);
    else if (words !== '')
      this.#story.losses.addTogether('control', words, (all) => `Empty fields were left out: ${all}.`);
  }

  inner(node: Element, setting: Setting): void {
    this.text(' ', setting);
    this.#all(node.children, setting);
    this.text(' ', setting);
  }

  alternatives(node: Element, setting: Setting): void {
    this.#all(chosen(node), setting);
  }

  /** Reports what became of a field, once all of it is read. */
  #tell(field: Field | undefined): void {
    if (field === undefined || this.#fields.isContents || !this.#fields.isShown) return;
    const { losses } = this.#story;
    if (isReference(field) && field.words !== '')
      losses.addTogether(
        'reference',
        field.words,
        (all) =>
          `References that Word updates became the words that they print: ${all}. Write \`<Ref>\` where they should follow.`,
      );
    if (field.words !== '') return;
    const printed = printedByCode(field);
    if (printed !== undefined) this.text(printed);
    else if (isComputed(field))
      losses.add(`What the field \`${field.code}\` prints is not in the file, and was left out.`);
  }

  #push(piece: Piece): void {
    this.#pieces.push({ ...piece, link: piece.link ?? this.#fields.link });
  }
}

type ReadNode = (reader: RunReader, node: Element, setting: Setting) => void;

const drawing: ReadNode = (reader, node, setting) => {
  reader.drawing(node, setting);
};
const plain =
  (value: string): ReadNode =>
  (reader, _node, setting) => {
    reader.text(value, setting);
  };
const nothing: ReadNode = () => undefined;
const equation: ReadNode = (reader, node) => {
  reader.equation(node);
};
const fieldCode: ReadNode = (reader, node) => {
  reader.fieldCode(node);
};
const noteReference: ReadNode = (reader, node, setting) => {
  reader.note(node, setting);
};

const readers: Readonly<Record<string, ReadNode>> = {
  'w:r': (reader, node, setting) => {
    reader.run(node, setting);
  },
  'w:t': (reader, { children }, setting) => {
    reader.text(children.map((child) => ('value' in child ? child.value : '')).join(''), setting);
  },
  'w:tab': plain('\t'),
  'w:ptab': plain('\t'),
  'w:br': (reader, node, setting) => {
    reader.break(node, setting);
  },
  'w:cr': (reader, node, setting) => {
    reader.break(node, setting);
  },
  'w:noBreakHyphen': plain('\u2011'),
  // It shows only where a line ends.
  'w:softHyphen': nothing,
  'w:sym': (reader, node, setting) => {
    reader.symbol(node, setting);
  },
  'w:footnoteReference': noteReference,
  'w:endnoteReference': noteReference,
  'w:hyperlink': (reader, node, setting) => {
    reader.link(node, setting);
  },
  'w:fldChar': (reader, node) => {
    reader.field(node);
  },
  'w:instrText': fieldCode,
  'w:delInstrText': nothing,
  'w:delText': nothing,
  'w:fldSimple': (reader, node, setting) => {
    reader.simpleField(node, setting);
  },
  'w:drawing': drawing,
  'w:pict': drawing,
  'w:object': drawing,
  'm:oMath': equation,
  'w:ruby': (reader, node, setting) => {
    reader.ruby(node, setting);
  },
  'w:sdt': (reader, node, setting) => {
    reader.control(node, setting);
  },
  'mc:AlternateContent': (reader, node, setting) => {
    reader.alternatives(node, setting);
  },
  // Paragraphs inside a paragraph, which no program should write.
  'w:p': (reader, node, setting) => {
    reader.inner(node, setting);
  },
  'w:bookmarkStart': nothing,
  'w:commentReference': nothing,
};
