import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aknFaults } from '../../../tests/data/akn-faults.ts';
import { elementsIn, parseXml, wordsIn } from '../../../tests/data/parse-xml.ts';
import { cases } from '../../../tests/long-check.ts';
import { readContent } from '../../content/read-content.ts';
import { aknDocument } from '../../downloads/data/akoma-ntoso/akn-document.ts';
import { clauseElement } from '../../downloads/data/akoma-ntoso/clause-element.ts';
import { redlineAkn } from '../../downloads/data/akoma-ntoso/redline-akn.ts';
import { partElement, revisionAkn } from '../../downloads/data/akoma-ntoso/revision-akn.ts';
import type { SiteSettings } from '../../model/site-settings.ts';
import { smallCode, type SmallClause } from '../../provenance/testing/small-code.ts';
import type { Redline } from '../../redline/redline-tree.ts';
import { anyRedline } from '../../redline/testing/arbitrary-redline.ts';
import { wordyClause } from '../../redline/testing/arbitrary-clause.ts';
import {
  call,
  footnote,
  item,
  labelledList,
  numberedList,
  p,
  para,
  ref,
} from '../../redline/testing/clause-builder.ts';
import { editedClause } from '../../redline/testing/edit-clause.ts';
import { markSamples, propertySamples } from '../../redline/testing/mark-samples.ts';
import { publishedOf } from './fill-published-content.ts';

const { content: ofProject } = readContent('content', { draft: 'leave out' });
if (ofProject === undefined) throw new Error('The content has problems.');
const around = { ...ofProject, workshops: [], consultations: [] };

/** The data of a Code with these revisions, each a clause by its id. */
function publishedWith(
  revisions: readonly Readonly<Record<string, SmallClause>>[],
  settings: Partial<SiteSettings> = {},
) {
  const code = smallCode(revisions.map((clauses) => ({ clauses })));
  return publishedOf({ ...around, code, settings: { ...around.settings, ...settings } });
}

/** A file with one clause that has this redline. */
function fileOf({ children }: Redline): string {
  const published = publishedWith([{ a: 'A.' }, { a: 'B.' }]);
  const [since, revision] = published.code.revisions;
  if (since === undefined || revision === undefined) throw new Error('Two revisions are needed.');
  const clause = clauseElement(
    { id: 'a', number: { current: 'A' }, title: { current: 'A' }, blocks: children },
    { labelOf: (id) => `clause ${id}`, termName: (id) => id, pictureOf: ({ file }) => file },
  );
  const file = { revision, since, address: 'https://a.example/a.xml', page: 'https://a.example/', title: 'Revision ' };
  return aknDocument(published, file, [partElement({ id: 'one', title: 'One', clauses: [] }, [clause])], {
    earlier: since.label,
    elsewhere: () => '/akn',
  });
}

/** What a test of made-up clauses cannot have: the entries of the glossary that they name. */
const soundFaults = (text: string): readonly string[] =>
  aknFaults(text).filter((fault) => !fault.includes('no element #term_'));

const idsIn = (text: string, attribute: 'eId' | 'wId'): readonly string[] =>
  elementsIn(parseXml(text)).flatMap(({ attributes }) => attributes[attribute] ?? []);

describe('Akoma Ntoso by the schema of OASIS and its naming convention', () => {
  const published = publishedOf(ofProject);

  test.each(published.code.revisions.map((revision) => [revision.label, revision] as const))(
    'is what revision %s of the Code is',
    (_, revision) => {
      expect(aknFaults(revisionAkn(published, revision))).toEqual([]);
    },
  );

  test.each(published.pairs.map((pair) => [pair.from.label, pair.to.label, pair] as const))(
    'are the changes from %s to %s, in which what is still there has the ids of the revision',
    (_from, _to, pair) => {
      const text = redlineAkn(published, pair);
      expect(aknFaults(text)).toEqual([]);
      expect(idsIn(text, 'eId')).toEqual(expect.arrayContaining([...idsIn(revisionAkn(published, pair.to), 'eId')]));
    },
  );

  test.each(markSamples.map(({ mark, level, redlines }) => [mark, level, redlines] as const))(
    'is text with the mark %s at level %s',
    (_mark, _level, redlines) => {
      expect(redlines.flatMap((redline) => soundFaults(fileOf(redline)))).toEqual([]);
    },
  );

  test('is text in which any property of a node changed', () => {
    const redlines = propertySamples.flatMap(({ marked }) => marked);
    expect(redlines.flatMap((block) => soundFaults(fileOf({ type: 'redline', children: [block] })))).toEqual([]);
  });

  test('is any clause with any marks', () => {
    fc.assert(
      fc.property(anyRedline, (redline) => {
        expect(soundFaults(fileOf(redline))).toEqual([]);
      }),
      cases(10, 500),
    );
  });

  test('is any family of revisions with what changed', () => {
    fc.assert(
      fc.property(editedClause(wordyClause), ([before, after]) => {
        const made = publishedWith([
          { a: { text: before.children, number: '1' }, b: 'B.' },
          { b: 'B.', a: { text: after.children, number: '2' } },
        ]);
        const [from, to] = made.code.revisions;
        if (from === undefined || to === undefined) throw new Error('Two revisions are needed.');
        for (const text of [revisionAkn(made, from), revisionAkn(made, to), redlineAkn(made, { from, to })])
          expect(soundFaults(text)).toEqual([]);
      }),
      cases(5, 200),
    );
  });
});

