import { describe, expect, it } from 'vitest';
import { askedWords, wordsOf } from './asked-words.ts';
import { findByName, nameOf, type Named } from './named.ts';
import { otherWordings, synonymsOf } from './synonyms.ts';
import { phraseOf } from './phrase.ts';
import { wordingsOf } from './read-word.ts';
import { loadTextIndex, readWords, searchTexts } from './search-texts.ts';
import { textIndex } from './text-index.ts';
import { findByTitle, isSameWord } from './titled.ts';
import { wordsLikeAmong } from './words-like.ts';
import { writtenWords } from './written-words.ts';

describe('what a query asks for', () => {
  it('is its words without the small words of a question', () => {
    expect(askedWords('Who do I complain to?')).toEqual(['complain']);
    expect(askedWords("What is the police's duty?")).toEqual(['polices', 'duty']);
  });

  it('keeps the words that carry a duty or turn it', () => {
    expect(askedWords('must not share only')).toEqual(['must', 'not', 'share', 'only']);
  });

  it('leaves out what everything here is called, unless nothing else is asked for', () => {
    const common = new Set(['commitment', 'code']);
    expect(askedWords('commitment on deletion', common)).toEqual(['deletion']);
    expect(askedWords('the Code', common)).toEqual(['code']);
  });

  it('is all of its words where it has small ones alone', () => {
    expect(askedWords('who are we')).toEqual(['who', 'are', 'we']);
    expect(wordsOf('¿—?')).toEqual([]);
  });
});

describe('synonyms', () => {
  const synonyms = synonymsOf([
    { term: 'Subject access request', abbreviation: 'SAR', also: ['request for your data'] },
    { term: 'Controller', also: [] },
  ]);

  it('put the other names of a term in its place', () => {
    expect(otherWordings(['sar', 'form'], synonyms)).toEqual(['subject access request form', 'request data form']);
  });

  it('are known without the small words in them, as questions are', () => {
    expect(otherWordings(askedWords('a request for your data'), synonyms)).toContain('sar');
  });

  it('never make a common word alone stand for a term', () => {
    const named = synonymsOf([{ term: 'Law Enforcement Data Service', also: ['the system'] }]);
    expect(otherWordings(['system'], named)).toEqual([]);
  });

  it('leave parts of words alone', () => {
    expect(otherWordings(['sarcasm'], synonyms)).toEqual([]);
  });
});

describe('finding by number or name', () => {
  const clause = (href: string, names: readonly string[], earlier = false): Named => ({
    kind: 'clause',
    href,
    title: href,
    about: '',
    names,
    ...(earlier ? { earlier: true } : {}),
  });
  const all = [
    clause('/f', ['g', 'commitment g'], true),
    clause('/g', ['g', 'commitment g']),
    clause('/g', ['f', 'commitment f'], true),
    clause('/p', ['paragraph 16', '16']),
    clause('/a', ['ws2 action 11', 'action 11']),
  ];

  it.each([
    ['G', ['/g', '/f']],
    ['commitment g', ['/g', '/f']],
    ['F', ['/g']],
    ['para 16', ['/p']],
    ['Paragraph 16.', ['/p']],
    ['WS2 action 11', ['/a']],
    ['workshop 2, action 11', ['/a']],
    ['WS 2 Action no. 11', ['/a']],
    ['nothing of the kind', []],
    ['', []],
    ['constructor', []],
  ])('%s', (query, hrefs) => {
    expect(findByName(all, query).map(({ href }) => href)).toEqual(hrefs);
  });

  it('takes every name for what it was kept as', () => {
    for (const { names } of all) expect(names.map(nameOf)).toEqual(names);
  });
});

