import { describe, expect, it } from 'vitest';
import { similarWordFinder } from './similar-words.ts';

describe('a misspelt word', () => {
  const wordsLike = similarWordFinder([
    'inspection',
    'inspections',
    'complaint',
    'compliant',
    'trace',
    'has',
    'course',
  ]);

  it.each([
    ['inspecton', ['inspection']],
    ['inspecttion', ['inspection']],
    ['inspektion', ['inspection']],
    ['insepction', ['inspection']],
    ['nspection', ['inspection']],
    ['complant', ['complaint', 'compliant']],
  ])('is replaced by similar words: %s', (word, similar) => {
    expect(wordsLike(word)).toEqual(similar);
  });

  it('is corrected with two mistakes only if it is long, and nothing is nearer', () => {
    expect(wordsLike('inspektin')).toEqual(['inspection']);
    expect(similarWordFinder(['commitment'])('cobittmant')).toEqual([]);
    expect(similarWordFinder(['commitment'])('comittment')).toEqual(['commitment']);
    expect(similarWordFinder(['public', 'publish'])('pollise')).toEqual([]);
  });

  it.each([
    ['akses', 'access'],
    ['kort', 'court'],
    ['deth', 'death'],
    ['eesy', 'easy'],
    ['konsultashun', 'consultation'],
  ])('is found by its sound: %s is %s', (word, meant) => {
    expect(similarWordFinder(['access', 'axle', 'court', 'death', 'date', 'easy', 'consultation'])(word)).toEqual([
      meant,
    ]);
  });

  it('does not sound like a short word that is spelt quite differently', () => {
    expect(similarWordFinder(['count', 'write'])('kent')).toEqual([]);
    expect(similarWordFinder(['count', 'write'])('root')).toEqual([]);
  });

  it('is not corrected if it is a number, short, or begins with another letter', () => {
    for (const word of ['imspektin', '20190', 'hash', 'race', 'grace', '__proto__'])
      expect(wordsLike(word)).toEqual([]);
  });
});
