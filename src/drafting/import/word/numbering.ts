import type { Element } from 'xast';
import type { NumberFormat } from './number-text.ts';
import { pathOf } from './word-package.ts';
import { findElements, isElementNamed, readPart, type WordParts } from './word-xml.ts';

/** How one level of a list is numbered. */
export interface Level extends NumberFormat {
  /** The level of which each number begins this one anew, counted from 1: by default every higher one; 0 for none. */
  readonly restart?: number;
  /** The style whose paragraphs are on this level. */
  readonly style?: string;
  /** Whether its label is hidden. */
  readonly isHidden?: boolean;
  /** The element itself, for its indentation. */
  readonly properties: Element;
}

/** A list as paragraphs refer to it. */
export interface Numbering {
  /** All lists of one kind count on from each other. */
  readonly kind: string;
  /** By their depth. A list may leave some out. */
  readonly levels: readonly Level[];
  /** The levels that start again where the list begins. */
  readonly restarts: ReadonlySet<number>;
}

/** The numbering of each list, by the list number that paragraphs refer to. */
export function numberingOf(parts: WordParts): ReadonlyMap<string, Numbering> {
  const path = pathOf(parts, 'numbering');
  const numbering = path === undefined ? [] : readPart(parts, path);
  const abstract = new Map(
    findElements(numbering, 'w:abstractNum').map((list) => [list.attributes['w:abstractNumId'] ?? '', list]),
  );
  const lists = new Map(findElements(numbering, 'w:num').map((list) => [list.attributes['w:numId'] ?? '', list]));
  const byStyle = styleLists(parts, [...abstract.values()], lists);
  /** The definition that a list has, directly or by the style that it is of. */
  const kindOf = (list: Element, seen: readonly Element[] = []): string => {
    const kind = valueOf(list, 'w:abstractNumId') ?? '';
    const definition = abstract.get(kind);
    const link = definition === undefined ? undefined : valueOf(definition, 'w:numStyleLink');
    const linked = link === undefined ? undefined : byStyle.get(link);
    return linked === undefined || seen.includes(linked) ? kind : kindOf(linked, [...seen, linked]);
  };
  return new Map(
    [...lists].flatMap(([id, list]) => {
      const kind = kindOf(list);
      const definition = abstract.get(kind);
      if (definition === undefined) return [];
      const levels = levelsOf(definition.children.filter((child) => isElementNamed(child, 'w:lvl')));
      const overrides = list.children.filter((child) => isElementNamed(child, 'w:lvlOverride'));
      const restarts = new Set<number>();
      for (const override of overrides) {
        const depth = numberIn(override.attributes['w:ilvl'], 0);
        const [own] = levelsOf(override.children.filter((child) => isElementNamed(child, 'w:lvl'))).slice(-1);
        if (own !== undefined) levels[depth] = own;
        const start = override.children.find((child) => isElementNamed(child, 'w:startOverride'));
        if (start === undefined || levels[depth] === undefined) continue;
        levels[depth] = { ...levels[depth], start: numberIn(start.attributes['w:val'], 1) };
        restarts.add(depth);
      }
      return [[id, { kind, levels, restarts }] as const];
    }),
  );
}

/** The list of each list style: the one that the style names, or one whose definition says that it is the style's. */
function styleLists(
  parts: WordParts,
  definitions: readonly Element[],
  lists: ReadonlyMap<string, Element>,
): ReadonlyMap<string, Element> {
  const path = pathOf(parts, 'styles');
  const styles = path === undefined ? [] : findElements(readPart(parts, path), 'w:style');
  const named = styles.flatMap((style) => {
    const list = lists.get(valueOf(style, 'w:numId') ?? '');
    return list === undefined ? [] : [[style.attributes['w:styleId'] ?? '', list] as const];
  });
  const linked = definitions.flatMap((definition) => {
    const [style, id] = [valueOf(definition, 'w:styleLink'), definition.attributes['w:abstractNumId']];
    const list = [...lists.values()].find((one) => valueOf(one, 'w:abstractNumId') === id);
    return style === undefined || list === undefined ? [] : [[style, list] as const];
  });
  return new Map([...named, ...linked]);
}

function levelsOf(found: readonly Element[]): Level[] {
  const levels: Level[] = [];
  for (const level of found) {
    const text = valueOf(level, 'w:lvlText') ?? '';
    const [restart, style] = [valueOf(level, 'w:lvlRestart'), valueOf(level, 'w:pStyle')];
    levels[numberIn(level.attributes['w:ilvl'], levels.length)] = {
      ...formatOf(level),
      text,
      start: numberIn(valueOf(level, 'w:start'), 1),
      properties: level,
      isLegal: isOn(level, 'w:isLgl'),
      isHidden: isOn(level, 'w:vanish'),
      ...(restart === undefined ? {} : { restart: numberIn(restart, 0) }),
      ...(style === undefined ? {} : { style }),
    };
  }
  return levels;
}

/** The format of a level. One such as `001, 002, 003` is written out, beside another for older programs. */
function formatOf(level: Element): Pick<Level, 'format' | 'width'> {
  const all = findElements(level.children, 'w:numFmt').map(({ attributes }) => attributes);
  const written = all
    .map((one) => /^(0*)1\b/.exec(one['w:format'] ?? '')?.[1]?.length)
    .find((one) => one !== undefined);
  if (written !== undefined) return { format: 'decimal', width: written + 1 };
  const format = all.map((one) => one['w:val'] ?? 'decimal').find((one) => one !== 'custom');
  return { format: format ?? 'decimal' };
}

/** Whether an element has a setting that is on. */
export function isOn(node: Element, name: string): boolean {
  const [found] = findElements(node.children, name);
  return found !== undefined && !/^(?:0|false|off|none)$/.test(found.attributes['w:val'] ?? '');
}

function numberIn(text: string | null | undefined, otherwise: number): number {
  const number = Number(text ?? otherwise);
  return Number.isInteger(number) ? number : otherwise;
}

/** The `w:val` of the first element with a name. */
export function valueOf(node: Element, name: string): string | undefined {
  return findElements(node.children, name)[0]?.attributes['w:val'] ?? undefined;
}
