import { describe, expect, test } from 'vitest';
import { list, p, table } from '../redline/testing/clause-builder.ts';
import { amended, asked, chainsIn, creditIn, history } from './testing/credit-notation.ts';
import { decided, smallCode, type SmallRevision } from './testing/small-code.ts';

describe('a sentence that moved', () => {
  const [log, sale, copy] = [
    'A user must keep a log of each search that they make.',
    'Nobody may sell what a search showed them.',
    'A copy of it goes to the chief officer every month.',
  ];
  const first = { log: { text: [`${log} It is read.`] }, other: { text: [`${copy} It is short.`] } };
  const second = { log: { text: [`${log} ${sale} It is read.`] }, other: first.other };
  const start: readonly SmallRevision[] = [{ clauses: first }, { clauses: second, changes: [amended([asked('r1')])] }];
  const isSale = (line: string) => line.startsWith(sale);

  test.each<[string, SmallRevision['clauses']]>([
    ['within its paragraph', { log: { text: [`${sale} ${log} It is read.`] }, other: first.other }],
    ['to a paragraph of its own', { log: { text: [`${log} It is read.`, sale] }, other: first.other }],
    ['into a list', { log: { text: [`${log} It is read.`, list(sale, 'No one may lend it.')] }, other: first.other }],
    ['into a table', { log: { text: [`${log} It is read.`, table([sale, 'Always'])] }, other: first.other }],
  ])('%s keeps its origin', (_, clauses) => {
    const code = smallCode([...start, { clauses, changes: [amended([asked('r2')])] }]);
    expect(chainsIn(code, 'log').filter(isSale)).toEqual([`${sale}: 0.2 r1`]);
  });

  test('into the middle of another clause keeps its origin, and says where it was', () => {
    const clauses = { log: first.log, other: { text: [`${copy} ${sale} It is short.`] } };
    const code = smallCode([...start, { clauses, changes: [amended([asked('r2')], 'log', 'other')] }]);
    expect(chainsIn(code, 'other')).toEqual([`${copy}: 0.1`, `${sale}: 0.2 r1 in log`, 'It is short.: 0.1']);
    expect(creditIn(code).ofReason('r2')).toEqual([]);
  });

  test('into the midst of another clause keeps the origin of its words when others are changed', () => {
    const clauses = { log: first.log, other: { text: [`${copy} ${sale.replace('may', 'must')} It is short.`] } };
    const code = smallCode([...start, { clauses, changes: [amended([asked('r2')], 'log', 'other')] }]);
    expect(chainsIn(code, 'other')).toContain('Nobody … sell what a search showed them.: 0.2 r1 in log');
    expect(chainsIn(code, 'other')).toContain('must: 0.3 r2');
  });

  test('keeps its origin when its clause is split, merged or taken over under another id', () => {
    const split = {
      clauses: { log: first.log, rest: { text: [`${sale} ${copy}`] } },
      changes: [{ ...decided('split', 'log', 'rest'), from: ['log', 'other'] }],
    };
    const merged = {
      clauses: { all: { text: [`${log} It is read.`, `${sale} ${copy}`] } },
      changes: [{ ...decided('merged', 'all'), from: ['log', 'rest'] }],
    };
    const renamed = {
      clauses: { every: merged.clauses.all },
      changes: [decided('added', 'every'), decided('removed', 'all')],
    };
    const code = smallCode([...start, split, merged, renamed]);
    expect(chainsIn(code, 'every')).toEqual([
      `${log}: 0.1 in log`,
      'It is read.: 0.1 in log',
      `${sale}: 0.2 r1 in log`,
      `${copy}: 0.1 in other`,
    ]);
  });

  test('and was changed on its way has both credits', () => {
    const clauses = { log: { text: [`${sale.replace('may', 'must')} ${log} It is read.`] }, other: first.other };
    const code = smallCode([...start, { clauses, changes: [amended([asked('r2')])] }]);
    expect(chainsIn(code, 'log').slice(0, 2)).toEqual([
      'Nobody … sell what a search showed them.: 0.2 r1',
      'must: 0.3 r2',
    ]);
  });
});

describe('words that went into the midst of a sentence of another clause', () => {
  const words = 'which a senior officer has to read at the end of every month';
  const written = (run: string) => ({
    text: [`Keep it, and give it to an officer ${run} or sooner if they ask for it.`],
  });
  const taken = (run: string) => ({ text: [`File a copy that the council ${run} can see when they visit the site.`] });
  const lines = (run: string): readonly string[] => {
    const first = { log: { text: ['Keep it.'] }, other: { text: ['File a copy.'] } };
    const code = smallCode([
      { clauses: first },
      { clauses: { ...first, log: written(run) }, changes: [amended([asked('r1')])] },
      { clauses: { ...first, other: taken(run) }, changes: [amended([asked('r2')], 'log', 'other')] },
    ]);
    return chainsIn(code, 'other');
  };

  test('keep their origin, and say where they were', () => {
    expect(lines(words)).toContain(`${words}: 0.2 r1 in log`);
  });

  test('have no origin if they are so few that they may be the same by chance', () => {
    const few = words.split(' ').slice(0, 7).join(' ');
    expect(lines(few).filter((line) => line.includes('in log'))).toEqual([]);
  });
});

