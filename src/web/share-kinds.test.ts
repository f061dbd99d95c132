import { expect, test } from 'vitest';
import { shareKindOf, shareKinds } from './share-kinds.ts';

test.each([
  ['/', 'home'],
  ['/code/', 'code'],
  ['/code/0.2/', 'code'],
  ['/clauses/', 'clauses'],
  ['/clauses/human-rights/', 'clause'],
  ['/changes/', 'changes'],
  ['/changes/compare/', 'changes'],
  ['/changes/0.3...0.4/', 'comparison'],
  ['/changes/0.3...0.4/before-and-after/', 'comparison'],
  ['/recommendations/', 'recommendations'],
  ['/recommendations/ws2-2.1-1/', 'recommendation'],
  ['/recommendations/answer/declined/', 'answers'],
  ['/consultations/', 'consultations'],
  ['/consultations/draft-code-2026/', 'consultation'],
  ['/consultations/a-round/outcome/', 'outcome'],
  ['/consultations/a-round/points/a-point/', 'point'],
  ['/privacy/', 'page'],
])('a link to %s has the picture of its kind', (address, name) => {
  expect(shareKindOf(address)?.name).toBe(name);
});

test('each kind has its own picture, and each page one', () => {
  expect(new Set(shareKinds.map(({ name }) => name)).size).toBe(shareKinds.length);
  expect(shareKindOf('/anything/')).toBe(shareKinds.at(-1));
});
