import { fromXml } from 'xast-util-from-xml';
import type { Element, Root, RootContent } from 'xast';
import { VFileMessage } from 'vfile-message';
import { hiddenCharacters } from '../../model/hidden-characters.ts';
import { quote } from '../diagnostics/quote.ts';
import { svgAttributes, svgElements, svgFunctions, svgReferences } from './svg-allow-list.ts';

/** What is wrong with an SVG, and where. */
export interface SvgProblem {
  readonly unexpected: string;
  readonly line: number;
  readonly column: number;
}

const namespace = 'http://www.w3.org/2000/svg';

/** Maximum number of elements in an SVG, and how deeply they may be nested. */
const maxElements = 5_000;
const maxDepth = 50;

/** Maximum number of elements in a marker, which is drawn once for each line that has it. */
const maxInMarker = 20;

/**
 * The first thing in an SVG that is not on the allow-list; undefined where all of it is. An SVG is refused, never
 * cleaned: sanitisers disagree about what to keep.
 */
export function checkSvg(text: string): SvgProblem | undefined {
  // A parser that is recursive would fail on deep nesting in its own way.
  let root: Root;
  try {
    root = fromXml(text);
  } catch (error) {
    const { line, column } = error instanceof VFileMessage ? placeOf(error) : start;
    return { unexpected: 'The file is not well-formed XML', line, column };
  }
  const found: ElementCount = { elements: 0, inMarker: 0 };
  for (const node of root.children) {
    const problem = checkNode(node, [], found);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

interface ElementCount {
  elements: number;
  inMarker: number;
}

const start = { line: 1, column: 1 } as const;

function placeOf({ line, column }: VFileMessage): { readonly line: number; readonly column: number } {
  return { line: line ?? 1, column: column ?? 1 };
}

function checkNode(node: RootContent, around: readonly string[], count: ElementCount): SvgProblem | undefined {
  const depth = around.length;
  const at = node.position?.start ?? start;
  const problem = (unexpected: string): SvgProblem => ({ unexpected, line: at.line, column: at.column });
  switch (node.type) {
    case 'text':
      return showsAll(node.value) ? undefined : problem('Unexpected character that nobody sees');
    case 'comment':
      return undefined;
    case 'instruction':
      return isUtf8Declaration(node.name, node.value) && depth === 0
        ? undefined
        : problem(`Unexpected \`<?${node.name} …?>\``);
    case 'doctype':
      return problem('Unexpected `<!DOCTYPE …>`, which may declare entities');
    case 'cdata':
      return problem('Unexpected `<![CDATA[…]]>`');
    case 'element': {
      count.elements += 1;
      if (count.elements > maxElements) return problem(`More than ${String(maxElements)} elements`);
      if (depth > maxDepth) return problem(`Elements nested more than ${String(maxDepth)} levels deep`);
      count.inMarker = around.includes('marker') ? count.inMarker + 1 : 0;
      if (count.inMarker > maxInMarker)
        return problem(`More than ${String(maxInMarker)} elements in ${quote('<marker>')}`);
      const own = problemOfElement(node, around);
      if (own !== undefined) return problem(own);
      for (const child of node.children) {
        const inner = checkNode(child, [...around, node.name], count);
        if (inner !== undefined) return inner;
      }
      return undefined;
    }
    default:
      return problem('Unexpected content');
  }
}

/** Whether a text has nothing that nobody sees, such as what turns the direction of writing. */
const showsAll = (text: string): boolean => hiddenCharacters(text.replaceAll('\r\n', '\n')).length === 0;

/** An XML declaration that names no encoding, or UTF-8, in which the file was read. */
function isUtf8Declaration(name: string, value: string): boolean {
  return name === 'xml' && (!value.includes('encoding') || /\bencoding\s*=\s*["']utf-8["']/i.test(value));
}

function problemOfElement({ name, attributes }: Element, around: readonly string[]): string | undefined {
  const isRoot = around.length === 0;
  if (!svgElements.has(name) || isRoot !== (name === 'svg')) return `Unexpected element ${quote(`<${name}>`)}`;
  if (name === 'marker' && !['svg', 'defs'].includes(around.at(-1) ?? ''))
    return `Unexpected element ${quote('<marker>')} outside ${quote('<defs>')}`;
  if (isRoot && attributes.xmlns !== namespace) return `Missing ${quote(`xmlns="${namespace}"`)}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (!svgAttributes.has(attribute) || (attribute === 'xmlns' && value !== namespace))
      return `Unexpected attribute ${quote(attribute)} of ${quote(`<${name}>`)}`;
    if (isMarkerReference(attribute) && (around.includes('marker') || !markedShapes.has(name)))
      return `Unexpected attribute ${quote(attribute)} of ${quote(`<${name}>`)}`;
    if (attribute !== 'xmlns' && !showsAll(value ?? ''))
      return `Unexpected character that nobody sees in ${quote(attribute)}`;
    if (attribute !== 'xmlns' && !isPlainValue(value ?? '', svgReferences.has(attribute)))
      return `Unexpected value ${quote(value ?? '')} of ${quote(attribute)}`;
  }
  return undefined;
}

/**
 * Shapes inherit markers, so markers inside markers would recurse without end: only shapes outside a marker may have
 * them.
 */
const markedShapes: ReadonlySet<string> = new Set(['path', 'line', 'polyline', 'polygon']);
const isMarkerReference = (attribute: string): boolean => /^marker-(?:start|end)$/.test(attribute);

/** Whether a value calls only known functions, and refers to nothing but, where that is allowed, an element of the file. */
function isPlainValue(value: string, mayRefer: boolean): boolean {
  if (mayRefer && /^url\(#[A-Za-z][\w.-]*\)$/.test(value.trim())) return true;
  // A backslash is an escape in style sheets, `/*` a comment; `:` and `//` begin addresses.
  if (/[\\<>{}@;&]|\/\*|\/\/|:/.test(value)) return false;
  return [...value.matchAll(/([\w-]*)\s*\(/g)].every(([, called = '']) => svgFunctions.has(called));
}
