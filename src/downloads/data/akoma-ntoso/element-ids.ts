import type { Element, ElementContent, ElementData } from 'xast';
import { holderOfTarget, targetOfItem } from '../../../model/reference.ts';
import { elementRef, isFrame, needsId, uniqueElements } from './element-refs.ts';

declare module 'xast' {
  interface ElementData {
    /** The permanent id of what the element is. */
    permanent?: string;
    /** The key that references use. */
    key?: string;
    /** Of an item of a list: its id, by which references call it after the key of what it is in. */
    item?: string;
    /** The key of the element that this one leads to; where there is none, its `href` stays as it is. */
    to?: string;
  }
}

/** Says what an element is, or where it leads; `nameElements` makes attributes of it. */
export function withData(element: Element, data: ElementData): Element {
  element.data = data;
  return element;
}

/** How the elements of a document get their ids. */
export interface NamingOptions {
  /** The label of the earlier revision, where its text is marked in the document. */
  readonly earlier?: string;
  /** Where a reference leads whose target is not in the document; undefined if nowhere, which leaves its words. */
  readonly elsewhere?: (key: string) => string | undefined;
}

/** The identifiers of an element: one that follows the printed numbers, and a permanent one. */
interface Identifiers {
  readonly eId: string;
  readonly wId?: string;
}

/**
 * Gives each element its identifiers by the OASIS naming convention, and each reference its target. `eId` follows the
 * numbers as printed, such as `part_2__cl_G__para_16__list_1__item_b`; `wId` is made of the permanent ids and stays when
 * numbers change. What is only in the old text has its old `eId` with `v` and the label of that revision, as the
 * convention has it for two versions in one file. The same in every run.
 */
export function nameElements(elements: readonly ElementContent[], naming: NamingOptions = {}): void {
  const eIds = new Set<string>();
  const wIds = new Set<string>();
  const byKey = new Map<string, string>();
  const old: (() => void)[] = [];
  const references: Element[] = [];

  /** An id that no element has: with a number appended where one has it. */
  function unused(taken: Set<string>, id: string): string {
    let free = id;
    for (let count = 2; taken.has(free); count += 1) free = `${id}_${count}`;
    taken.add(free);
    return free;
  }

  function nameInside(
    element: Parent,
    parent: Identifiers | undefined,
    isOld: boolean,
    enclosingKeys: readonly string[],
  ): void {
    const kindsWithNumbers = numberedIn(element);
    nameAll(element.children, { parent, isOld, isDeleted: isOld, counts: new Map(), kindsWithNumbers, enclosingKeys });
  }

  function nameAll(children: readonly ElementContent[], context: NamingContext): void {
    for (const child of children) {
      if (child.type !== 'element') continue;
      if (child.data?.to !== undefined) references.push(child);
      if (needsId(child.name)) nameOne(child, context);
      else nameAll(child.children, child.name === 'del' ? { ...context, isDeleted: true } : context);
    }
  }

  function nameOne(element: Element, context: NamingContext): void {
    const isOld = context.isDeleted || isOnlyBefore(element);
    const segment = segmentOf(element, context, isOld);
    const name = (): void => {
      const place = identify(element, segment, context, isOld);
      if (isFrame(element.name))
        nameAll(element.children, { ...context, isDeleted: isOld, kindsWithNumbers: numberedIn(element) });
      else nameInside(element, place, isOld, enclosingKeysIn(element, context));
    };
    // Elements of the new text come first: one that is only in the old text may be the same at its old place.
    if (isOld && !context.isOld) old.push(name);
    else name();
  }

  function identify(element: Element, segment: string, context: NamingContext, isOld: boolean): Identifiers {
    const { parent, isOld: parentIsOld, enclosingKeys } = context;
    const { permanent, key, item } = element.data ?? {};
    // Elements that occur only once need no version.
    const isVersion = isOld && !parentIsOld && !uniqueElements.has(element.name);
    const version = isVersion && naming.earlier !== undefined ? `v${naming.earlier}` : '';
    const eId = unused(eIds, `${parent === undefined ? '' : `${parent.eId}__`}${segment}${version}`);
    const inherited = parent?.wId === undefined ? undefined : `${parent.wId}__${segment}`;
    // The id of an item belongs to its clause, the outermost element around it.
    const permanentId = item === undefined ? permanent : `${enclosingKeys[0] ?? ''}.${item}`;
    const wId = permanentId === undefined ? inherited : `${elementRef(element)}_${permanentId}`;
    const keys = item === undefined ? [key] : enclosingKeys.map((enclosing) => targetOfItem(enclosing, item));
    for (const one of keys) if (one !== undefined && !byKey.has(one)) byKey.set(one, eId);
    const place = wId === undefined || wIds.has(wId) ? { eId } : { eId, wId };
    if (place.wId !== undefined) wIds.add(place.wId);
    element.attributes = { ...place, ...element.attributes };
    return place;
  }

  nameInside({ children: elements }, undefined, false, []);
  for (const name of old) name();
  for (const reference of references) link(reference);

  function link(reference: Element): void {
    const key = reference.data?.to ?? '';
    // An item that is only in the old text has no id: what held its list is nearest.
    const eId = byKey.get(key) ?? byKey.get(holderOfTarget(key));
    const href = eId === undefined ? (reference.attributes['href'] ?? naming.elsewhere?.(key)) : `#${eId}`;
    if (href === undefined) reference.name = 'span';
    else reference.attributes = { ...reference.attributes, href };
  }
}

