import { expect, test } from 'vitest';
import { ruleRequirements } from '../diagnostics/rules.ts';
import { tags } from './tags.ts';

/** The tags that a rule names: `Note` and `Example` in “Only the tags Note and Example are used”. */
const namedIn = (requirement: string): readonly string[] => requirement.match(/(?<![.:] )(?<!^)\b[A-Z][a-z]+\b/g) ?? [];

test('the rule that lists the tags names each of the table, in its order, and no other', () => {
  expect(namedIn(ruleRequirements['clause-tag'])).toEqual(Object.keys(tags));
});

test('the rule about their places names no tag that is not in the table', () => {
  const named = namedIn(ruleRequirements['clause-place'].replace('Tags are', 'They are'));
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !Object.hasOwn(tags, name))).toEqual([]);
});
