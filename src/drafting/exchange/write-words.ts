import type { Link, PhrasingContent, Text } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Setting } from './returned-text.ts';
import { atom, type Around } from './sent-lines.ts';

/** One letter of a line as it is to be written. */
export interface WrittenCell {
  readonly char: string;
  /** What prints it in the text that was sent; absent where it is new. */
  readonly leaf?: PhrasingContent | undefined;
  readonly raw?: string | undefined;
  /** How many letters its leaf prints, where it is a reference. */
  readonly size?: number | undefined;
  readonly around: readonly Around[];
  /** How it came back set: only where it is new, or where that is what changed. */
  readonly setting?: Setting;
  /** Whether its link comes from the setting too. */
  readonly isLinked?: true;
  /** The label of a new footnote. */
  readonly label?: string;
  /** The new text that stands for a picture. */
  readonly alt?: string;
  /** A new picture: the name of its file, and the text that stands for it. */
  readonly picture?: { readonly file: string; readonly alt: string };
}

/** The letters of a line as nodes of Markdown: what was sent keeps its tags, and what is new gets those of its setting. */
export function writeWords(cells: readonly WrittenCell[]): PhrasingContent[] {
  return nest(tidied(settled(cells)), 0);
}

/** New letters take the links and terms that both of their neighbours are in, and the emphasis that they are set in. */
function settled(cells: readonly WrittenCell[]): readonly WrittenCell[] {
  const made = new Map<string, Around>();
  return cells.map((cell, at) => {
    const { setting } = cell;
    if (setting === undefined) return cell;
    const before = cells.slice(0, at).findLast((one) => one.setting === undefined || one.leaf !== undefined);
    const after = cells.slice(at + 1).find((one) => one.setting === undefined || one.leaf !== undefined);
    const around =
      cell.leaf === undefined ? aroundNew(setting, before, after, made) : withSetting(cell.around, setting, made);
    if (cell.isLinked !== true || isSameAddress(linkOf(around)?.url, setting.link)) return { ...cell, around };
    const linked = [before, after].find(
      (one) =>
        one !== undefined &&
        linkOf(one.around) !== undefined &&
        isSameAddress(linkOf(one.around)?.url, setting.link) &&
        isSetAs(one.around, setting),
    );
    return { ...cell, around: linked?.around ?? withLink(around, setting.link, made) };
  });
}

/** What is around new letters. */
function aroundNew(
  setting: Setting,
  before: WrittenCell | undefined,
  after: WrittenCell | undefined,
  made: Map<string, Around>,
): readonly Around[] {
  const shared = (before?.around ?? []).filter((one) => after?.around.includes(one) === true);
  const own = shared.filter((one) => !isStyle(one) || styleOf(one) === 'term');
  const near = [before, after].find((one) => one !== undefined && isSetAs(one.around, setting) && isInside(one, own));
  return near?.around ?? withSetting(own, setting, made);
}

const isInside = ({ around }: WrittenCell, own: readonly Around[]): boolean =>
  around.every((one) => isStyle(one) || own.includes(one));

type Style = 'strong' | 'emphasis' | 'superscript' | 'subscript' | 'term';

const tagStyles: Readonly<Record<string, Style>> = { Sup: 'superscript', Sub: 'subscript', Term: 'term' };

function styleOf(node: Around): Style | undefined {
  if (node.type === 'strong' || node.type === 'emphasis') return node.type;
  return node.type === 'mdxJsxTextElement' ? tagStyles[node.name ?? ''] : undefined;
}

const isStyle = (node: Around): boolean => styleOf(node) !== undefined && styleOf(node) !== 'term';

/** The styles that a setting has. */
export function stylesIn({ bold, italic, raised }: Setting): readonly Style[] {
  return [...(bold ? ['strong' as const] : []), ...(italic ? ['emphasis' as const] : []), ...(raised ? [raised] : [])];
}

/** Whether letters around which there is something are set as a setting says. */
export function isSetAs(around: readonly Around[], setting: Setting): boolean {
  const now = stylesIn(setting);
  const was = new Set(around.filter(isStyle).map(styleOf));
  return was.size === now.length && now.every((style) => was.has(style));
}

/** What is around letters that are set in another way. */
function withSetting(around: readonly Around[], setting: Setting, made: Map<string, Around>): readonly Around[] {
  const now = stylesIn(setting);
  const kept = around.filter((one) => !isStyle(one) || now.some((style) => style === styleOf(one)));
  const added = now.filter((style) => !kept.some((one) => styleOf(one) === style));
  return [...kept, ...added.map((style) => newStyle(style, made))];
}

/** The link around letters. */
export function linkOf(around: readonly Around[]): Link | undefined {
  return around.find((one) => one.type === 'link');
}