describe('finding by title', () => {
  it('takes forms of one word for the same', () => {
    for (const [one, other] of [
      ['deletion', 'deleting'],
      ['complain', 'complaints'],
      ['search', 'searches'],
      ['access', 'access'],
      ['accuracy', 'accurate'],
      ['policing', 'police'],
      ['control', 'controlling'],
    ] as const)
      expect(isSameWord(one, other), `${one}, ${other}`).toBe(true);
    for (const [one, other] of [
      ['use', 'users'],
      ['data', 'date'],
      ['report', 'repeal'],
      ['inspecton', 'inspection'],
      ['inspecttion', 'inspection'],
      ['general', 'generous'],
      ['accesibility', 'access'],
    ] as const)
      expect(isSameWord(one, other), `${one}, ${other}`).toBe(false);
  });

  it('puts the title with the fewest other words first', () => {
    const titled = (title: string): Named => ({ kind: 'clause', href: '', title, about: '', names: [], words: title });
    const all = ['Keeping and deleting data', 'Deleting data', 'Data'].map(titled);
    expect(findByTitle(all, ['deletion', 'data'], 'deletion of data').map(({ title }) => title)).toEqual([
      'Deleting data',
      'Keeping and deleting data',
    ]);
  });
});

describe('a question that is a title', () => {
  it('leads to that title before one that has the words it is about', () => {
    const titled = (title: string): Named => ({ kind: 'clause', href: '', title, about: '', names: [], words: title });
    const all = ['A secure system', 'What the system is for'].map(titled);
    expect(findByTitle(all, ['system'], 'what is the system for')[0]?.title).toBe('What the system is for');
  });
});

describe('a phrase', () => {
  it('is what was put from the first word that is asked for to the last', () => {
    expect(phraseOf('Does the Code change the law?', ['change', 'law'])).toBe('change the law');
    expect(phraseOf('deletion', ['deletion'])).toBeUndefined();
    expect(phraseOf('inspecton', ['inspection'])).toBeUndefined();
  });
});

describe('the index of texts', () => {
  const texts = [
    { title: 'Deleting data', text: 'Users must delete records that are not needed.' },
    { title: 'Access', text: 'A subject access request has to be answered.' },
    { title: 'Searches', text: 'Users may search records.' },
  ];
  const index = loadTextIndex(textIndex(texts).toJSON());
  const found = (query: string) => searchTexts(index, wordsOf(query));

  it('finds other forms of a word, and the beginning of the last one', () => {
    expect(found('deletion')).toEqual([0]);
    expect(found('subject acc')).toEqual([1]);
  });

  it('leaves no duty word out', () => {
    expect(found('must')).toEqual([0]);
    expect(found('not')).toEqual([0]);
    expect(found('may')).toEqual([2]);
  });

  it('takes what people type for words and never for a language of its own', () => {
    for (const query of ['title:x', '*', '+must -not', 'a~9', 'boost^10', 'constructor', '__proto__'])
      expect(() => found(query)).not.toThrow();
  });
});

describe('a word with a letter wrong', () => {
  const texts = [
    { title: 'Inspection', text: 'Inspectors may come unannounced. Two inspections in 2018.' },
    { title: 'Complaints', text: 'A complaint may be made. Use has to be compliant.' },
  ];
  const wordsLike = wordsLikeAmong(writtenWords(texts));
  const index = loadTextIndex(textIndex(texts).toJSON());
  const read = (query: string) => readWords(wordsOf(query), index, wordsLike, (word) => word === 'abroad');

  it.each([
    ['inspecton', ['inspection']],
    ['inspecttion', ['inspection']],
    ['inspektion', ['inspection']],
    ['insepction', ['inspection']],
    ['nspection', ['inspection']],
    ['complant', ['complaint', 'compliant']],
  ])('is taken for the words like it: %s', (word, like) => {
    expect(wordsLike(word)).toEqual(like);
  });

  it('is not forgiven twice in a word, nor in numbers and words of three letters', () => {
    for (const word of ['inspektin', '2019', 'twe', '__proto__']) expect(wordsLike(word)).toEqual([]);
  });

  it('is put right beside words that are right, which stay', () => {
    expect(wordingsOf(read('unannounced inspecton'), [])).toEqual(['unannounced inspection']);
    expect(wordingsOf(read('compla inspection'), [])).toEqual(['compla inspection']);
  });

  it('leaves out a word that is like no other, and takes no name for a mistake', () => {
    expect(wordingsOf(read('zebra inspecton abroad'), [['abroad', 'overseas']])).toEqual([
      'inspection',
      'zebra inspection overseas',
    ]);
  });
});
