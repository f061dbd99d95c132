import type { Element, ElementContent } from 'hast';
import type { PlaceInList } from '../blocks/flat-block.ts';
import { hasClass, textOf } from './html-words.ts';
import { styleOf, twipsOf } from './inline-style.ts';

/** What the HTML of Word says of a paragraph besides its words. */
export interface HtmlParagraph {
  readonly left: number;
  readonly inList?: PlaceInList;
  readonly isTitle: boolean;
  readonly isContents: boolean;
  readonly isCaption: boolean;
  /** The paragraph without its label. */
  readonly element: Element;
}

/** Reads a paragraph of HTML, with its place in a list of Word, which no list element says. */
export function readHtmlParagraph(node: Element): HtmlParagraph {
  const style = styleOf(node);
  const [, list, level] = /\b(l\d+)\s+level(\d)/.exec(style.get('mso-list') ?? '') ?? [];
  const [label] = labelsIn(node);
  const printed = label === undefined ? '' : textOf(label);
  const left = twipsOf(style.get('margin-left') ?? /\s(\S+)$/.exec(style.get('margin') ?? '')?.[1]);
  const plain = {
    left,
    isTitle: hasClass(node, 'MsoTitle'),
    isContents: isOfClass(node, /^MsoToc/),
    isCaption: hasClass(node, 'MsoCaption'),
  };
  if (list === undefined || level === undefined) return { ...plain, element: node };
  const depth = Number(level) - 1;
  return {
    ...plain,
    inList: { list, depth, label: isBullet(printed) ? undefined : printed },
    element: withoutLabels(node),
  };
}

/** Whether a label is a sign: Word writes bullets as letters of fonts of signs. */
const isBullet = (label: string): boolean => !/[\p{L}\p{N}]/u.test(label) || /^[oqüØnvlutw§]$/u.test(label);

const isLabel = (node: Element): boolean => /^ignore$/i.test(styleOf(node).get('mso-list') ?? '');

function labelsIn(node: Element): readonly Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return isLabel(child) ? [child] : labelsIn(child);
  });
}

function withoutLabels(node: Element): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    return isLabel(child) ? [] : [withoutLabels(child)];
  });
  return { ...node, children };
}

function isOfClass({ properties: { className } }: Element, pattern: RegExp): boolean {
  return Array.isArray(className) && className.some((name) => typeof name === 'string' && pattern.test(name));
}
