import type { Element } from 'xast';
import { valueOf } from './numbering.ts';
import { pathOf } from './word-package.ts';
import { findElements, isElementNamed, readPart, type WordParts } from './word-xml.ts';

/** A paragraph style, with those that it is based on. */
export interface ParagraphStyle {
  /** The style and those that it is based on, the nearest first. */
  readonly around: readonly Element[];
  /** Their settings of paragraphs. */
  readonly settings: readonly Element[];
  readonly isTitle: boolean;
  readonly isCaption: boolean;
  readonly isContents: boolean;
  /** The depth of a heading, from 1. */
  readonly heading: number | undefined;
  /** The depth in the outline of one that is not called a heading, from 1; 10 for none. */
  readonly outline: number | undefined;
}

/** The styles of a Word file. Programs may call a style anything, but known ones have the same name in every language. */
export class StyleSheet {
  readonly #styles: ReadonlyMap<string, Element>;
  readonly #usual: string;
  readonly #known = new Map<string, ParagraphStyle>();

  constructor(parts: WordParts) {
    const path = pathOf(parts, 'styles');
    const styles = path === undefined ? [] : findElements(readPart(parts, path), 'w:style');
    this.#styles = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
    const usual = styles.find(
      ({ attributes }) => attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
    );
    this.#usual = usual?.attributes['w:styleId'] ?? '';
  }

  /** The style of a paragraph; without an id that of those that name none. */
  of(id: string): ParagraphStyle {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const around = this.#basedOn(this.#styles.has(id) ? id : this.#usual);
    const style = readStyle(around);
    this.#known.set(id, style);
    return style;
  }

  /** The name of a style, as every language has it. */
  nameOf(id: string): string {
    return nameOf(this.#styles.get(id));
  }

  #basedOn(id: string): readonly Element[] {
    const found: Element[] = [];
    for (let style = this.#styles.get(id); style !== undefined && !found.includes(style);) {
      found.push(style);
      style = this.#styles.get(valueOf(style, 'w:basedOn') ?? '');
    }
    return found;
  }
}

function readStyle(around: readonly Element[]): ParagraphStyle {
  const settings = around.flatMap(({ children }) => children.filter((child) => isElementNamed(child, 'w:pPr')));
  const names = around.map(nameOf);
  const [own = ''] = names;
  const outlines = settings.map((one) => valueOf(one, 'w:outlineLvl'));
  const headings = names.map((name) => /^heading (\d)$/.exec(name)?.[1]);
  // What is based on a heading is one, unless it leaves the outline.
  const depth = headings.findIndex((one) => one !== undefined);
  const leaves = around
    .slice(0, Math.max(depth, 0))
    .some((style) => /^(?:9|[1-9]\d)$/.test(valueOf(style, 'w:outlineLvl') ?? ''));
  const outline = outlines.find((one) => one !== undefined);
  return {
    around,
    settings,
    isTitle: own === 'title',
    isCaption: own === 'caption',
    isContents: /^(?:toc \d|toc heading|contents \d|contents heading|table of figures)$/.test(own),
    heading: depth < 0 || leaves || own.startsWith('toc') ? undefined : Number(headings[depth]),
    outline: outline === undefined ? undefined : Number(outline) + 1,
  };
}

function nameOf(style: Element | undefined): string {
  return style === undefined ? '' : (valueOf(style, 'w:name') ?? '').toLowerCase();
}