/** What an id depends on, other than its element. */
interface NamingContext {
  readonly parent: Identifiers | undefined;
  /** Whether the parent is only in the old text. */
  readonly isOld: boolean;
  /** Whether this element is only in the old text. */
  readonly isDeleted: boolean;
  /** How many elements of each kind were named here so far, on each side. */
  readonly counts: Map<string, number>;
  /** The kinds of element that have at least one numbered element here. */
  readonly kindsWithNumbers: ReadonlySet<string>;
  /** The keys of the elements around it: a clause, a numbered paragraph. */
  readonly enclosingKeys: readonly string[];
}

function enclosingKeysIn({ data }: Element, { enclosingKeys }: NamingContext): readonly string[] {
  return data?.key === undefined ? enclosingKeys : [...enclosingKeys, data.key];
}

/**
 * The last part of an id: what the element is, and its number as printed, or else its position among elements of the
 * same kind.
 */
function segmentOf(
  element: Element,
  { counts, kindsWithNumbers, isOld: parentIsOld }: NamingContext,
  isOld: boolean,
): string {
  const ref = elementRef(element);
  if (uniqueElements.has(element.name)) return ref;
  const printed = printedNumber(element, isOld ? 'ins' : 'del');
  if (printed !== '') return `${ref}_${printed}`;
  const counter = isOld && !parentIsOld ? `${ref} before` : ref;
  const count = (counts.get(counter) ?? 0) + 1;
  counts.set(counter, count);
  return kindsWithNumbers.has(element.name) ? `${ref}_nn_${count}` : `${ref}_${count}`;
}

/** An element with these children. */
interface Parent {
  readonly children: readonly ElementContent[];
}

/** The kinds of child element that occur with a number. */
function numberedIn({ children }: Parent): ReadonlySet<string> {
  return new Set(children.flatMap((child) => (isNumbered(child) ? [child.name] : [])));
}

function isNumbered(node: ElementContent): node is Element {
  return node.type === 'element' && node.children.some((child) => child.type === 'element' && child.name === 'num');
}

/** The number of an element as printed on one side, without the characters around it: `b` for `(b)`, `3-1` for `3.1.`. */
function printedNumber({ name, attributes, children }: Element, excluded: 'ins' | 'del'): string {
  const number = children.find((child) => child.type === 'element' && child.name === 'num');
  if (number === undefined) return '';
  const words = wordsOf(number, new Set([excluded, 'remark']));
  // The word of `Schedule 1` is the kind already.
  const kind = name === 'hcontainer' ? (attributes['name'] ?? '') : '';
  const isNamed = words.trim().toLowerCase().startsWith(kind);
  return (isNamed ? words.trim().slice(kind.length) : words)
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$|\s/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-');
}

/** Whether all words of an element are marked as deleted, and there are some. */
function isOnlyBefore(element: Element): boolean {
  return !hasWords(element, ['del', 'remark']) && hasWords(element, ['remark']);
}

/** Whether there are words in an element, outside elements of the given names. Most often the first ones answer that. */
function hasWords(node: ElementContent, excluded: readonly string[]): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return (
    node.type === 'element' && !excluded.includes(node.name) && node.children.some((child) => hasWords(child, excluded))
  );
}

function wordsOf(node: ElementContent, excluded: ReadonlySet<string>): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || excluded.has(node.name)) return '';
  return node.children.map((child) => wordsOf(child, excluded)).join('');
}
