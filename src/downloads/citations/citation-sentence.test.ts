import { expect, test } from 'vitest';
import { citationSentence } from './citation-sentence.ts';
import type { RevisionCitation } from './revision-citation.ts';

const citation: RevisionCitation = {
  publisher: 'Home Office',
  title: 'Code of Practice',
  label: '0.3',
  date: '2019-02',
  status: 'paper',
  isInvented: false,
  address: 'https://code.example/code/0.3/',
  hash: 'abc',
  language: 'en-GB',
};

test('a paragraph is cited with title, revision, date, permanent address and hash', () => {
  const address = 'https://code.example/code/0.3/#keep';

  expect(citationSentence(citation, { name: 'paragraph 16', title: 'Logs', address })).toBe(
    'Home Office, Code of Practice, revision 0.3 (paper), February 2019, paragraph 16 (“Logs”), ' +
      'https://code.example/code/0.3/#keep (SHA-256 of the revision: abc)',
  );
});

test('a whole revision is cited without a place, and what is invented says so', () => {
  const { hash: _, ...withoutHash } = citation;

  expect(citationSentence({ ...withoutHash, isInvented: true })).toBe(
    'Home Office, Code of Practice, revision 0.3 (paper, invented), February 2019, https://code.example/code/0.3/',
  );
});
