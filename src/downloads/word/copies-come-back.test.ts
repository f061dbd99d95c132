import { expect, test } from 'vitest';
import { clauseMdx } from '../../drafting/import/clause-mdx.ts';
import { keepSupported } from '../../drafting/import/keep-supported.ts';
import { readWord } from '../../drafting/import/word/read-word.ts';
import { unpackWord } from '../../drafting/import/word/word-xml.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import {
  definitions,
  item,
  link,
  list,
  p,
  quotation,
  source,
  subs,
  sup,
  term,
} from '../../redline/testing/clause-builder.ts';
import { smallSettings } from '../testing/small-settings.ts';
import { cleanWord } from './clean-word.ts';
import { copyInputsFor } from './testing/copy-inputs.ts';

test('quotations, definitions, superscript and subscript come back from a Word copy', async () => {
  const text = [
    p('Use 10', sup('2'), ' m of CO', subs('2'), '.'),
    quotation('A controller must:', list('erase it.'), source(p(link('https://a.example/', 'The Act, s. 4')))),
    quotation('Second words.', source('The Order')),
    definitions(list(item(p(term('log', 'A log'), ' means:'), list('one', 'two')), item(p(term('b', 'Bee'), ' too')))),
  ];
  const code = smallCode([{ clauses: { a: { text } } }]);
  const [revision] = code.revisions;
  if (revision === undefined) throw new Error('There is no revision.');
  const copy = await cleanWord(copyInputsFor({ settings: smallSettings, code, glossary: [] }, revision));
  const { root, losses } = await readWord(unpackWord(copy), 'accept');
  const mdx = clauseMdx('a', keepSupported(root, () => true).root.children, undefined).text;
  expect(mdx).toContain(
    [
      'Use 10<Sup>2</Sup> m of CO<Sub>2</Sub>.',
      '<Quote source="The Act, s. 4" link="https://a.example/">\n  A controller must:\n\n  - erase it.\n</Quote>',
      '<Quote source="The Order">\n  Second words.\n</Quote>',
      '- A log means:\n  - one\n  - two\n- Bee too',
    ].join('\n\n'),
  );
  expect(losses.join('\n')).toContain('Definitions became a list');
});
