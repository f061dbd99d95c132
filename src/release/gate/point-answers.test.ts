import { expect, test } from 'vitest';
import { problemLine } from '../../model/problem.ts';
import type { PointRegister } from '../../model/points/point-register.ts';
import { compare, smallCode, smallPoints } from '../../provenance/testing/small-code.ts';
import { gate } from './gate.ts';
import { amended, emptyRegister, records, strict, type Changes } from './testing/gate-lines.ts';

const because = (point: string): Changes => amended([{ point, sentence: 'People asked for it.' }]);

/** What the gate finds where people made points, and a step changes a clause for a reason. */
function found(register: PointRegister, changes: Changes, options: { draft?: boolean } = {}): readonly string[] {
  const code = smallCode([{ clauses: records }, { clauses: strict, changes }], options);
  const { problems, warnings } = gate(code, { workshops: [emptyRegister], points: [register] }, compare);
  return [...problems, ...warnings].map(problemLine);
}

const decided: Changes = amended([{ decision: 'Plainer', sentence: 'It is plainer.' }]);

test('a point that was accepted is met by a change that cites it, published or in the working draft', () => {
  expect(found(smallPoints({ p1: 'accepted' }), because('p1'))).toEqual([]);
  expect(found(smallPoints({ p1: 'accepted in part' }), because('p1'), { draft: true })).toEqual([]);
});

test('a point that was accepted and changed nothing is refused, unless it was met elsewhere', () => {
  expect(found(smallPoints({ p1: 'accepted', p2: 'accepted in part', p3: 'noted' }), decided)).toEqual([
    expect.stringContaining('points.yaml:4:1  Unexpected `accepted` for `p1`, which no change gives as a reason'),
    expect.stringContaining('points.yaml:4:2  Unexpected `accepted in part` for `p2`'),
  ]);
  expect(found(smallPoints({ p1: 'accepted' }, { elsewhere: 'The guidance says so.' }), decided)).toEqual([]);
  // A draft of an outcome is not read by anybody yet.
  expect(found({ ...smallPoints({ p1: 'accepted' }), isPublished: false }, decided)).toEqual([]);
});

test.each(['declined', 'out of scope', 'already so', 'kept for later'] as const)(
  'a point that is %s cannot be a reason for a change',
  (disposition) => {
    expect(found(smallPoints({ p1: disposition }), because('p1'))).toEqual([
      expect.stringContaining(`it was ${disposition}, as points.yaml says, expected a point that was accepted`),
    ]);
  },
);

test('a point without an answer has to be answered before it is a reason', () => {
  expect(found(smallPoints({ p1: undefined }), because('p1'))).toEqual([
    expect.stringContaining('it is not yet answered, expected its `answer` in points.yaml. Answer it there.'),
  ]);
});

test('a point that was accepted with the next revision is missed in the working draft, and refused once that is published', () => {
  const register = smallPoints({ p1: 'accepted' }, { revision: '0.2' });
  const code = smallCode([{ clauses: records }, { clauses: strict, changes: decided }], { draft: true });
  const sources = { workshops: [emptyRegister], points: [register] };
  expect(gate(code, sources, compare)).toMatchObject({ problems: [], warnings: [{ rule: 'point-uncited' }] });
  const published = smallCode([{ clauses: records }, { clauses: strict, changes: decided }]);
  expect(gate(published, sources, compare).problems).toMatchObject([{ rule: 'point-uncited' }]);
});
