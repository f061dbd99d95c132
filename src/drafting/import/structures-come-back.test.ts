import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { clauseReader } from '../../content/clause/clause-reader.ts';
import { markdownBlocks } from '../../downloads/data/text/clause-markdown.ts';
import { smallSettings } from '../../downloads/testing/small-settings.ts';
import { cleanWord } from '../../downloads/word/clean-word.ts';
import { copyInputsFor } from '../../downloads/word/testing/copy-inputs.ts';
import type { Block } from '../../model/clause-tree.ts';
import { writeLabelsEscaped } from '../../model/markdown-labels.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { clauseMdx } from './clause-mdx.ts';
import { keepSupported } from './keep-supported.ts';
import { readMarkdown } from './read-markdown.ts';
import { splitAtHeadings } from './split-at-headings.ts';
import { unpackWord } from './word/word-xml.ts';
import { readWord } from './word/read-word.ts';
import type { ImportedDocument } from './blocks/imported-document.ts';

const front = '---\nid: a\ntitle: Records\nplain: What it means.\nextent: [England]\n---\n\n';

const body = `The body must:

(a) keep records;
(b) tell people:
    (i) now; and
    (ii) later;
(c) stop,

and must not sublet.

(d) It also must:
    1. go;
    2. come.

\\(a) is text, as are

\\A. these, and

\\1) these.

A. First

B. Second

## Records

Keep them.

### Of use

- bullet
  - nested
    (I) deep
    (II) deeper
`;

const read = (text: string) => clauseReader()(Buffer.from(front + text));

function blocksOf(text: string): readonly Block[] {
  const { text: clause, diagnostics } = read(text);
  expect(diagnostics).toEqual([]);
  return clause?.tree.children ?? [];
}

/** The clause named Records of a document, as the import writes it. */
function importedFrom({ root, title }: ImportedDocument): { text: string; losses: readonly string[] } {
  const kept = keepSupported(root, () => true);
  const { parts, losses } = splitAtHeadings(kept.root, title);
  const clause = parts.flatMap(({ clauses }) => clauses).find((one) => one.title === 'About a');
  return { text: clauseMdx('a', clause?.blocks ?? [], undefined).text, losses: [...kept.losses, ...losses] };
}

const code = smallCode([{ clauses: { a: { text: blocksOf(body) } } }]);
const [revision] = code.revisions;
if (revision === undefined) throw new Error('The small Code has a revision.');

const markdown = unified().use(remarkGfm).use(remarkStringify, writeLabelsEscaped);

it('every label, list and sub-heading of our Markdown copy comes back', () => {
  const copy = markdown.stringify({
    type: 'root',
    children: markdownBlocks(blocksOf(body), { clause: 'a', labelOf: (id) => id, pictureOf: ({ file }) => file }),
  });
  const { text, losses } = importedFrom(readMarkdown(`# Code\n\n## Part\n\n### About a\n\n${copy}`));
  expect(blocksOf(text)).toEqual(blocksOf(body));
  expect(losses).toEqual([]);
});

it('every label, list and sub-heading of our Word copy comes back', async () => {
  const copy = await cleanWord(copyInputsFor({ settings: smallSettings, code, glossary: [] }, revision));
  const { text } = importedFrom(readWord(unpackWord(copy), 'accept'));
  expect(blocksOf(text.slice(text.indexOf('The body must')))).toEqual(blocksOf(body));
});
