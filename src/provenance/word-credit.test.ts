import { describe, expect, test } from 'vitest';
import { p, para, ref } from '../redline/testing/clause-builder.ts';
import { amended, asked, chainsIn, corrected, creditIn, history } from './testing/credit-notation.ts';
import { decided, smallCode } from './testing/small-code.ts';

describe('the chain of a sentence', () => {
  test('keeps every reason that its words had, through later changes and corrections', () => {
    const code = history(
      ['A user may keep a log for the orginisation.'],
      ['A user must keep a log for the orginisation.', asked('r1')],
      ['A user must keep a log for six years for the orginisation.', asked('r2')],
      ['A user must keep a log for six years for the organisation.', corrected()],
    );
    expect(chainsIn(code, 'log')).toEqual([
      'A user … keep a log for … the organisation.: 0.1',
      'must: 0.2 r1',
      'six years for: 0.3 r2',
      '- may: 0.2 r1',
      '~ organisation: 0.4 editorial',
    ]);
  });

  test('keeps the credit of a word between two that were changed later', () => {
    const code = history(
      ['A user may keep a log of searches.'],
      ['A user must keep a log of searches.', asked('r1')],
      ['Every officer must maintain a log of searches.', asked('r2')],
    );
    expect(chainsIn(code, 'log')).toContain('must: 0.2 r1');
    expect(chainsIn(code, 'log')).toContain('Every officer … maintain: 0.3 r2');
  });

  test('credits a rewritten sentence to whoever asked for that', () => {
    const code = history(
      ['It must be read.'],
      ['Nobody may ever sell, lend or give away what a search showed them.', asked('r2')],
    );
    expect(chainsIn(code, 'log')).toEqual([
      'Nobody may ever sell, lend or give away what a search showed them.: 0.2 r2',
    ]);
  });

  test('credits a reference that leads elsewhere, and a word in capitals', () => {
    const text = (to: string, force: string) => ({ text: [p(`A user ${force} do as `, ref(to), ' says.')] });
    const code = smallCode([
      { clauses: { log: text('copy', 'must'), copy: 'Copy.', sale: 'Sale.' } },
      { clauses: { log: text('sale', 'MUST'), copy: 'Copy.', sale: 'Sale.' }, changes: [amended([asked('r1')])] },
    ]);
    expect(chainsIn(code, 'log')).toContain('MUST … clause “About sale”: 0.2 r1');
  });

  test('gives words that came back to the change that brought them back', () => {
    const code = history(
      ['A user may keep a log.'],
      ['A user must keep a log.', asked('r1')],
      ['A user may keep a log.', asked('r2')],
    );
    expect(chainsIn(code, 'log')).toContain('may: 0.3 r2');
  });

  test('says what was taken out, also when the words beside it changed later', () => {
    const code = history(
      ['A user must, where practicable, keep a log.'],
      ['A user must keep a log.', asked('r1')],
      ['A user shall keep a log.', asked('r2')],
    );
    expect(chainsIn(code, 'log')).toEqual([
      'A user … keep a log.: 0.1',
      'shall: 0.3 r2',
      '- , where practicable,: 0.2 r1',
      '- must: 0.3 r2',
    ]);
  });

  test('says that no reason is recorded, and guesses none', () => {
    const code = smallCode([{ clauses: { log: 'Keep a log.' } }, { clauses: { log: 'Keep a full log.' } }]);
    expect(chainsIn(code, 'log')).toEqual(['Keep a … log.: 0.1', 'full: 0.2']);
  });

  test('holds a clause that came later, and one that ceased', () => {
    const code = smallCode([
      { clauses: { log: 'Keep a log.' } },
      {
        clauses: { sale: 'Nobody may sell it.' },
        changes: [{ ...decided('added', 'sale') }, decided('removed', 'log')],
      },
    ]);
    expect(chainsIn(code, 'sale')).toEqual(['Nobody may sell it.: 0.2 Clearer']);
    expect(chainsIn(code, 'log')).toEqual(['Keep a log.: 0.1']);
    expect(chainsIn(code, 'nothing')).toEqual([]);
  });
});