test('a short sentence that stayed in a paragraph that was written anew keeps its origin', () => {
  const code = history(
    ['Read it.'],
    ['Read it. Nobody may ever sell, lend or give away what they found.', asked('r1')],
  );
  expect(chainsIn(code, 'log')).toEqual([
    'Read it.: 0.1',
    'Nobody may ever sell, lend or give away what they found.: 0.2 r1',
  ]);
});

test('text that became a list, and a paragraph again, keeps its origins', () => {
  const [flat, asList] = [
    p('The record must show who acted, when the search was made, and for what reason it was made.'),
    list('who acted;', 'when the search was made;', 'for what reason it was made.'),
  ];
  const step = (text: readonly (string | typeof flat | typeof asList)[], by: string): SmallRevision => ({
    clauses: { log: { text } },
    changes: [amended([asked(by)])],
  });
  const code = smallCode([
    { clauses: { log: { text: ['The record must show who acted and for what reason it was made.'] } } },
    step([flat], 'r1'),
    step(['The record must show:', asList], 'r2'),
    step([flat], 'r3'),
  ]);
  const lines = chainsIn(code, 'log').filter((line) => line.includes('when the search was made'));
  expect(lines).toEqual([expect.stringMatching(/: 0\.2 r1$/u)]);
});

describe('a phrase', () => {
  const before = 'A keeper must open the gate within two hours of dawn.';

  test('that went to another place of its sentence keeps its origin', () => {
    const after = 'Within two hours of dawn, a keeper must open the gate.';
    expect(chainsIn(history([before], [after, asked('r1')]), 'log')).toEqual([`${after}: 0.1`]);
  });

  test('that went to the words that lead into a list keeps its origin', () => {
    const code = smallCode([
      { clauses: { log: 'The master must check the anchor, the lamps and the pumps before sailing.' } },
      {
        clauses: {
          log: {
            text: ['The master must check before sailing:', list('the anchor,', 'the lamps and', 'the pumps.')],
          },
        },
        changes: [amended([asked('r1')])],
      },
    ]);
    const credited = creditIn(code).ofReason('r1');
    expect(credited.flatMap(({ remaining }) => remaining.flatMap(({ words }) => words))).toEqual([]);
  });

  test('that changed places with another belongs to whoever asked for that', () => {
    const code = history(
      ['The chief warden must tell the site owner.'],
      ['The site owner must tell the chief warden.', asked('r1')],
    );
    expect(chainsIn(code, 'log')).toContain('site owner … chief warden.: 0.2 r1');
  });
});

describe('a part of a sentence that is shorter than most', () => {
  const [dawn, dusk] = ['A keeper must open the gate at dawn', 'close the gate at dusk'];
  const entry = (kind: 'merged' | 'split', clauses: string[], from: string[]) => ({
    ...amended([asked('r1')], ...clauses),
    kind,
    from,
  });

  test('keeps its origin in a clause that was joined from others', () => {
    const code = smallCode([
      { clauses: { log: `${dawn}.`, other: `A keeper may ${dusk}.` } },
      { clauses: { both: `${dawn} and ${dusk}.` }, changes: [entry('merged', ['both'], ['log', 'other'])] },
    ]);
    expect(chainsIn(code, 'both')).toEqual([`${dawn}: 0.1 in log`, 'and: 0.2 r1', `${dusk}.: 0.1 in other`]);
  });

  test('keeps its origin in a clause that was divided from another', () => {
    const code = smallCode([
      { clauses: { log: `${dawn} and ${dusk}.` } },
      {
        clauses: { log: `${dawn}.`, other: `A keeper must ${dusk}.` },
        changes: [entry('split', ['log', 'other'], ['log'])],
      },
    ]);
    expect(chainsIn(code, 'other')).toEqual(['A keeper must: 0.2 r1', `${dusk}.: 0.1 in log`]);
  });
});

test('a word keeps its origin in a cell that is marked as a whole', () => {
  const rows = (who: string): SmallRevision['clauses'] => ({
    log: { text: [table(['Who', 'When'], [who, 'weekly'])] },
  });
  const code = smallCode([
    { clauses: rows('Mate') },
    { clauses: rows('First mate'), changes: [amended([asked('r1')])] },
  ]);
  expect(chainsIn(code, 'log')).toEqual(['Who: 0.1', 'When: 0.1', 'First: 0.2 r1', 'mate: 0.1', 'weekly: 0.1']);
});

describe('a text that was removed from publication', () => {
  test('hides only what came with it', () => {
    const code = history(
      ['Keep a log.'],
      ['Keep a full log.', asked('r1')],
      ['Keep a full log for ever.', asked('r2')],
    );
    const hidden = {
      ...code,
      revisions: code.revisions.map((revision, index) => ({
        ...revision,
        parts: revision.parts.map((part) => ({
          ...part,
          clauses: part.clauses.map((clause) => (index === 1 ? { ...clause, removed: true as const } : clause)),
        })),
      })),
    };
    expect(chainsIn(hidden, 'log')).toEqual(['Keep a … log: 0.1', 'full … for ever.: 0.3 hidden']);
  });
});
