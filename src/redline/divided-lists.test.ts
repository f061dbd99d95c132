import { describe, expect, it } from 'vitest';
import type { Block, ClauseTree } from '../model/clause-tree.ts';
import { changesInWords } from './changes-in-words.ts';
import { normalise } from './normalise.ts';
import { redline } from './redline.ts';
import { accept, reject } from './resolve.ts';
import { clause, labelledList, p } from './testing/clause-builder.ts';
import { notation } from './testing/notation.ts';

const lead = p('The harbour master must:');
const [keep, tell, ask, go] = ['keep the log;', 'tell each owner;', 'ask the port doctor;', 'go round the harbour.'];
const letters = (start: number, ...items: string[]): Block => labelledList('(a)', start, ...items);

function saysOf(before: ClauseTree, after: ClauseTree): readonly [string, readonly string[]] {
  const marked = redline(before, after);
  expect(accept(marked)).toEqual(normalise(after));
  expect(reject(marked)).toEqual(normalise(before));
  return [notation(marked), changesInWords(marked, (to) => to)];
}

describe('an item that a law put in between', () => {
  const without = clause(lead, letters(1, keep, tell, go));
  const withOne = clause(lead, letters(1, keep), letters(27, ask), letters(2, tell, go));

  it('is the only thing that changed', () => {
    const [text, words] = saysOf(without, withOne);
    expect(words).toEqual(['item (aa) added']);
    expect(text.match(/\{\+.*?\+\}/g)).toHaveLength(1);
    expect(text).not.toContain('[-');
  });

  it('is the only thing that goes if it goes', () => {
    const [text, words] = saysOf(withOne, without);
    expect(words).toEqual(['item (aa) removed']);
    expect(text).not.toContain('{+');
  });

  it('stays where another is put in, at the end too, and changed words are marked as such', () => {
    const put = [letters(2, 'tell every owner;'), letters(53, 'see the boats;'), letters(3, go), letters(79, 'end.')];
    const withMore = clause(lead, letters(1, keep), letters(27, ask), ...put);
    expect(saysOf(withOne, withMore)[1]).toEqual(['1 sentence changed', 'items (ba) and (ca) added']);
  });

  it('is named with the others that were put in', () => {
    const withThree = clause(lead, letters(1, keep), letters(27, ask, 'see the boats;'), letters(2, tell, go));
    expect(saysOf(without, withThree)[1]).toEqual(['items (aa) and (ab) added']);
  });
});

it('two lists of which the second goes on with the numbers of the first are one', () => {
  expect(saysOf(clause(letters(1, keep), letters(2, tell)), clause(letters(1, keep, tell)))[1]).toEqual([]);
});
