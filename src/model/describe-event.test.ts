import { expect, test } from 'vitest';
import { describeEvent } from './describe-event.ts';

test('what happened to a revision is a sentence', () => {
  expect(describeEvent({ revision: '0.3', event: 'superseded' })).toBe('Revision 0.3 was superseded');
  expect(describeEvent({ revision: '1.0', event: 'in force', extent: 'England and Wales' })).toBe(
    'Revision 1.0 came into force in England and Wales',
  );
  expect(describeEvent({ revision: '0.2', event: 'removed', clause: 'training' })).toBe(
    'The text of “training” was removed from revision 0.2',
  );
});
