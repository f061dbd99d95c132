import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElementContent } from 'xast';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveChanges, type Resolution } from '../../scripts/code/import/resolve-changes.ts';
import { readPart, unpack } from '../../scripts/code/import/word-xml.ts';
import { wordPublications } from '../../scripts/publications/word-publications.ts';
import { clauseHeading } from '../../src/code/clause-heading.ts';
import { clausesOf, publishedRevisions, type Revision } from '../../src/code/code.ts';
import { plainText } from '../../src/code/plain-text.ts';
import { referencesOf } from '../../src/code/reference.ts';
import { readContent } from '../../src/source/read-content.ts';
import { lacks, wanting } from '../wants.ts';

const { content } = readContent('content', { draft: 'leave out' });
if (content === undefined) throw new Error('The content of this project has problems.');
const revisions = publishedRevisions(content.code);
const copies = wordPublications(content).map((copy) => ({ ...copy, file: copy.address.replaceAll('/', '_') }));

describe('LibreOffice', wanting('LibreOffice'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  const converted = join(folder, 'converted');

  beforeAll(async () => {
    if (lacks('LibreOffice')) return;
    for (const { file, write } of copies) writeFileSync(join(folder, file), await write());
    const files = copies.map(({ file }) => file);
    for (const format of ['docx:MS Word 2007 XML', 'txt:Text (encoded):UTF8', 'pdf']) convert(files, format);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** Opens each file and saves it in another format. A profile of its own keeps it apart from a person's LibreOffice. */
  function convert(files: readonly string[], format: string): string {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--convert-to', format, '--outdir', converted, ...files];
    const { stdout, stderr } = spawnSync('soffice', args, { cwd: folder, encoding: 'utf8' });
    return stdout + stderr;
  }

  const from = (file: string, extension: string) => join(converted, `${basename(file, '.docx')}.${extension}`);

  it.each(copies)('opens and saves the $name without a change to its words, tracked or not', ({ file }) => {
    for (const resolution of ['accept', 'reject'] as const) {
      const [given, saved] = [join(folder, file), from(file, 'docx')].map((path) => wordsOf(path, resolution));
      expect(given).not.toBe('');
      expect(saved).toBe(given);
    }
  });

  it.each(copies)('sets the $name as pages', ({ file }) => {
    expect(readFileSync(from(file, 'pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each(revisions)(
    'finds every word of revision $label in its clean copy, in the order of the clauses',
    (revision) => {
      const copy = copies.find(({ address }) => address.includes(`/${revision.label}/`));
      if (copy === undefined) throw new Error(`Revision ${revision.label} has no clean copy.`);
      const text = readFileSync(from(copy.file, 'txt'), 'utf8');
      expect(missingWords(revision, text)).toEqual([]);
      expect(missingWords(revision, text.replaceAll(' must ', ' '))).not.toEqual([]);
    },
  );

  it('is not content with a copy that lacks its end', () => {
    const [copy] = copies;
    if (copy === undefined) throw new Error('There is no copy.');
    const bytes = readFileSync(join(folder, copy.file));
    writeFileSync(join(folder, 'broken.docx'), bytes.subarray(0, bytes.length - 2000));
    expect(convert(['broken.docx'], 'pdf')).toContain('could not be loaded');
  });
});

/** The words of text and footnotes once tracked changes are accepted or rejected; spaces do not count. */
function wordsOf(file: string, resolution: Resolution): string {
  const parts = unpack(readFileSync(file));
  return ['word/document.xml', 'word/footnotes.xml']
    .map((path) => printed(resolveChanges(readPart(parts, path), resolution)))
    .join('\n')
    .replace(/\s+/g, '');
}

/** What stands in the text, without the instructions of fields, whose switches LibreOffice orders anew. */
function printed(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type === 'element' && node.name !== 'w:instrText' ? printed(node.children) : '';
    })
    .join('');
}

/** The words of a revision that a text does not hold in their order; what stands between them does not count. */
function missingWords(revision: Revision, text: string): readonly string[] {
  const references = referencesOf(revision);
  let at = 0;
  return clausesOf(revision)
    .flatMap((clause) => [
      clauseHeading(clause),
      clause.text.front.plain,
      // Footnotes stand elsewhere: that they are there is told from the saved copy.
      ...clause.text.tree.children
        .filter(({ type }) => type !== 'footnoteDefinition')
        .map((block) => plainText(block, (id) => references.get(id)?.label ?? id)),
    ])
    .flatMap((line) => line.split(/\s+/))
    .filter((word) => {
      const found = text.indexOf(word, at);
      if (found < 0) return true;
      at = found + word.length;
      return false;
    });
}
