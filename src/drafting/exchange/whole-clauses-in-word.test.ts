import { x } from 'xastscript';
import type { Element } from 'xast';
import { expect, test } from 'vitest';
import { sentFixture } from '../../../scripts/commands/code/testing/sent-fixture.ts';
import { clauseReader } from '../../content/clause/clause-reader.ts';
import { unpackWord } from '../import/word/word-xml.ts';
import { acceptChanges, judge } from './judge.ts';
import { readReturned } from './returned-file.ts';
import { readSentPart } from './sent-part.ts';
import { asDeleted, find, markEnd, runOf, settingsOf, textOf, WordEditor } from './testing/edit-word.ts';

const { file, sources } = await sentFixture();
const read = clauseReader();
const problemWith = (_: string, source: string) => read(Buffer.from(source)).diagnostics[0]?.unexpected;

function returned(editor: WordEditor, ours = sources) {
  const parts = unpackWord(editor.save());
  const sent = readSentPart(parts);
  if (sent === undefined) throw new Error('The file has lost what it was made from.');
  const back = readReturned(parts, sent);
  return { back, verdicts: back.changes.map((change) => judge(back, change, ours, problemWith)) };
}

function paragraphWith(editor: WordEditor, words: string): Element {
  const found = editor.paragraphs().find((one) => textOf(one).startsWith(words));
  if (found === undefined) throw new Error(`The file has no “${words}”.`);
  return found;
}

/** A new paragraph with a style, tracked if somebody is named. */
function newParagraph(editor: WordEditor, words: string, style: string, author?: string): Element {
  const run = runOf(words);
  const made = x('w:p', {}, [
    x('w:pPr', {}, [x('w:pStyle', { 'w:val': style })]),
    author === undefined ? run : x('w:ins', editor.attributes(author), [run]),
  ]);
  if (author !== undefined) markEnd(made, x('w:ins', editor.attributes(author)));
  return made;
}

function putBefore(editor: WordEditor, words: string, paragraphs: readonly Element[]): void {
  const { children } = editor.body;
  children.splice(children.indexOf(paragraphWith(editor, words)), 0, ...paragraphs);
}

const texts = ['Each organisation must keep a record.', 'It keeps it for a year.'] as const;
const newClause = (editor: WordEditor, author?: string): readonly Element[] => [
  newParagraph(editor, 'Keeping records', 'Heading2', author),
  ...texts.map((words) => newParagraph(editor, words, 'BodyText', author)),
];

test.each([['Ann Lee'], [undefined]])(
  'a new heading with what is below it is one new clause, tracked or not (%s)',
  (author) => {
    const editor = new WordEditor(file);
    putBefore(editor, 'H. ', newClause(editor, author));
    const { back, verdicts } = returned(editor);
    expect(back.changes).toHaveLength(1);
    expect(back.changes[0]).toMatchObject({
      clauses: ['keeping-records'],
      author: author ?? '',
      whole: { how: 'added', id: 'keeping-records', title: 'Keeping records', before: 'minimum-data' },
    });
    expect(back.changes[0]?.whole?.after[0]).toBe('system-purpose');
    const [verdict] = verdicts;
    expect(verdict?.state).toBe('ready');
    expect(acceptChanges(back, back.changes, sources, problemWith, () => false)).toEqual(
      new Map([
        [
          'keeping-records',
          `---\nid: keeping-records\ntitle: Keeping records\nplain: "To be written: what it means for people."\n---\n\n${texts.join('\n\n')}\n`,
        ],
      ]),
    );
  },
);

test('a new clause has its number, plain English, lists, sub-headings and numbered paragraphs', () => {
  const editor = new WordEditor(file);
  const item = newParagraph(editor, 'of what it holds.', 'BodyText', 'Ann Lee');
  const numbering = find(paragraphWith(editor, 'protect people who are at risk'), 'w:numPr')[0];
  settingsOf(item).children.push(structuredClone(numbering ?? x('w:numPr')));
  putBefore(editor, 'H. ', [
    newParagraph(editor, 'R. Keeping records', 'Heading2', 'Ann Lee'),
    newParagraph(editor, 'Records are kept.', 'PlainEnglish', 'Ann Lee'),
    newParagraph(editor, 'Each organisation must keep a record:', 'BodyText', 'Ann Lee'),
    item,
    newParagraph(editor, 'For how long', 'Heading3', 'Ann Lee'),
    newParagraph(editor, '901. For a year.', 'BodyText', 'Ann Lee'),
  ]);
  const { back } = returned(editor);
  expect(back.changes[0]?.whole?.number).toBe('R');
  const [text] = acceptChanges(back, back.changes, sources, problemWith, () => false).values();
  expect(text).toContain('plain: Records are kept.');
  expect(text).toContain(
    'must keep a record:\n\n- of what it holds.\n\n## For how long\n\n<Para id="keeping-records-901" number="901">',
  );
});

