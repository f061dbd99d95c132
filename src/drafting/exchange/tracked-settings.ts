import type { Element, ElementContent } from 'xast';
import { chosen } from '../import/word/alternatives.ts';
import { isElement, isElementNamed } from '../import/word/word-xml.ts';
import type { ReturnedCell, Setting, Tracked } from './returned-text.ts';

export function pick({ in: here, out: away }: Pick<ReturnedCell, 'in' | 'out'>): Pick<ReturnedCell, 'in' | 'out'> {
  return { ...(here === undefined ? {} : { in: here }), ...(away === undefined ? {} : { out: away }) };
}

/** The content of an element that only wraps others; settings of content controls are not content. */
export function contentOf(element: Element): readonly ElementContent[] {
  if (element.name === 'mc:AlternateContent') return chosen(element);
  return element.children.filter(
    (child) => !isElementNamed(child, 'w:sdtPr', 'w:sdtEndPr', 'w:sectPr', 'w:rPr', 'w:tblPr'),
  );
}

/** Elements of a name, within what only wraps them, such as a content control. */
export function deep(nodes: readonly ElementContent[], name: string): readonly Element[] {
  return nodes
    .filter(isElement)
    .flatMap((node) => (node.name === name ? [node] : node.name.startsWith('w:sdt') ? deep(node.children, name) : []));
}

export function settingsIn({ children }: Element, name: string): readonly Element[] {
  return children.filter(isElement).flatMap((child) => (child.name === name ? child.children.filter(isElement) : []));
}

export function valueIn(settings: readonly Element[], name: string): string | undefined {
  return settings.find((one) => one.name === name)?.attributes['w:val'] ?? undefined;
}

export function listOf(settings: readonly Element[]): { readonly id: string; readonly level: number } | undefined {
  const numbering = settings.find(({ name }) => name === 'w:numPr')?.children.filter(isElement) ?? [];
  const id = valueIn(numbering, 'w:numId');
  return id === undefined || id === '0' ? undefined : { id, level: Number(valueIn(numbering, 'w:ilvl') ?? 0) };
}

export function tracked({ attributes }: Element): Tracked {
  return { author: attributes['w:author'] ?? '', date: attributes['w:date'] ?? '' };
}

/** What the marks among settings say of an end of a paragraph, a row or a cell. */
export function trackOf(settings: readonly Element[]): Pick<ReturnedCell, 'in' | 'out'> {
  const find = (...names: readonly string[]) => settings.find(({ name }) => names.includes(name));
  const [here, away] = [find('w:ins', 'w:moveTo', 'w:cellIns'), find('w:del', 'w:moveFrom', 'w:cellDel')];
  return {
    ...(here === undefined ? {} : { in: withMove(here) }),
    ...(away === undefined ? {} : { out: withMove(away) }),
  };
}

/** The track of an element, which for an end of a move has no name yet. */
export function withMove(element: Element): Tracked {
  return element.name.startsWith('w:move') ? { ...tracked(element), move: '' } : tracked(element);
}

export function settingOf(settings: readonly Element[], link: string | undefined): Setting {
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
