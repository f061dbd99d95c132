import type { Element } from 'xast';
import { x } from 'xastscript';
import {
  asDeleted,
  contentOf,
  cutRun,
  find,
  markEnd,
  replaceIn,
  runOf,
  settingsOf,
  textOf,
  type WordEditor,
} from './edit-word.ts';

/** What an edit is expected to be found as. */
export interface ExpectedChange {
  readonly author: string;
  readonly before: string;
  readonly after: string;
  /** Whether a clause cannot hold it, so that it has to be refused by name. */
  readonly isRefused?: true;
}

/** Where an edit happens. */
export interface Spot {
  readonly editor: WordEditor;
  readonly paragraph: Element;
  /** The paragraph that follows directly, if both are in the same text of a clause. */
  readonly next: Element | undefined;
  /** A plain run of at least three words, and where its words begin. */
  readonly run: Element;
  readonly author: string;
  /** A number from 0 to 1, the same each time. */
  readonly random: () => number;
}

export type Edit = (spot: Spot) => ExpectedChange | undefined;

export const changeOf = (before: string, after: string) => ({ before, after });

/** Where a word of a run begins and ends. */
export function aWord({ run, random }: Spot, where: 'first' | 'middle' | 'last' = 'middle'): readonly [number, number] {
  const words = [...textOf(run).matchAll(/[\p{L}\p{N}]+/gu)];
  const at =
    where === 'first'
      ? 0
      : where === 'last'
        ? words.length - 1
        : 1 + Math.floor(random() * Math.max(1, words.length - 2));
  const found = words[Math.min(at, words.length - 1)];
  return found === undefined ? [0, 0] : [found.index, found.index + found[0].length];
}

export const insertion = (spot: Spot, ...runs: readonly Element[]) =>
  x('w:ins', spot.editor.attributes(spot.author), [...runs]);
export const deletion = (spot: Spot, ...runs: readonly Element[]) =>
  x('w:del', spot.editor.attributes(spot.author), runs.map(asDeleted));

export function insertAt(spot: Spot, at: number, words: string, like = spot.run): ExpectedChange {
  const [before, , after] = cutRun(spot.run, at, at);
  replaceIn(spot.paragraph, spot.run, [before, insertion(spot, runOf(words, like)), after]);
  return { author: spot.author, ...changeOf('', words) };
}

export function deleteAt(spot: Spot, from: number, to: number): ExpectedChange {
  const [before, middle, after] = cutRun(spot.run, from, to);
  replaceIn(spot.paragraph, spot.run, [before, deletion(spot, middle), after]);
  return { author: spot.author, ...changeOf(textOf(middle), '') };
}

export function replaceAt(
  spot: Spot,
  from: number,
  to: number,
  words: string,
  order: 'delete first' | 'insert first',
): ExpectedChange {
  const [before, middle, after] = cutRun(spot.run, from, to);
  const both = [deletion(spot, middle), insertion(spot, runOf(words, spot.run))];
  replaceIn(spot.paragraph, spot.run, [before, ...(order === 'delete first' ? both : both.toReversed()), after]);
  return { author: spot.author, ...changeOf(textOf(middle), words) };
}

/** A change without a mark. */
export function untrackedAt(spot: Spot, from: number, to: number, words: string): ExpectedChange {
  const [before, middle, after] = cutRun(spot.run, from, to);
  replaceIn(spot.paragraph, spot.run, [before, runOf(words, spot.run), after]);
  return { author: '', ...changeOf(textOf(middle), words) };
}

export const isInTable = ({ editor, paragraph }: Spot): boolean =>
  find(editor.body, 'w:tc').some((cell) => cell.children.includes(paragraph));
export const isItem = ({ paragraph }: Spot): boolean => find(settingsOf(paragraph), 'w:numPr').length > 0;
export const isHeading = ({ paragraph }: Spot): boolean => styleOf(paragraph).startsWith('Heading');
export const isFixedLine = ({ paragraph }: Spot): boolean =>
  ['PlainEnglish', 'Source', 'Fact'].includes(styleOf(paragraph));
export const isBody = (spot: Spot): boolean => !isInTable(spot) && !isHeading(spot) && !isFixedLine(spot);

