import { Document, Packer } from 'docx';
import { smallSettings } from '../testing/small-settings.ts';
import { clausesOf } from '../../model/code.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import type { Redline } from '../../redline/redline-tree.ts';
import { comparedRedline } from '../../redline/testing/arbitrary-redline.ts';
import { testMarkTraces, traceless } from '../../redline/testing/mark-trace-tests.ts';
import { writeBody } from './body.ts';
import { changedSection } from './clause-section.ts';
import { newWordContext } from './new-word-context.ts';
import { copyInputsFor } from './testing/copy-inputs.ts';
import { wordsInWord } from './testing/words-in-word.ts';

// Of a Code whose one clause changed, whatever the redline that stands in its place.
const code = smallCode(['Before.', 'After.'].map((text) => ({ clauses: { a: text } })));
const [before, after] = code.revisions;
if (before === undefined || after === undefined) throw new Error('There are not two revisions.');
const inputs = copyInputsFor({ settings: smallSettings, code, glossary: [] }, after);
const [was] = clausesOf(before);
const [is] = clausesOf(after);
if (was === undefined || is === undefined) throw new Error('There is no clause.');
const clause = { before: was, after: is };
const previous = { revision: before };

/** What a reader of the clause in a marked copy sees and hears. What is around it is the same for every redline. */
async function words(redline: Redline): Promise<string> {
  const context = newWordContext(inputs, { ...previous, redlines: [redline], items: new Set() });
  const children = writeBody(changedSection(clause, redline, context), context);
  const { numbering, footnotes, comments } = context.parts;
  const document = new Document({ numbering, footnotes, comments: { children: comments }, sections: [{ children }] });
  return wordsInWord(await Packer.pack(document, 'uint8array'));
}

// Word prints a footnote at its reference alone, and has no form for marks that comparing never combines, such as a sentence that
// moved within a paragraph that moved. What changed its shape is moved as a whole, with all marks in it; a row whose cells
// came or went too: an empty one among them is seen as a box, but has no words.
const tried = comparedRedline.filter((tree) =>
  ['{"type":"tableCell","children":[]', '"type":"reshaped"'].every((part) => !JSON.stringify(tree).includes(part)),
);
testMarkTraces(words, {
  redlines: [2, 60],
  tried,
  isSlow: true,
  without: {
    ...traceless,
    'that an item was split from the one above': 'One comment says how many items it was split into.',
    'that an item was joined with the one above': 'One comment says how many items were joined.',
  },
});