test('where somebody pressed Enter at the end of a clause and wrote another one, that stays as it was', () => {
  const editor = new WordEditor(file);
  const last = paragraphWith(editor, 'Before it adds to what the system can do');
  const [heading, first, second] = newClause(editor, 'Ann Lee');
  if (heading === undefined || first === undefined || second === undefined) throw new Error('No paragraphs.');
  markEnd(last, x('w:ins', editor.attributes('Ann Lee')));
  // The old end is now that of the last new paragraph.
  settingsOf(second).children = settingsOf(second).children.filter(
    (one) => one.type !== 'element' || one.name !== 'w:rPr',
  );
  const { children } = editor.body;
  children.splice(children.indexOf(last) + 1, 0, heading, first, second);
  const { back, verdicts } = returned(editor);
  expect(back.changes.map(({ clauses, after }) => [clauses, after])).toEqual([
    [['keeping-records'], `Keeping records ¶ ${texts.join(' ¶ ')} ¶ `],
  ]);
  expect(verdicts.map(({ state }) => state)).toEqual(['ready']);
});

test('what another person changes in a new clause is a change of theirs, and needs that clause', () => {
  const editor = new WordEditor(file);
  const paragraphs = newClause(editor, 'Ann Lee');
  const run = find(paragraphs[2] ?? x('w:p'), 'w:r')[0];
  const insertion = find(paragraphs[2] ?? x('w:p'), 'w:ins').at(-1);
  if (run === undefined || insertion === undefined) throw new Error('No words.');
  insertion.children = [
    x('w:del', editor.attributes('Bob Hay'), [asDeleted(run)]),
    runOf('It destroys it after a year.'),
  ];
  putBefore(editor, 'H. ', paragraphs);
  const { back, verdicts } = returned(editor);
  expect(back.changes.map(({ author }) => author)).toEqual(['Ann Lee', 'Bob Hay']);
  expect(verdicts.map(({ state }) => state)).toEqual(['ready', 'ready']);
  const accept = (...numbers: readonly number[]) =>
    acceptChanges(
      back,
      numbers.flatMap((at) => back.changes[at] ?? []),
      sources,
      problemWith,
      () => false,
    );
  expect(accept(0, 1).get('keeping-records')).not.toContain('for a year');
  expect(() => accept(1)).toThrow('This is in a new clause. Accept that clause first.');
});

test('a new clause that the draft has already is not added again, even if its plain English was written since', () => {
  const editor = new WordEditor(file);
  putBefore(editor, 'H. ', newClause(editor, 'Ann Lee'));
  const { back } = returned(editor);
  const [text = ''] = acceptChanges(back, back.changes, sources, problemWith, () => false).values();
  const ours = (own: string) => new Map([...sources, ['keeping-records', own]]);
  const written = text.replace('"To be written: what it means for people."', 'Records are kept.');
  expect(returned(editor, ours(written)).verdicts).toEqual([{ state: 'same' }]);
  const other = returned(editor, ours(written.replace('for a year', 'for ten years'))).verdicts;
  expect(other.map(({ state }) => state)).toEqual(['conflict']);
});

test('a heading in the middle of a clause divides it, which is refused by name', () => {
  const editor = new WordEditor(file);
  putBefore(editor, 'Nobody may use it for anything else', newClause(editor, 'Ann Lee').slice(0, 1));
  expect(whyRefused(returned(editor).verdicts)).toContain('To divide it: npm run code -- split');
});

/** Why the only change of a file is refused. */
function whyRefused([verdict, ...others]: ReturnType<typeof returned>['verdicts']): string {
  expect(others).toEqual([]);
  return verdict?.state === 'refused' ? verdict.why : '';
}

function paragraphsOf(editor: WordEditor, from: string, to: string): readonly Element[] {
  const { children } = editor.body;
  return children
    .slice(children.indexOf(paragraphWith(editor, from)), children.indexOf(paragraphWith(editor, to)))
    .filter((one): one is Element => one.type === 'element');
}

test('a clause that was taken out is one change, which names the command for it', () => {
  const editor = new WordEditor(file);
  for (const paragraph of paragraphsOf(editor, 'H. ', 'I. ')) {
    deleteRuns(paragraph, editor);
    markEnd(paragraph, x('w:del', editor.attributes('Ann Lee')));
  }
  const { back, verdicts } = returned(editor);
  expect(back.changes.map(({ clauses, kind }) => [clauses, kind])).toEqual([[['minimum-data'], 'deleted']]);
  expect(whyRefused(verdicts)).toContain('npm run code -- drop-clause minimum-data');
});

test('a clause that was put elsewhere is one change, which names the command for it', () => {
  const editor = new WordEditor(file);
  const moved = paragraphsOf(editor, 'H. ', 'I. ');
  const { children } = editor.body;
  children.splice(children.indexOf(moved[0] ?? x('w:p')), moved.length);
  children.splice(children.indexOf(paragraphWith(editor, 'K. ')), 0, ...moved.map((one) => withoutMarks(one)));
  const { back, verdicts } = returned(editor);
  expect(back.changes.map(({ clauses, kind }) => [clauses, kind])).toEqual([[['minimum-data'], 'moved']]);
  expect(whyRefused(verdicts)).toContain('npm run code -- move minimum-data --after review-and-updating');
});

function deleteRuns(node: Element, editor: WordEditor): void {
  node.children = node.children.map((one) => {
    if (one.type !== 'element') return one;
    if (one.name === 'w:r') return x('w:del', editor.attributes('Ann Lee'), [asDeleted(one)]);
    deleteRuns(one, editor);
    return one;
  });
}

/** A paragraph as a program pastes it. */
function withoutMarks(paragraph: Element): Element {
  const copy = structuredClone(paragraph);
  copy.children = copy.children.filter(
    (one) => one.type !== 'element' || !['w:bookmarkStart', 'w:bookmarkEnd'].includes(one.name),
  );
  return copy;
}
