import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPicture } from '../../content/figures/read-picture.ts';
import { unpackWord } from '../../drafting/import/word/word-xml.ts';
import type { Figure } from '../../model/clause-tree.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { p } from '../../redline/testing/clause-builder.ts';
import { smallSettings } from '../testing/small-settings.ts';
import { cleanWord } from './clean-word.ts';
import { markedWord } from './marked-word.ts';
import { copyInputsFor, markedCopyInputsFor } from './testing/copy-inputs.ts';

const steps = readFileSync('src/content/fixtures/sound/code/draft/figures/steps.svg');
const page = readFileSync('src/guides/comparison.png');
const drawing = readFileSync('src/guides/comparison.png').reverse();

function figureOf(file: string, bytes: Uint8Array, alt: string): Figure {
  const read = readPicture(file, bytes);
  if (!('picture' in read)) throw new Error(read.message.unexpected);
  return { type: 'figure', picture: read.picture, alt, children: [p('How it is done')] };
}

test('a picture in another’s place is tracked beside it, each with the text that stands for it', async () => {
  const before = figureOf('steps.svg', steps, 'Two boxes.');
  const after = figureOf('comparison.png', page, 'A page & more.');
  const same = figureOf('steps.svg', steps, 'The same boxes.');
  const renamed = { ...same, picture: { ...same.picture, file: 'boxes.svg' } };
  const pictures = new Map([
    [before.picture.sha256, steps],
    [after.picture.sha256, page],
  ]);
  const code = smallCode([
    { clauses: { a: { text: [p('First.'), before, p('Next.'), same] } } },
    {
      clauses: {
        a: { text: [p('First.'), { ...after, picture: { ...after.picture, file: 'steps.svg' } }, p('Next.'), renamed] },
      },
    },
  ]);
  const [was, is] = code.revisions.map((revision) => ({ ...revision, pictures }));
  if (was === undefined || is === undefined) throw new Error('There are two revisions.');
  const copiable = { settings: smallSettings, code: { ...code, revisions: [was, is] }, glossary: [] };
  const bytes = await markedWord({
    ...markedCopyInputsFor(copiable, was, is),
    drawn: new Map([[before.picture.sha256, drawing]]),
  });
  const xml = new TextDecoder().decode(unpackWord(bytes)['word/document.xml']);
  expect(xml).toMatch(/<w:del [^>]*><w:r>(?:(?!<\/w:del>).)*descr="Two boxes\."/);
  expect(xml).toMatch(/<w:ins [^>]*><w:r>(?:(?!<\/w:ins>).)*descr="A page &amp; more\."/);
  expect(xml.match(/descr="The same boxes\."/g)).toHaveLength(1);
  const media = Object.entries(unpackWord(bytes)).flatMap(([path, data]) =>
    path.startsWith('word/media/') ? [data] : [],
  );
  for (const picture of [steps, drawing, page])
    expect(media.some((data) => Buffer.from(data).equals(picture))).toBe(true);
});

test('a picture stays on the page of its caption and lead-in, and the label of an example on that of its text', async () => {
  const figure = figureOf('steps.svg', steps, 'Two boxes.');
  const code = smallCode([
    { clauses: { a: { text: [p('As drawn:'), figure, { type: 'example', children: [p('A case.')] }] } } },
  ]);
  const [revision] = code.revisions;
  if (revision === undefined) throw new Error('There is no revision.');
  const pictures = new Map([[figure.picture.sha256, steps]]);
  const inputs = copyInputsFor({ settings: smallSettings, code, glossary: [] }, { ...revision, pictures });
  const bytes = await cleanWord({ ...inputs, drawn: new Map([[figure.picture.sha256, drawing]]) });
  const xml = new TextDecoder().decode(unpackWord(bytes)['word/document.xml']);
  const paragraphs = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => paragraph);
  const isKept = (words: string): readonly boolean[] =>
    paragraphs.filter((one) => one.includes(words)).map((one) => one.includes('<w:keepNext/>'));
  expect(isKept('>As drawn:<')).toEqual([true]);
  expect(isKept('descr="Two boxes."')).toEqual([true]);
  expect(isKept('>How it is done<')).toEqual([false]);
  expect(isKept('>Example<')).toEqual([true]);
  expect(isKept('>A case.<')).toEqual([false]);
});
