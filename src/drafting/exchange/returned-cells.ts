import type { Element, ElementContent } from 'xast';
import { isElement, isElementNamed, readPart, type WordParts } from '../import/word/word-xml.ts';
import { atom } from './sent-lines.ts';

/** One tracked change of a file: who made it and when, and which move it is an end of, if any. */
export interface Tracked {
  readonly author: string;
  readonly date: string;
  readonly move?: string;
  /** Not marked in the file, and found by comparing. */
  readonly isUntracked?: true;
}

/** How letters are set, as far as a clause says it. */
export interface Setting {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly raised: 'superscript' | 'subscript' | undefined;
  /** The address of a link that leads out of the file. */
  readonly link: string | undefined;
}

/** One letter of a file that came back, or the end of a paragraph, with what is tracked about it. */
export interface ReturnedCell {
  readonly char: string;
  readonly isEnd?: true;
  readonly in?: Tracked;
  readonly out?: Tracked;
  readonly setting: Setting;
  /** The change of its setting, if that is tracked. */
  readonly reset?: Tracked;
  /** Its footnote, by the id in the file. */
  readonly note?: string;
  readonly comments: readonly string[];
}

/** A paragraph of a file that came back. */
export interface ReturnedParagraph {
  readonly cells: readonly ReturnedCell[];
  /** The names of the marks in it. */
  readonly names: readonly string[];
  readonly style: string;
  readonly list?: { readonly id: string; readonly level: number };
  readonly left: number;
  /** The tracked change of its properties. */
  readonly reshaped?: Tracked & { readonly list?: { readonly id: string; readonly level: number }; readonly style: string };
  /** In a table: which, and its row and cell. */
  readonly place?: { readonly table: number; readonly row: number; readonly cell: number };
}

export const plainSetting: Setting = { bold: false, italic: false, raised: undefined, link: undefined };

/** The paragraphs of a text of a file in order, with everything that is tracked. */
export function returnedParagraphs(
  nodes: readonly ElementContent[],
  links: ReadonlyMap<string, string>,
): readonly ReturnedParagraph[] {
  const reader = new ParagraphReader(links);
  reader.blocks(nodes, {});
  return reader.paragraphs;
}

/** Where the links of a part lead, by id. */
export function linksOf(parts: WordParts, path: string): ReadonlyMap<string, string> {
  const root = readPart(parts, path).find(isElement);
  return new Map(
    (root?.children ?? []).filter(isElement).flatMap(({ attributes: { Id, Target, TargetMode } }) =>
      typeof Id === 'string' && typeof Target === 'string' && TargetMode === 'External' ? [[Id, Target] as const] : [],
    ),
  );
}

/** What is around the letters that are being read. */
interface Around {
  readonly in?: Tracked;
  readonly out?: Tracked;
  readonly link?: string;
  readonly place?: ReturnedParagraph['place'];
}

class ParagraphReader {
  readonly paragraphs: ReturnedParagraph[] = [];
  readonly #links: ReadonlyMap<string, string>;
  readonly #comments = new Set<string>();
  readonly #moves = new Map<string, string>();
  /** The open fields: whether their result has begun. */
  readonly #fields: boolean[] = [];
  #tables = 0;
  #cells: ReturnedCell[] = [];
  #names: string[] = [];

  constructor(links: ReadonlyMap<string, string>) {
    this.#links = links;
  }

  blocks(nodes: readonly ElementContent[], around: Around): void {
    for (const node of nodes.filter(isElement)) {
      if (node.name === 'w:p') this.#paragraph(node, around);
      else if (node.name === 'w:tbl') this.#table(node, around);
      else if (!this.#range(node)) this.blocks(contentOf(node), this.#within(node, around));
    }
  }

  #table(node: Element, around: Around): void {
    this.#tables += 1;
    const table = this.#tables;
    let row = 0;
    for (const child of deep(node.children, 'w:tr')) {
      const track = { ...around, ...trackOf(settingsIn(child, 'w:trPr')) };
      let cell = 0;
      for (const one of deep(child.children, 'w:tc')) {
        const own = { ...track, ...trackOf(settingsIn(one, 'w:tcPr')) };
        this.blocks(one.children, { ...own, place: { table, row, cell } });
        cell += 1;
      }
      row += 1;
    }
  }