export function styleOf(paragraph: Element): string {
  return find(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '';
}

export function addParagraph(spot: Spot, words: string, isTracked: boolean): ExpectedChange | undefined {
  if (!isBody(spot)) return undefined;
  const settings = structuredClone(settingsOf(spot.paragraph));
  const run = runOf(words);
  const made = x('w:p', {}, [settings, isTracked ? insertion(spot, run) : run]);
  if (isTracked) markEnd(made, x('w:ins', spot.editor.attributes(spot.author)));
  spot.editor.body.children.splice(spot.editor.body.children.indexOf(spot.paragraph) + 1, 0, made);
  return { author: isTracked ? spot.author : '', ...changeOf('', `${words} ¶ `) };
}

export function dropParagraph(spot: Spot): ExpectedChange | undefined {
  const { paragraph, editor } = spot;
  // One that has a printed number or a footnote takes more with it than its words.
  if (!isBody(spot) || styleOf(paragraph) === 'NumberedParagraph' || find(paragraph, 'w:footnoteReference').length > 0)
    return undefined;
  const words = find(paragraph, 'w:t').map(textOf).join('');
  for (const run of find(paragraph, 'w:r')) {
    const parent = parentOf(paragraph, run);
    if (parent !== undefined && find(run, 'w:t').length > 0) replaceIn(parent, run, [deletion(spot, run)]);
  }
  markEnd(paragraph, x('w:del', editor.attributes(spot.author)));
  return { author: spot.author, ...changeOf(`${words} ¶ `, '') };
}

export function parentOf(tree: Element, node: Element): Element | undefined {
  if (tree.children.includes(node)) return tree;
  return tree.children
    .flatMap((child) => (child.type === 'element' ? [parentOf(child, node)] : []))
    .find((one) => one !== undefined);
}

export function splitAt(spot: Spot, at: number, isTracked: boolean): ExpectedChange | undefined {
  if (!isBody(spot)) return undefined;
  const { paragraph, run, editor } = spot;
  const [before, , after] = cutRun(run, at, at);
  const content = contentOf(paragraph);
  const index = content.indexOf(run);
  const second = x('w:p', {}, [structuredClone(settingsOf(paragraph)), after, ...content.slice(index + 1)]);
  paragraph.children = [settingsOf(paragraph), ...content.slice(0, index), before];
  if (isTracked) markEnd(paragraph, x('w:ins', editor.attributes(spot.author)));
  editor.body.children.splice(editor.body.children.indexOf(paragraph) + 1, 0, second);
  return { author: isTracked ? spot.author : '', ...changeOf('', ' ¶ ') };
}

export function join(spot: Spot): ExpectedChange | undefined {
  if (!isBody(spot) || spot.next === undefined) return undefined;
  markEnd(spot.paragraph, x('w:del', spot.editor.attributes(spot.author)));
  return { author: spot.author, ...changeOf(' ¶ ', '') };
}

export function moveParagraph(spot: Spot, isNamed: boolean): ExpectedChange | undefined {
  const { paragraph, next, editor, author } = spot;
  if (!isBody(spot) || next === undefined || styleOf(paragraph) === 'NumberedParagraph') return undefined;
  if (
    contentOf(paragraph).some(
      (one) => one.type === 'element' && !['w:r', 'w:bookmarkStart', 'w:bookmarkEnd'].includes(one.name),
    )
  )
    return undefined;
  const words = find(paragraph, 'w:t').map(textOf).join('');
  if (words.length < 20 || find(paragraph, 'w:footnoteReference').length > 0) return undefined;
  const runs = contentOf(paragraph).filter((one): one is Element => one.type === 'element' && one.name === 'w:r');
  const made = x('w:p', {}, [
    structuredClone(settingsOf(paragraph)),
    x('w:moveTo', editor.attributes(author), structuredClone(runs)),
  ]);
  markEnd(made, x('w:moveTo', editor.attributes(author)));
  for (const run of runs) replaceIn(paragraph, run, [x('w:moveFrom', editor.attributes(author), [run])]);
  markEnd(paragraph, x('w:moveFrom', editor.attributes(author)));
  const { children } = editor.body;
  const range = (side: 'From' | 'To', id: string) => [
    x(`w:move${side}RangeStart`, { 'w:id': id, 'w:name': `move of ${author}`, 'w:author': author }),
    x(`w:move${side}RangeEnd`, { 'w:id': id }),
  ];
  const to = isNamed ? range('To', editor.attributes(author)['w:id'] ?? '') : [];
  const from = isNamed ? range('From', editor.attributes(author)['w:id'] ?? '') : [];
  children.splice(children.indexOf(next) + 1, 0, ...to.slice(0, 1), made, ...to.slice(1));
  children.splice(children.indexOf(paragraph), 1, ...from.slice(0, 1), paragraph, ...from.slice(1));
  return { author, ...changeOf(`${words} ¶ `, `${words} ¶ `) };
}

export function row(spot: Spot, how: 'insert' | 'delete'): ExpectedChange | undefined {
  const table = find(spot.editor.body, 'w:tbl').find((one) => find(one, 'w:p').includes(spot.paragraph));
  const own =
    table === undefined ? undefined : find(table, 'w:tr').find((one) => find(one, 'w:p').includes(spot.paragraph));
  const all = table === undefined ? [] : find(table, 'w:tr');
  if (table === undefined || own === undefined || own === all[0] || (how === 'delete' && all.length < 4))
    return undefined;
  const settings = (one: Element): Element => {
    const found = one.children.find((child): child is Element => child.type === 'element' && child.name === 'w:trPr');
    const made = found ?? x('w:trPr');
    if (found === undefined) one.children.unshift(made);
    return made;
  };
  const cells = find(own, 'w:tc');
  if (how === 'delete') {
    const words = cells.map((cell) => find(cell, 'w:t').map(textOf).join(''));
    settings(own).children.push(x('w:del', spot.editor.attributes(spot.author)));
    return { author: spot.author, ...changeOf(words.map((one) => `${one} ¶ `).join(''), '') };
  }
  const made = structuredClone(own);
  for (const [at, cell] of find(made, 'w:tc').entries())
    for (const paragraph of find(cell, 'w:p'))
      paragraph.children = [settingsOf(paragraph), insertion(spot, runOf(`new cell ${at}`))];
  settings(made).children.push(x('w:ins', spot.editor.attributes(spot.author)));
  table.children.splice(table.children.indexOf(own) + 1, 0, made);
  return { author: spot.author, ...changeOf('', cells.map((_, at) => `new cell ${at} ¶ `).join('')) };
}

export function set(spot: Spot, settings: readonly Element[], isTracked: boolean): ExpectedChange | undefined {
  if (!isBody(spot) || find(spot.run, 'w:rPr').length > 0) return undefined;
  const [from, to] = aWord(spot);
  const [before, middle, after] = cutRun(spot.run, from, to);
  const change = isTracked ? [x('w:rPrChange', spot.editor.attributes(spot.author), [x('w:rPr')])] : [];
  middle.children.unshift(x('w:rPr', {}, [...settings, ...change]));
  replaceIn(spot.paragraph, spot.run, [before, middle, after]);
  return { author: isTracked ? spot.author : '', ...changeOf(textOf(middle), textOf(middle)) };
}

export const end = ({ run }: Spot): number => textOf(run).length;
