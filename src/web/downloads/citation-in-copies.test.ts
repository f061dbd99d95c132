import { expect, it } from 'vitest';
import { currentRevision } from '../../model/current-standing.ts';
import { groupDigits } from '../../downloads/citations/printed-citation.ts';
import { revisionMarkdown } from '../../downloads/data/text/revision-markdown.ts';
import { revisionText } from '../../downloads/data/text/revision-text.ts';
import { cleanCopy } from '../../downloads/typst/clean-copy.ts';
import { siteContent } from '../content.ts';
import { copyInputs } from './fill-copy-inputs.ts';
import { publishedOf } from './fill-published-content.ts';

const content = siteContent();
const published = publishedOf(content);
const revision = currentRevision(content.code);
if (revision === undefined) throw new Error('Nothing is published.');
const hash = published.hashOf(revision.label) ?? '';
const address = published.addresses.revision(revision.label);

it.each([
  ['the PDF', () => cleanCopy(copyInputs(content, revision), 'usual'), groupDigits(hash)],
  ['plain text', () => revisionText(published, revision), hash],
  ['Markdown', () => revisionMarkdown(published, revision), hash],
] as const)('%s says how to cite the revision, with where it stays and its hash', (_, write, shownHash) => {
  const words = write().replaceAll('\\', '');
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(words).toContain('How to cite this revision');
  expect(words).toContain(`revision ${revision.label} (`);
  expect(words.replaceAll(/[<>]/g, '')).toContain(`${address} (SHA-256 of the revision: ${shownHash})`);
});
