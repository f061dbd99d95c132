import { expect, test } from 'vitest';
import { readContent } from '../../content/read-content.ts';
import { redlineAkn } from '../../downloads/data/akoma-ntoso/redline-akn.ts';
import { revisionAkn } from '../../downloads/data/akoma-ntoso/revision-akn.ts';
import { revisionDocument } from '../../downloads/data/json/revision-document.ts';
import { redlineText } from '../../downloads/data/text/redline-text.ts';
import { revisionMarkdown } from '../../downloads/data/text/revision-markdown.ts';
import { revisionText } from '../../downloads/data/text/revision-text.ts';
import { cleanCopy } from '../../downloads/typst/clean-copy.ts';
import { markedCopy } from '../../downloads/typst/marked-copy.ts';
import { cleanWord } from '../../downloads/word/clean-word.ts';
import { markedWord } from '../../downloads/word/marked-word.ts';
import { readCopy } from '../../downloads/word/testing/read-copy.ts';
import { clausesOf } from '../../model/code.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { item, labelledList, p, ref } from '../../redline/testing/clause-builder.ts';
import { renderedClause } from '../clause-html/rendered-clause.ts';
import { searchEntries } from '../search/search-entries.ts';
import { copyInputs } from './fill-copy-inputs.ts';
import { markedCopyInputs } from './fill-marked-copy-inputs.ts';
import { publishedOf } from './fill-published-content.ts';

const { content: ofProject } = readContent('content', { draft: 'leave out' });
if (ofProject === undefined) throw new Error('The content has problems.');

const keeping = {
  number: 'G',
  text: [
    labelledList('(a)', 1, item('keep it;'), { ...item('tell people.'), id: 'tell' }),
    p('Within this clause, see ', ref('keeping#tell'), ' first.'),
  ],
};
const see = (words: string) => ({ text: [p(words, ref('keeping#tell'), ' says.')] });
const code = smallCode([
  { clauses: { keeping, other: see('Do what ') } },
  { clauses: { keeping, other: see('Always do as ') } },
]);
const content = { ...ofProject, code, workshops: [], consultations: [] };
const published = publishedOf(content);
const [from, to] = code.revisions;
if (from === undefined || to === undefined) throw new Error('There are two revisions.');

const outputs: Readonly<Record<string, () => string | Promise<string>>> = {
  'its page': () =>
    clausesOf(to)
      .map((clause) => renderedClause(to, clause))
      .join('\n'),
  'the PDF': () => cleanCopy(copyInputs(content, to), 'usual'),
  'the PDF with its changes': () => markedCopy(markedCopyInputs(content, to, from)),
  'the Word copy': async () => readCopy(await cleanWord(copyInputs(content, to)), 'accept').join('\n'),
  'the Word copy with its changes': async () =>
    readCopy(await markedWord(markedCopyInputs(content, to, from)), 'accept').join('\n'),
  'Akoma Ntoso': () => revisionAkn(published, to),
  'Akoma Ntoso with its changes': () => redlineAkn(published, { from, to }),
  'plain text': () => revisionText(published, to),
  'plain text with its changes': () => redlineText(published, { from, to }),
  Markdown: () => revisionMarkdown(published, to),
  'the JSON': () => JSON.stringify(revisionDocument(published, to)),
  'the search': () =>
    searchEntries(content)
      .clauses.map(({ text }) => text)
      .join('\n'),
};

test.each(Object.entries(outputs))(
  'a reference to an item of another clause names the clause in %s',
  async (name, print) => {
    const text = (await print()).replaceAll(/[\u00A0\u2060]/g, ' ');
    expect(text).toMatch(/(?:clause|commitment) G(?:\\?\()b\)/);
    // In its own clause, the label is enough. Some outputs leave out a clause that is the same.
    if (!name.startsWith('plain text with')) expect(text).toMatch(/Within this clause, see [^]{0,160}?(?<!G)\\?\(b\)/);
  },
);