/** Whether an address in a file is one of the source, which may be within the site or the text. */
export function isSameAddress(sent: string | undefined, now: string | undefined): boolean {
  if (sent === now || sent?.startsWith('#') === true) return true;
  if (sent === undefined || now === undefined || !URL.canParse(now)) return false;
  const { href, pathname, search, hash } = new URL(now);
  return URL.canParse(sent) ? new URL(sent).href === href : `${pathname}${search}${hash}`.endsWith(sent);
}

/** What is around letters whose link leads elsewhere, or that have a link no more. */
function withLink(around: readonly Around[], url: string | undefined, made: Map<string, Around>): readonly Around[] {
  const others = around.filter(({ type }) => type !== 'link');
  if (url === undefined) return others;
  const link = made.get(`link ${url}`) ?? { type: 'link', url, children: [] };
  made.set(`link ${url}`, link);
  return [link, ...others];
}

/** A new tag, the same for letters beside each other, which are then written together. */
function newStyle(style: Style, made: Map<string, Around>): Around {
  const node = made.get(style) ?? emptyStyle(style);
  made.set(style, node);
  return node;
}

function emptyStyle(style: Style): Around {
  if (style === 'strong' || style === 'emphasis') return { type: style, children: [] };
  const name = style === 'superscript' ? 'Sup' : 'Sub';
  return { type: 'mdxJsxTextElement', name, attributes: [], children: [] } satisfies MdxJsxTextElement;
}

/** No two spaces beside each other, and none at the edges, where words went away or came. */
function tidied(cells: readonly WrittenCell[]): readonly WrittenCell[] {
  const kept: WrittenCell[] = [];
  for (const cell of cells) {
    const last = kept.at(-1);
    if (!isSpace(cell)) {
      if (cell.char === '\n' && last !== undefined && isSpace(last)) kept.pop();
      kept.push(cell);
    } else if (last === undefined || last.char === '\n') continue;
    else if (!isSpace(last)) kept.push(cell);
    else if (cell.raw === '\n') kept[kept.length - 1] = cell;
  }
  const last = kept.findLastIndex((cell) => !isSpace(cell));
  return kept.slice(0, last + 1);
}

const isSpace = ({ char, leaf }: WrittenCell): boolean =>
  (leaf === undefined || leaf.type === 'text') && (char === ' ' || char === '\t');

function nest(cells: readonly WrittenCell[], depth: number): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let at = 0; at < cells.length;) {
    const around = cells[at]?.around[depth];
    let end = at + 1;
    while (end < cells.length && cells[end]?.around[depth] === around) end += 1;
    const group = cells.slice(at, end);
    if (around === undefined) nodes.push(...leaves(group));
    else {
      // Emphasis neither begins nor ends with a space, nor does a new link.
      const first = group.findIndex((cell) => !isSpace(cell));
      const last = group.findLastIndex((cell) => !isSpace(cell));
      const isNewLink = around.type === 'link' && around.position === undefined;
      const isTag = around.type !== 'strong' && around.type !== 'emphasis' && !isNewLink;
      if (first < 0) nodes.push(...leaves(group));
      else if (isTag) nodes.push(withChildren(around, nest(group, depth + 1)));
      else
        nodes.push(
          ...leaves(group.slice(0, first)),
          withChildren(around, nest(group.slice(first, last + 1), depth + 1)),
          ...leaves(group.slice(last + 1)),
        );
    }
    at = end;
  }
  return joined(nodes);
}

function withChildren(node: Around, children: PhrasingContent[]): PhrasingContent {
  const { position: _, ...rest } = node;
  return { ...rest, children };
}

function leaves(cells: readonly WrittenCell[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let at = 0; at < cells.length;) {
    const cell = cells[at];
    if (cell === undefined) break;
    const { leaf } = cell;
    let end = at + 1;
    if (leaf?.type === 'mdxJsxTextElement') while (end < cells.length && cells[end]?.leaf === leaf) end += 1;
    const group = cells.slice(at, end);
    nodes.push(leaf === undefined ? newLeaf(cell) : oldLeaf(leaf, group));
    at = end;
  }
  return joined(nodes);
}

function newLeaf({ char, label }: WrittenCell): PhrasingContent {
  if (label !== undefined) return { type: 'footnoteReference', identifier: label, label };
  return char === '\n' ? { type: 'break' } : text(char === '\t' ? ' ' : char);
}

function oldLeaf(leaf: PhrasingContent, cells: readonly WrittenCell[]): PhrasingContent {
  const [first] = cells;
  if (leaf.type === 'text') return text(first?.raw ?? first?.char ?? '');
  const { position: _, ...node } = leaf;
  return node;
}

const text = (value: string): Text => ({ type: 'text', value });

/** Text beside text as one. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const all: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (last?.type === 'text' && node.type === 'text') all[all.length - 1] = text(last.value + node.value);
    else all.push(node);
  }
  return all;
}

/** Whether something came that a clause has no words for, such as a picture. */
export function isUnknown({ char, leaf, label }: WrittenCell): boolean {
  return char === atom && leaf === undefined && label === undefined;
}
