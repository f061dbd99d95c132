import type { Element, ElementContent } from 'xast';
import { chosen } from '../import/word/alternatives.ts';
import { Drawings } from '../import/word/drawings.ts';
import { symbolOf } from '../import/word/symbols.ts';
import { relationsOf, type Relation } from '../import/word/word-package.ts';
import { isElement, textIn, type WordParts } from '../import/word/word-xml.ts';
import { plainSetting, type ReturnedCell, type ReturnedParagraph, type Tracked } from './returned-text.ts';
import { atom } from './sent-lines.ts';
import { contentOf, deep, listOf, pick, settingOf, settingsIn, trackOf, tracked, valueIn } from './tracked-settings.ts';

/** The paragraphs of a text of a part of a file in order, with everything that is tracked. */
export function returnedParagraphs(
  nodes: readonly ElementContent[],
  parts: WordParts,
  path: string,
): readonly ReturnedParagraph[] {
  const reader = new ParagraphReader(relationsOf(parts, path), new Drawings(parts, path));
  reader.blocks(nodes, {});
  return reader.paragraphs;
}

function addressIn(instruction: string): string | undefined {
  return /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1];
}

/** What is around the letters that are being read. */
interface Around {
  readonly in?: Tracked;
  readonly out?: Tracked;
  readonly link?: string;
  readonly place?: ReturnedParagraph['place'];
}

type AddLetter = (char: string, more?: Partial<ReturnedCell>) => void;

class ParagraphReader {
  readonly paragraphs: ReturnedParagraph[] = [];
  readonly #relations: ReadonlyMap<string, Relation>;
  readonly #drawings: Drawings;
  readonly #comments = new Set<string>();
  readonly #moves = new Map<string, string>();
  /** The open fields: what they say, and whether their result has begun. */
  readonly #fields: { instruction: string; isShown: boolean }[] = [];
  #tables = 0;
  #cells: ReturnedCell[] = [];
  #names: string[] = [];

  constructor(relations: ReadonlyMap<string, Relation>, drawings: Drawings) {
    this.#relations = relations;
    this.#drawings = drawings;
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
    const end = this.#named(
      trackOf(settings.flatMap((one) => (one.name === 'w:rPr' ? one.children.filter(isElement) : []))),
    );
    const change = settings.find(({ name }) => name === 'w:pPrChange');
    const before = change === undefined ? undefined : settingsIn(change, 'w:pPr');
    this.#cells.push({ char: '\n', isEnd: true, ...pick(around), ...end, setting: plainSetting, comments: [] });
    const [list, was] = [listOf(settings), before === undefined ? undefined : listOf(before)];
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
              ...(was === undefined ? {} : { list: was }),
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
        const { isExternal, target } = this.#relations.get(node.attributes['r:id'] ?? '') ?? {};
        this.#inlines(
          node.children,
          isExternal === true && target !== undefined ? { ...around, link: target } : around,
        );
      } else if (node.name === 'w:fldSimple') {
        const link = addressIn(node.attributes['w:instr'] ?? '');
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
    const setting = settingOf(settings, around.link ?? this.#fieldLink());
    const add: AddLetter = (char, more = {}) => {
      if (this.#fields.some(({ isShown }) => !isShown)) return;
      this.#cells.push({
        char,
        ...pick(around),
        setting,
        ...(change === undefined ? {} : { reset: tracked(change) }),
        comments: [...this.#comments],
        ...more,
      });
    };
    this.#runContent(node.children, add);
  }

  #runContent(nodes: readonly ElementContent[], add: AddLetter): void {
    for (const child of nodes.filter(isElement)) {
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
          if (!['page', 'column'].includes(child.attributes['w:type'] ?? '')) add('\n');
          break;
        case 'w:noBreakHyphen':
          add('\u2011');
          break;
        case 'w:sym':
          add(
            symbolOf(child.attributes['w:font'] ?? '', Number.parseInt(child.attributes['w:char'] ?? '', 16)) ??
              '\uFFFD',
          );
          break;
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          add(atom, { note: `${child.name} ${child.attributes['w:id'] ?? ''}` });
          break;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          add(atom, this.#drawn(child));
          break;
        case 'mc:AlternateContent':
          this.#runContent(chosen(child), add);
          break;
        case 'w:commentReference': {
          // A comment may be at a place, and on no words.
          const id = child.attributes['w:id'] ?? '';
          const last = this.#cells.at(-1);
          if (last !== undefined && !this.#cells.some(({ comments }) => comments.includes(id)))
            this.#cells[this.#cells.length - 1] = { ...last, comments: [...last.comments, id] };
          break;
        }
        case 'w:instrText': {
          const field = this.#fields.at(-1);
          if (field !== undefined) field.instruction += textIn(child.children);
          break;
        }
        case 'w:fldChar':
          this.#field(child.attributes['w:fldCharType'] ?? '');
          break;
        default:
      }
    }
  }

  /** The text that stands for a picture; and the picture, if it is one and nothing else. */
  #drawn(node: Element): Pick<ReturnedCell, 'alt' | 'picture'> {
    const {
      pictures: [picture, ...more],
      boxes,
      others,
    } = this.#drawings.read(node);
    if (picture === undefined) return {};
    const isAlone = more.length + boxes.length + others.length === 0 && picture.forms.length > 0;
    return { alt: picture.alt, ...(isAlone ? { picture } : {}) };
  }

  #field(type: string): void {
    const field = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ instruction: '', isShown: false });
    else if (type === 'separate' && field !== undefined) field.isShown = true;
    else if (type === 'end') this.#fields.pop();
  }

  /** Where a link leads that is written as a field. */
  #fieldLink(): string | undefined {
    return this.#fields.map(({ instruction }) => addressIn(instruction)).find((one) => one !== undefined);
  }
}
