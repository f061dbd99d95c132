import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readContent } from '../../content/read-content.ts';
import { dataFiles } from '../../downloads/data/data-files.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { publishedOf } from './fill-published-content.ts';

const shownSchema = z.looseObject({
  asShown: z.object({
    labels: z.record(z.string(), z.string()),
    line: z.array(z.object({ text: z.string(), page: z.string().optional() })),
  }),
});

const { content } = readContent('content', { draft: 'leave out' });
if (content === undefined) throw new Error('The content has problems.');

const change = (id: string, kind: 'amended' | 'removed') => ({
  clauses: [id],
  kind,
  because: [{ decision: 'Plainer', sentence: 'It was asked for.' }],
  note: 'It is plainer.',
});
const code = smallCode([
  { clauses: { kept: 'Keep it.', amended: 'Log it.', gone: 'Drop it.' } },
  {
    clauses: { kept: 'Keep it.', amended: 'Log it daily.' },
    changes: [change('amended', 'amended'), change('gone', 'removed')],
  },
]);
const called = code.revisions.map((one) => ({ ...one, record: { ...one.record, called: 'laid before the council' } }));
const published = publishedOf({ ...content, code: { ...code, revisions: called } });

function shown(id: string) {
  const file = dataFiles(published).find(({ path }) => path === `clauses/${id}.json`);
  return shownSchema.parse(JSON.parse(file?.text() ?? '{}')).asShown;
}

describe('the line below a clause on another site', () => {
  const line = (id: string) =>
    shown(id)
      .line.map(({ text }) => text)
      .join('');

  test('names the status in the words of the body, and when the clause last changed', () => {
    expect(line('amended')).toMatch(
      /^LEDS Code, revision 0\.2 \(laid before the council\), last changed in revision 0\.2, 2018\.$/,
    );
    expect(line('kept')).toMatch(/, unchanged since revision 0\.1, 2018\.$/);
    expect(line('gone')).toMatch(/, last changed in revision 0\.2, 2018; no longer in the Code\.$/);
  });

  test('leads to the change, and nowhere if there is none', () => {
    const links = (id: string) =>
      shown(id).line.flatMap(({ page, text }) => (page === undefined ? [] : [[text, page]]));

    expect(links('amended')).toEqual([
      ['last changed in revision 0.2, 2018', expect.stringMatching(/\/changes\/0\.1\.\.\.0\.2\/#amended$/)],
    ]);
    expect(links('kept')).toEqual([]);
  });
});

test('notes and examples have the same labels on another site as on this one', () => {
  expect(shown('kept').labels).toEqual({
    note: 'Note',
    example: 'Example',
    description: 'Description',
    source: 'Source',
  });
});