describe('the check of Akoma Ntoso', () => {
  const { pairs } = publishedOf(ofProject);
  const [pair] = pairs;
  if (pair === undefined) throw new Error('The Code has one revision only.');
  const good = redlineAkn(publishedOf(ofProject), pair);

  test.each([
    ['an element that does not end', '</clause>', ''],
    ['a letter that must be written otherwise', '<docTitle>', '<docTitle>&'],
  ])('finds %s', (_what, part, wrong) => {
    expect(() => parseXml(good.replace(part, wrong))).toThrow();
  });

  test.each([
    ['an id that occurs twice', / eId="part_1__cl_[^"_]*"/g, ' eId="part_1__cl_same"'],
    ['a permanent id that occurs twice', / wId="cl_[^"_]*"/g, ' wId="cl_same"'],
    ['an id that is not under the one around it', / eId="part_1__cl_/, ' eId="cl_'],
    ['a reference that leads nowhere', / href="#part_[^"]*"/, ' href="#part_99"'],
    ['an element without its id', /<paragraph eId="[^"]*"/, '<paragraph'],
    ['a name that is not one of the naming convention', 'value="/akn/gb/', 'value="https://a.example/'],
    ['a language of two letters', 'language="eng"', 'language="en"'],
    ['an element that the schema does not know', '<docTitle>', '<docTitel></docTitel><docTitle>'],
    ['a mark within a mark', '<ins>', '<ins><del>x</del>'],
    ['another namespace', 'akn/3.0', 'akn/2.0'],
  ])('finds %s', (_what, part, wrong) => {
    expect(aknFaults(good)).toEqual([]);
    expect(aknFaults(good.replace(part, wrong))).not.toEqual([]);
  });
});

describe('the ids of a provision', () => {
  const paragraph = (number: string) =>
    para('keep', number, p('Users must:'), numberedList(1, 'keep a record', 'ask ', 'tell'), p('See ', ref('b'), '.'));
  const published = publishedWith([
    { a: { text: [paragraph('2')], number: '1' }, b: 'Delete it.', c: 'Train.' },
    { b: 'Delete it.', a: { text: ['New.', paragraph('3')], number: '4', part: 'two' } },
  ]);
  const [from, to] = published.code.revisions;
  if (from === undefined || to === undefined) throw new Error('Two revisions are needed.');
  const elementWith = (text: string, attribute: string, id: string) =>
    elementsIn(parseXml(text)).find(({ attributes }) => attributes[attribute] === id)?.attributes;

  test('are made of the numbers as printed, and say in which provision it is', () => {
    const text = revisionAkn(published, from);
    expect(idsIn(text, 'eId')).toContain('part_1__cl_1__para_2__list_1__item_2');
    expect(elementWith(text, 'wId', 'para_keep')?.['eId']).toBe('part_1__cl_1__para_2');
  });

  test('change with the number, while the permanent one stays', () => {
    const text = revisionAkn(published, to);
    expect(idsIn(text, 'eId')).toContain('part_2__cl_4__para_3__list_1__item_2');
    expect(elementWith(text, 'wId', 'para_keep')?.['eId']).toBe('part_2__cl_4__para_3');
    const permanent = idsIn(text, 'wId').filter((id) => id.startsWith('para_keep'));
    expect(idsIn(revisionAkn(published, from), 'wId')).toEqual(expect.arrayContaining([...permanent]));
  });

  test('name the revision where the text is only in the one before, and lead references to what they mean', () => {
    const text = redlineAkn(published, { from, to });
    expect(elementWith(text, 'wId', 'cl_c')?.['eId']).toMatch(/v0\.1$/);
    const target = elementWith(text, 'wId', 'cl_b')?.['eId'];
    expect(elementsIn(parseXml(text)).find(({ name }) => name === 'ref')?.attributes['href']).toBe(`#${target}`);
  });
});

test('an item with an id keeps its permanent id when its letter changes, and references follow it', () => {
  const items = (...words: readonly string[]) =>
    labelledList('(a)', 1, ...words.map((word) => (word === 'deputy' ? { ...item(word), id: 'deputy' } : item(word))));
  const text = (...words: readonly string[]) => ({ text: [p('See ', ref('a#deputy'), '.'), items(...words)] });
  const published = publishedWith([{ a: text('deputy', 'clerk') }, { a: text('chief', 'deputy', 'clerk') }]);
  const eIds = published.code.revisions.map((revision) => {
    const elements = elementsIn(parseXml(revisionAkn(published, revision)));
    const found = elements.find(({ attributes }) => attributes['wId'] === 'item_a.deputy')?.attributes['eId'];
    expect(elements.find(({ name }) => name === 'ref')?.attributes['href']).toBe(`#${found}`);
    return found;
  });
  expect(eIds).toEqual(['part_1__cl_1__list_1__item_a', 'part_1__cl_1__list_1__item_b']);
});

describe('a footnote', () => {
  const twice = [p('The law', call('a'), ' and it again', call('a'), '.'), footnote('a', 'An Act.')];
  const named = (text: string, name: string) => elementsIn(parseXml(text)).filter((element) => element.name === name);
  const redlineOf = (before: SmallClause, after: SmallClause) => {
    const published = publishedWith([{ a: before }, { a: after }]);
    const [from, to] = published.code.revisions;
    if (from === undefined || to === undefined) throw new Error('Two revisions are needed.');
    return redlineAkn(published, { from, to });
  };

  test('is where it is first referred to, and later references lead to it', () => {
    const text = redlineOf({ text: twice }, { text: twice });
    const [note, ...others] = named(text, 'authorialNote');
    expect(others).toEqual([]);
    expect(note?.attributes).toMatchObject({ marker: '1', placement: 'bottom' });
    expect(named(text, 'noteRef').map(({ attributes }) => attributes['href'])).toEqual([`#${note?.attributes['eId']}`]);
  });

  test.each([
    ['came', ['The law.'], twice],
    ['went', twice, ['The law.']],
    ['is called elsewhere', twice, [p('The law', call('a'), ', once.'), footnote('a', 'An Act.')]],
    ['has another number', twice, [p('One', call('b'), call('a')), footnote('b', 'New.'), footnote('a', 'An Act.')]],
  ])('that %s is there once', (_, before, after) => {
    const text = redlineOf({ text: before }, { text: after });
    const notes = named(text, 'authorialNote').map((note) => JSON.stringify(note));
    expect(notes.filter((note) => note.includes('An Act.'))).toHaveLength(1);
    expect(aknFaults(text)).toEqual([]);
  });
});

test('characters with a meaning in XML stay what they are', () => {
  const words = 'a & <b> "c" ]]> é';
  const published = publishedWith([{ a: { text: [words], title: words } }]);
  const [revision] = published.code.revisions;
  if (revision === undefined) throw new Error('A revision is needed.');
  const text = revisionAkn(published, revision);
  expect(aknFaults(text)).toEqual([]);
  expect(wordsIn(parseXml(text)).split(words)).toHaveLength(3);
});

describe('the names of the Code', () => {
  const settings = {
    language: 'cy-GB',
    shortCode: 'The Code!',
    publisher: { name: 'Y Swyddfa', site: 'https://a.example' },
  };
  const nameOf = (set: Partial<SiteSettings>) => {
    const published = publishedWith([{ a: 'A.' }, { a: 'B.' }], set);
    const [, revision] = published.code.revisions;
    if (revision === undefined) throw new Error('Two revisions are needed.');
    const values = elementsIn(parseXml(revisionAkn(published, revision)))
      .filter(({ name }) => name === 'FRBRuri')
      .map(({ attributes }) => attributes['value']);
    return values;
  };

  test('follow from the settings of the site', () => {
    const work = '/akn/gb/doc/codeOfPractice/y-swyddfa/2018/the-code';
    expect(nameOf(settings)).toEqual([work, `${work}/cym@0.2`, `${work}/cym@0.2.xml`]);
  });

  test('are those that the settings give', () => {
    const akomaNtoso = { country: 'ie', body: 'roinn', date: '2016-02-01', name: 'cod' };
    expect(nameOf({ ...settings, akomaNtoso })[0]).toBe('/akn/ie/doc/codeOfPractice/roinn/2016-02-01/cod');
  });
});

test('the time in which a revision is in force is a period with a start, and an end where it has one', () => {
  const small = smallCode([{ clauses: { a: 'A.' } }, { clauses: { a: 'B.' } }]);
  const inForce = (revision: string, date: string) =>
    ({ revision, event: 'in force', date, extent: 'England' }) as const;
  const code = { ...small, standing: { events: [inForce('0.1', '2019-01-01'), inForce('0.2', '2020-01-01')] } };
  const published = publishedOf({ ...around, code });
  const [first, second] = code.revisions;
  if (first === undefined || second === undefined) throw new Error('Two revisions are needed.');
  const [one, other] = [revisionAkn(published, first), revisionAkn(published, second)];
  expect([one, other].flatMap((text) => aknFaults(text))).toEqual([]);
  expect(one).toContain('<timeInterval start="#eref_2" end="#eref_3" refersTo="#inForce"/>');
  expect(other).toContain('<timeInterval start="#eref_3" refersTo="#inForce"/>');
  expect(one).toContain('<mainBody period="#tmpg_1">');
});
