import { expect, test } from 'vitest';
import { divideClause, joinText, redirectReferences, type ClauseBlock } from './divide-clause.ts';

const front = '---\nid: a\n---\n\n';

/** The blocks of a text whose paragraphs are separated by blank lines. */
function blocksOf(file: string): readonly ClauseBlock[] {
  return [...file.slice(front.length).matchAll(/(?:\S.*\n?)+/g)].map(({ 0: text, index }) => {
    const footnote = /^\[\^(\w+)\]:/.exec(text)?.[1];
    const start = front.length + index;
    return { start, end: start + text.length, ...(footnote === undefined ? {} : { footnote }) };
  });
}

test('a footnote goes with the text that refers to it, or with both', () => {
  const file = `${front}One.[^x]\n\nTwo.[^y]\n\nThree.[^x]\n\n[^x]: About x.\n\n[^y]: About y.\n`;
  expect(divideClause(file, blocksOf(file), 1)).toEqual({
    kept: `${front}One.[^x]\n\n[^x]: About x.\n`,
    taken: 'Two.[^y]\n\nThree.[^x]\n\n[^x]: About x.\n\n[^y]: About y.\n',
  });
  expect(() => divideClause(file, blocksOf(file), 0)).toThrow('at least one paragraph has to stay');
  expect(() => divideClause(file, blocksOf(file), 3)).toThrow('one has to go');
});

test('the text of another clause comes before the footnotes, whose names have to differ', () => {
  const [one, two] = [`${front}One.[^x]\n\n[^x]: About x.\n`, `${front}Two.[^y]\n\n[^y]: About y.\n`];
  const join = (a: string, b: string) => joinText(a, blocksOf(a), { file: b, blocks: blocksOf(b) });
  expect(join(one, two)).toBe(`${front}One.[^x]\n\nTwo.[^y]\n\n[^x]: About x.\n\n[^y]: About y.\n`);
  expect(() => join(one, one)).toThrow('Both clauses have a footnote [^x].');
});

test('only references to the clause itself are redirected', () => {
  expect(redirectReferences(`<Ref to="a" />, <Ref to="a-b" />, <Term id="a">a</Term>, <Ref to='a'/>`, 'a', 'c')).toBe(
    `<Ref to="c" />, <Ref to="a-b" />, <Term id="a">a</Term>, <Ref to='c'/>`,
  );
});