describe('several reasons for one change', () => {
  const before = ['A user may keep a log. It is read.'] as const;

  test('are credited with the words that each names', () => {
    const code = history(before, [
      'A user must keep a log for six years. It is read.',
      asked('r1', 'must'),
      asked('r2', 'for six years'),
    ]);
    expect(chainsIn(code, 'log').slice(0, 3)).toEqual([
      'A user … keep a log: 0.1',
      'must: 0.2 r1',
      'for six years.: 0.2 r2',
    ]);
  });

  test('are credited with a word that they name where it changed, not where it was before', () => {
    const code = history(
      ['A user must sign in. A user may keep a log.'],
      ['A user must sign in. A user must keep a log. It is read.', asked('r1', 'must'), asked('r2', 'It is read.')],
    );
    expect(chainsIn(code, 'log')).toContain('must: 0.2 r1');
  });

  test('are credited with words whose predecessors they name', () => {
    const code = history(before, [
      'A user must keep a log. It is read. Nobody sells it.',
      asked('r1', 'may'),
      asked('r2', 'Nobody sells it.'),
    ]);
    expect(chainsIn(code, 'log')).toContain('must: 0.2 r1');
  });

  test('both have words that both name', () => {
    const code = history(before, ['A user must keep a log. It is read.', asked('r1', 'must'), asked('r2', 'must')]);
    expect(chainsIn(code, 'log')).toContain('must: 0.2 r1 and r2');
  });

  test('are credited with no words that none of them names', () => {
    const code = history(before, [
      'A user must keep a log promptly. It is read daily.',
      asked('r1', 'must'),
      asked('r2', 'must'),
    ]);
    expect(chainsIn(code, 'log')).toContain('promptly.: 0.2 r1 or r2');
    expect(chainsIn(code, 'log')).toContain('daily.: 0.2 r1 or r2');
  });

  test('are distinguished by sentence where one names words of it', () => {
    const code = history(before, [
      'A user must keep a log promptly. It is read daily.',
      asked('r1', 'must'),
      asked('r2', 'daily'),
    ]);
    expect(chainsIn(code, 'log')).toContain('promptly.: 0.2 r1?');
    expect(chainsIn(code, 'log')).toContain('daily.: 0.2 r2');
  });

  test('are credited with the changes of a sentence of which they name words that stayed', () => {
    const code = history(before, [
      'A user must keep a log. It is read daily.',
      asked('r1', 'keep a log'),
      asked('r2', 'daily'),
    ]);
    expect(chainsIn(code, 'log')).toContain('must: 0.2 r1');
  });

  test('are credited with a numbered paragraph', () => {
    const text = (first: string, second: string) => ({ text: [para('a', '1', first), para('b', '2', second)] });
    const code = smallCode([
      { clauses: { log: text('Keep a log.', 'Read it.') } },
      {
        clauses: { log: text('Keep a full log.', 'Read it daily.') },
        changes: [
          amended([
            { ...asked('r1'), covers: [{ paragraph: 'a' }] },
            { ...asked('r2'), covers: [{ paragraph: 'b' }] },
          ]),
        ],
      },
    ]);
    expect(chainsIn(code, 'log')).toEqual(['Keep a … log.: 0.1', 'full: 0.2 r1', 'Read it: 0.1', 'daily.: 0.2 r2']);
  });

  test('are one if they have the same cause', () => {
    const code = smallCode([
      { clauses: { log: 'Keep a log.', copy: 'Keep a copy.' } },
      {
        clauses: { log: 'Keep a full log.', copy: 'Keep a full copy.' },
        changes: [amended([asked('r1')]), amended([asked('r1')], 'log', 'copy')],
      },
    ]);
    expect(chainsIn(code, 'log')).toContain('full: 0.2 r1 and r1');
  });

  test('of a reason for several clauses, only the one whose words it names is credited', () => {
    const code = smallCode([
      { clauses: { log: 'One.', copy: 'Three.' } },
      { clauses: { log: 'Two.', copy: 'Four.' }, changes: [amended([asked('r1', 'Two')], 'log', 'copy')] },
    ]);
    expect(chainsIn(code, 'log')).toContain('Two.: 0.2 r1');
    expect(chainsIn(code, 'copy')).toContain('Four.: 0.2 r1?');
  });
});

describe('a correction', () => {
  const start = ['A user may keep a log for the orginisation. It is red.'] as const;
  const asks = ['A user must keep a log for the orginisation for ever. It is red.', asked('r1')] as const;

  test('takes no credit where it puts in, takes out or changes a word', () => {
    const code = history(
      start,
      asks,
      ['A user must must keep a log for the organisation forever. It is read.', corrected()],
      ['The user must keep the log for the organisation forever. It is read.', corrected()],
    );
    const credited = chainsIn(code, 'log').filter((line) => !line.startsWith('~') && !line.startsWith('-'));
    expect(credited).toEqual([
      'The user … keep the log for the organisation: 0.1',
      'must … forever.: 0.2 r1',
      'It is read.: 0.1',
    ]);
  });

  test('beside a reason takes only the words that it names', () => {
    const code = history(start, [
      'A user must keep a log for the organisation. It is read.',
      asked('r1', 'must'),
      corrected('organisation', 'read'),
    ]);
    expect(chainsIn(code, 'log')).toEqual([
      'A user … keep a log for the organisation.: 0.1',
      'must: 0.2 r1',
      '- may: 0.2 r1',
      '~ organisation: 0.2 editorial',
      'It is read.: 0.1',
      '~ read: 0.2 editorial',
    ]);
  });

  test('is no reason for words that it does not name', () => {
    const [before, after] = ['A user may keep a lgo. It is read.', 'A user must keep a log. It is read daily.'];
    const shared = history([before], [after, asked('r1'), asked('r2'), corrected('log')]);
    expect(chainsIn(shared, 'log')).toContain('must: 0.2 r1 or r2');
    expect(chainsIn(shared, 'log')).toContain('daily.: 0.2 r1 or r2');
    expect(chainsIn(history([before], [after, asked('r1'), corrected('log')]), 'log')).toContain('must: 0.2 r1');
  });

  test('of quotation marks, of a number or of what a reference prints is none', () => {
    const text = (quote: string) => ({ text: [p(`Say ${quote} as `, ref('copy'), ' asks.')] });
    const code = smallCode([
      { clauses: { log: text('"so"'), copy: { text: ['Copy.'], number: 'B' } } },
      {
        clauses: { log: text('“so”'), copy: { text: ['Copy.'], number: 'BB' } },
        changes: [decided('renumbered', 'copy')],
      },
    ]);
    expect(chainsIn(code, 'log')).toEqual(['Say “so” as clause BB asks.: 0.1']);
  });
});

describe('the words of a reason', () => {
  test('are those that it added and took out, with what is left of them', () => {
    const code = history(
      ['A user may keep a log.'],
      ['A user must keep a full log.', asked('r1')],
      ['A user must keep a log.', asked('r2')],
    );
    expect(creditIn(code).ofReason('r1')).toMatchObject([
      { origin: { added: ['must', 'full'], removed: ['may'] }, remaining: [{ words: ['must'] }] },
    ]);
    expect(creditIn(code).ofReason('r2')).toMatchObject([{ origin: { added: [], removed: ['full'] }, remaining: [] }]);
    expect(creditIn(code).ofReason('r9')).toEqual([]);
  });
});