  #paragraph(node: Element, around: Around): void {
    this.#cells = [];
    this.#names = [];
    const settings = settingsIn(node, 'w:pPr');
    this.#inlines(node.children, around);
    const end = this.#named(trackOf(settings.flatMap((one) => (one.name === 'w:rPr' ? one.children.filter(isElement) : []))));
    const change = settings.find(({ name }) => name === 'w:pPrChange');
    const before = change === undefined ? undefined : settingsIn(change, 'w:pPr');
    this.#cells.push({ char: '\n', isEnd: true, ...pick(around), ...end, setting: plainSetting, comments: [] });
    const list = listOf(settings);
    this.paragraphs.push({
      cells: this.#cells,
      names: this.#names,
      style: valueIn(settings, 'w:pStyle') ?? '',
      left: Number(settings.find(({ name }) => name === 'w:ind')?.attributes['w:left'] ?? 0) || 0,
      ...(list === undefined ? {} : { list }),
      ...(change === undefined || before === undefined
        ? {}
        : {
            reshaped: {
              ...tracked(change),
              style: valueIn(before, 'w:pStyle') ?? '',
              ...(listOf(before) === undefined ? {} : { list: listOf(before)! }),
            },
          }),
      ...(around.place === undefined ? {} : { place: around.place }),
    });
  }

  /** The track of the end of a paragraph; what moved has the name of the range that it is in. */
  #named({ in: here, out: away }: Pick<ReturnedCell, 'in' | 'out'>): Pick<ReturnedCell, 'in' | 'out'> {
    const name = (one: Tracked, side: string): Tracked =>
      one.move === undefined ? one : { ...one, move: this.#moveName(side) };
    return {
      ...(here === undefined ? {} : { in: name(here, 'w:moveTo') }),
      ...(away === undefined ? {} : { out: name(away, 'w:moveFrom') }),
    };
  }

  #moveName(side: string): string {
    return [...this.#moves].find(([key]) => key.startsWith(`${side} `))?.[1] ?? '';
  }

  #inlines(nodes: readonly ElementContent[], around: Around): void {
    for (const node of nodes.filter(isElement)) {
      if (this.#range(node)) continue;
      if (node.name === 'w:r') this.#run(node, around);
      else if (node.name === 'w:pPr') continue;
      else if (node.name === 'w:hyperlink') {
        const link = this.#links.get(node.attributes['r:id'] ?? '');
        this.#inlines(node.children, link === undefined ? around : { ...around, link });
      } else this.#inlines(contentOf(node), this.#within(node, around));
    }
  }

  /** Notes the start or end of a range; whether the element was one. */
  #range(node: Element): boolean {
    const { name, attributes } = node;
    const id = attributes['w:id'] ?? '';
    switch (name) {
      case 'w:bookmarkStart':
        this.#names.push((attributes['w:name'] ?? '').replace(/_Copy_\d+$/, ''));
        return true;
      case 'w:commentRangeStart':
        this.#comments.add(id);
        return true;
      case 'w:commentRangeEnd':
        this.#comments.delete(id);
        return true;
      case 'w:moveFromRangeStart':
      case 'w:moveToRangeStart':
        this.#moves.set(`${name.slice(0, -'RangeStart'.length)} ${id}`, attributes['w:name'] ?? id);
        return true;
      case 'w:moveFromRangeEnd':
      case 'w:moveToRangeEnd':
        this.#moves.delete(`${name.slice(0, -'RangeEnd'.length)} ${id}`);
        return true;
      case 'w:bookmarkEnd':
        return true;
      default:
        return false;
    }
  }

  #within(node: Element, around: Around): Around {
    switch (node.name) {
      case 'w:ins':
        return { ...around, in: tracked(node) };
      case 'w:del':
        return { ...around, out: tracked(node) };
      case 'w:moveTo':
      case 'w:moveFrom': {
        const move = { ...tracked(node), move: this.#moveName(node.name) };
        return node.name === 'w:moveTo' ? { ...around, in: move } : { ...around, out: move };
      }
      default:
        return around;
    }
  }

  #run(node: Element, around: Around): void {
    const settings = settingsIn(node, 'w:rPr');
    const change = settings.find(({ name }) => name === 'w:rPrChange');
    const setting = settingOf(settings, around.link);
    const add = (char: string, more: Partial<ReturnedCell> = {}): void => {
      if (this.#fields.includes(false)) return;
      this.#cells.push({
        char,
        ...pick(around),
        setting,
        ...(change === undefined ? {} : { reset: tracked(change) }),
        comments: [...this.#comments],
        ...more,
      });
    };
    for (const child of node.children.filter(isElement)) {
      switch (child.name) {
        case 'w:t':
        case 'w:delText':
          for (const char of child.children.map((one) => ('value' in one ? one.value : '')).join('')) add(char);
          break;
        case 'w:tab':
          add('\t');
          break;
        case 'w:br':
        case 'w:cr':
          // Where a page begins is not of the text.
          if (![ 'page', 'column' ].includes(child.attributes['w:type'] ?? '')) add('\n');
          break;
        case 'w:noBreakHyphen':
          add('\u2011');
          break;
        case 'w:sym':
          add(String.fromCodePoint(Number.parseInt(child.attributes['w:char'] ?? 'FFFD', 16) || 0xfffd));
          break;
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          add(atom, { note: `${child.name} ${child.attributes['w:id'] ?? ''}` });
          break;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
        case 'mc:AlternateContent':
          add(atom);
          break;
        case 'w:commentReference': {
          // A comment may be at a place, and on no words.
          const id = child.attributes['w:id'] ?? '';
          const last = this.#cells.at(-1);
          if (last !== undefined && !this.#cells.some(({ comments }) => comments.includes(id)))
            this.#cells[this.#cells.length - 1] = { ...last, comments: [...last.comments, id] };
          break;
        }
        case 'w:fldChar':
          this.#field(child.attributes['w:fldCharType'] ?? '');
          break;
        default:
      }
    }
  }

  #field(type: string): void {
    if (type === 'begin') this.#fields.push(false);
    else if (type === 'separate') this.#fields[this.#fields.length - 1] = true;
    else if (type === 'end') this.#fields.pop();
  }
}

