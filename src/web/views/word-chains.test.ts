import { describe, expect, test } from 'vitest';
import { readContent } from '../../content/read-content.ts';
import { clauseRecords } from '../../model/clause-record.ts';
import { history, asked, corrected } from '../../provenance/testing/credit-notation.ts';
import { causeNames } from '../../provenance/cause-names.ts';
import { reasonKind } from '../../provenance/citations.ts';
import { routes } from '../routes.ts';
import { reasonLink } from './reason-links.ts';
import { reasonWords } from './reason-words.ts';
import { wordChains, type ChainLine } from './word-chains.ts';

const names = { r1: { name: 'Workshop 2, section 2.2, bullet 7' }, r2: { name: 'Workshop 2, section 2.3, bullet 1' } };

function textOf(line: ChainLine): string {
  return line.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

describe('why does it say this?', () => {
  test('a sentence lists its chain of words, and corrections apart', () => {
    const code = history(
      ['A user may keep a log for the orginisation.'],
      ['A user must keep a log for the orginisation.', asked('r1')],
      ['A user must keep a log for six years for the orginisation.', asked('r2')],
      ['A user must keep a log for six years for the organisation.', corrected()],
    );
    const [, sentence] = wordChains(code, 'log', names);
    expect(sentence?.lines.map(textOf)).toEqual([
      '“must” replaced “may” in 0.2. Reason: Workshop 2, section 2.2, bullet 7.',
      '“six years for”: new in 0.3. Reason: Workshop 2, section 2.3, bullet 1.',
      'Other words: in the text since 0.1. No reason is recorded.',
      '“organisation”: corrected in 0.4. Editorial correction.',
    ]);
  });

  test('neighbours that came the same way are listed together, but the title separately', () => {
    const chains = wordChains(history(['Keep a log. Read it.']), 'log', names);
    expect(chains.map(({ sentences, lines }) => [sentences, lines.map(textOf)])).toEqual([
      [['About log'], ['In the text since 0.1. No reason is recorded.']],
      [['Keep a log.', 'Read it.'], ['In the text since 0.1. No reason is recorded.']],
    ]);
  });

  test('says where no reason was recorded', () => {
    const code = history(
      ['A user may keep a log. It is read.'],
      ['A user must keep a log now. It is read daily.', asked('r1', 'must'), asked('r2', 'must')],
      [
        'A user must keep a log now. It is read daily. It lasts. Burn it.',
        asked('r1', 'It lasts.'),
        asked('r2', 'It lasts.'),
      ],
    );
    const lines = wordChains(code, 'log', names).flatMap((chain) => chain.lines.map(textOf));
    expect(lines).toContain(
      '“daily”: new in 0.2. Reasons: Workshop 2, section 2.2, bullet 7; Workshop 2, section 2.3, bullet 1. The record does not say which reason these words belong to.',
    );
  });
});

test('words that a clause’s page credits to a recommendation, point, action or consultation are on its page, and the other way round', () => {
  const { code, names: all } = contentWithNames();
  const reasons = code.revisions.flatMap(({ record }) => record.changes.flatMap(({ because }) => because));
  const pages = new Map(
    reasons.flatMap((reason) => {
      const { href } = reasonLink(reason, all);
      return href === undefined ? [] : [[reason[reasonKind(reason)] ?? '', href] as const];
    }),
  );
  expect(pages.size).toBeGreaterThan(50);
  expect(new Set(reasons.map(reasonKind)).isSupersetOf(new Set(['recommendation', 'point', 'action']))).toBe(true);
  const hrefs = new Set(pages.values());
  const here = clauseRecords(code).flatMap(({ id }) =>
    wordChains(code, id, all).flatMap(({ lines }) =>
      lines.flatMap((line) => {
        const [revision = '', ...others] = line.flatMap((part) => (typeof part === 'string' ? [] : (part.href ?? [])));
        const step = revision.startsWith('#') ? `${routes.clause(id)}${revision}` : revision;
        return others.filter((href) => hrefs.has(href)).map((href) => `${href} ${step}`);
      }),
    ),
  );
  const there = [...pages].flatMap(([id, href]) =>
    reasonWords(code, id).map(({ heading, own, shared }) => ({
      step: `${href} ${heading.href}`,
      allRemain: [...own, ...shared].some(({ added, remaining }) => added.length > 0 && remaining.length === 0),
    })),
  );
  expect(new Set(here).difference(new Set(there.map(({ step }) => step)))).toEqual(new Set());
  const remaining = new Set(there.filter(({ allRemain }) => allRemain).map(({ step }) => step));
  expect(remaining.size).toBeGreaterThan(20);
  expect(remaining.difference(new Set(here))).toEqual(new Set());
});

function contentWithNames() {
  const { content } = readContent('content', { draft: 'include' });
  if (content === undefined) throw new Error('The content cannot be read.');
  return { code: content.code, names: causeNames(content) };
}