function pick({ in: here, out: away }: Around): Pick<ReturnedCell, 'in' | 'out'> {
  return { ...(here === undefined ? {} : { in: here }), ...(away === undefined ? {} : { out: away }) };
}

/** The content of an element that only wraps others; settings of content controls are not content. */
function contentOf({ children }: Element): readonly ElementContent[] {
  return children.filter((child) => !isElementNamed(child, 'w:sdtPr', 'w:sdtEndPr', 'w:sectPr', 'w:rPr', 'w:tblPr'));
}

/** Elements of a name, within what only wraps them, such as a content control. */
function deep(nodes: readonly ElementContent[], name: string): readonly Element[] {
  return nodes
    .filter(isElement)
    .flatMap((node) => (node.name === name ? [node] : node.name.startsWith('w:sdt') ? deep(node.children, name) : []));
}

function settingsIn({ children }: Element, name: string): readonly Element[] {
  return children.filter(isElement).flatMap((child) => (child.name === name ? child.children.filter(isElement) : []));
}

function valueIn(settings: readonly Element[], name: string): string | undefined {
  return settings.find((one) => one.name === name)?.attributes['w:val'] ?? undefined;
}

function listOf(settings: readonly Element[]): { readonly id: string; readonly level: number } | undefined {
  const numbering = settings.find(({ name }) => name === 'w:numPr')?.children.filter(isElement) ?? [];
  const id = valueIn(numbering, 'w:numId');
  return id === undefined || id === '0' ? undefined : { id, level: Number(valueIn(numbering, 'w:ilvl') ?? 0) };
}

function tracked({ attributes }: Element): Tracked {
  return { author: attributes['w:author'] ?? '', date: attributes['w:date'] ?? '' };
}

/** What the marks among settings say of an end of a paragraph, a row or a cell. */
function trackOf(settings: readonly Element[]): Pick<ReturnedCell, 'in' | 'out'> {
  const find = (...names: readonly string[]) => settings.find(({ name }) => names.includes(name));
  const [here, away] = [find('w:ins', 'w:moveTo', 'w:cellIns'), find('w:del', 'w:moveFrom', 'w:cellDel')];
  return {
    ...(here === undefined ? {} : { in: withMove(here) }),
    ...(away === undefined ? {} : { out: withMove(away) }),
  };
}

/** The track of an element, which for an end of a move has no name yet. */
function withMove(element: Element): Tracked {
  return element.name.startsWith('w:move') ? { ...tracked(element), move: '' } : tracked(element);
}

function settingOf(settings: readonly Element[], link: string | undefined): Setting {
  const isOn = (name: string): boolean => {
    const found = settings.find((one) => one.name === name);
    return found !== undefined && !['0', 'false', 'off'].includes(found.attributes['w:val'] ?? '');
  };
  const raised = valueIn(settings, 'w:vertAlign');
  return {
    bold: isOn('w:b'),
    italic: isOn('w:i'),
    raised: raised === 'superscript' || raised === 'subscript' ? raised : undefined,
    link,
  };
}
