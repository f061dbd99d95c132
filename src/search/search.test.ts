import { describe, expect, it } from 'vitest';
import type { FoundEntry, NamedEntry } from './entry.ts';
import { nameFinder, normaliseName, numbersInWords } from './names.ts';
import { isSameWord } from './same-word.ts';
import { forgivingSearcher } from './forgiving-searcher.ts';
import { splitWords, trimStopWords, withoutStopWords } from './search-words.ts';
import { missingNames } from '../web/client/message-so-far.ts';
import { synonymsFor } from './everyday-synonyms.ts';

const entry = (href: string, title: string, text: string, more: Partial<FoundEntry> = {}): FoundEntry => ({
  kind: 'clause',
  href,
  title,
  about: '',
  text,
  ...more,
});
const named = (href: string, names: readonly string[], earlier = false): NamedEntry => ({
  kind: 'clause',
  href,
  title: href,
  about: '',
  text: '',
  names,
  ...(earlier ? { earlier: true } : {}),
});

describe('the words of a text', () => {
  it.each([
    ['Section 6.2, “Café”', ['section', '6.2', 'cafe']],
    ["police's 5(b)", ['polices', '5', 'b']],
    ['¶16', ['paragraph', '16']],
    ['within twenty-two days', ['within', '22', 'days']],
    ['one hundred and twenty organisations', ['120', 'organisations']],
    ['one month, no one', ['1', 'month', 'nobody']],
    ['brought into force by a police force', ['brought', 'inforce', 'by', 'a', 'police', 'force']],
    ['held about you', ['held', 'aboutme']],
    ['¿—?', []],
  ])('%s', (text, words) => {
    expect(splitWords(text)).toEqual(words);
  });

  it('without stop words still have duty words, and words that negate or limit a duty', () => {
    expect(withoutStopWords(splitWords('Who must not share only this?'))).toEqual(['must', 'not', 'share', 'only']);
    expect(withoutStopWords(splitWords('who are we'))).toEqual(['who', 'are', 'we']);
    expect(trimStopWords(splitWords('who owns the system'))).toEqual(['owns', 'the', 'system']);
  });
});

describe('forms of a word', () => {
  it('are one word', () => {
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
});

describe('finding by number or name', () => {
  const find = nameFinder([
    named('/f', ['g', 'commitment g'], true),
    named('/g', ['g', 'commitment g']),
    named('/g', ['f', 'commitment f'], true),
    named('/a', ['a', 'commitment a']),
    named('/p', ['paragraph 16', '16']),
    named('/18a', ['paragraph 18a', '18a']),
    named('/5', ['paragraph 5', '5']),
    named('/a11', ['ws 2 action 11', 'action 11']),
    { ...named('/recommendations/ws2-2.3-11/', []), kind: 'recommendation' as const },
    named('/0.2', ['0.2', 'revision 0.2']),
    named('/0.2...0.3', ['0.2 0.3', '0.3 0.2']),
    named('/p__1', ['paragraph 16 item 1', 'paragraph 16 1']),
  ]);
  const hrefs = (query: string) => [
    ...new Set([...find(query).whole, ...find(query).mentioned].map(({ href }) => href)),
  ];

  it.each([
    ['G', ['/g', '/f']],
    ['commitment g', ['/g', '/f']],
    ['F', ['/g']],
    ['16', ['/p']],
    ['18 A', ['/18a']],
    ['para 18A', ['/18a']],
    ['¶16', ['/p']],
    ['para16', ['/p']],
    ['Paragraphs 16.', ['/p']],
    ['clause 16', ['/p']],
    ['paragraph 5(b)', ['/5']],
    ['cite paragraph 16 in a letter', ['/p']],
    ['who asked for commitment G', ['/g', '/f']],
    ['Commitments G', ['/g', '/f']],
    ['WS2 action 11', ['/a11']],
    ['workshop 2, action 11', ['/a11']],
    ['WS 2 Action no. 11', ['/a11']],
    ['action eleven', ['/a11']],
    ['section 2.3, bullet 11', ['/recommendations/ws2-2.3-11/']],
    ['recommendation ws2-2.3-11', ['/recommendations/ws2-2.3-11/']],
    ['v0.2', ['/0.2']],
    ['version 0.2', ['/0.2']],
    ['difference between 0.2 and 0.3', ['/0.2...0.3']],
    ['compare revision 0.3 with revision 0.2', ['/0.2...0.3']],
    ['versions 0.2 vs 0.3', ['/0.2...0.3']],
    ['paragraph 16(1)', ['/p__1']],
    ['paragraph 16, item 1', ['/p__1']],
    ['paragraph 16(b)', ['/p']],
    ['paragraph 16 b', ['/p']],
    ['a search', []],
    ['nothing of the kind', []],
    ['', []],
    ['constructor', []],
  ])('%s', (query, expected) => {
    expect(hrefs(query)).toEqual(expected);
  });

  it.each([
    ['commitment Z', 'commitment z', 'G and A'],
    ['action 34', 'action 34', '11'],
    ['revision 9.9', 'revision 9.9', '0.2'],
    ['what does paragraph 99 say', 'paragraph 99', '16, 18A and 5'],
  ])('says that there is no %s, and which there are', (query, name, existing) => {
    const [missing] = find(query).missing;
    expect(`${missing?.unit ?? ''} ${missing?.number ?? ''}`).toBe(name);
    expect(numbersInWords(missing?.existing ?? [])).toBe(existing);
  });

  it('says that a paragraph has no such item', () => {
    expect(missingNames(find('paragraph 16(b)').missing)).toEqual(['There is no item (b) in paragraph 16.']);
    expect(missingNames(find('as commitment G (3) says').missing)).toEqual(['There is no item (3) in commitment G.']);
    expect(find('paragraph 16(1)').missing).toEqual([]);
  });

  it('does not take a section of a law, or an article, for one of the Code that is missing', () => {
    for (const query of ['149 act', 'section 62', 'article 8', 'paragraph 16', 'commitment a', 'a commitment I made'])
      expect(find(query).missing, query).toEqual([]);
  });

  it('leaves normalised names unchanged', () => {
    for (const name of ['paragraph 18a', 'ws 2 action 11', 'commitment g'].map(normaliseName))
      expect(normaliseName(name)).toBe(name);
  });
});

describe('a search', () => {
  const entries = [
    entry('/delete', 'Deleting data', 'Users must delete records that are not needed.\nThis takes 72 hours.'),
    entry('/access', 'Access', 'A request has to be answered, as sections 45 to 48 say.', {
      words: 'Subject access request, SAR',
    }),
    entry('/search', 'Searches', 'Users may search records. Each officer signs in.\nA lawyer may see it.'),
    entry('/declined', 'Recommendations: declined', 'All that were declined.', {
      kind: 'page',
      alsoCalled: ['refused'],
    }),
    entry('/force', 'Police force', 'A police force has to answer.'),
    entry('/standing', 'Revision 0.4', 'It is not in force.', { kind: 'page', alsoCalled: ['in force'] }),
    entry('/sar', 'Subject access request (SAR)', 'A request by a person.', {
      kind: 'term',
      isExplanation: true,
      alsoCalled: ['Subject access request', 'SAR', 'data request'],
    }),
    entry('/term', 'Search', 'A search looks something up.', { kind: 'term', isExplanation: true }),
    entry('/old', 'Moving records', 'Records of older systems.', { removed: true, names: ['moving records'] }),
    entry('/trace', 'Traces', 'A trace has been left by an inspection and a complaint. It is compliant.'),
  ];
  const search = forgivingSearcher({ entries, named: [], common: ['code'], synonyms: synonymsFor(entries) });
  const hrefs = (query: string) => search(query).results.map(({ href }) => href);

  it.each([
    ['deletion', '/delete'],
    ['subject acc', '/access'],
    ['SAR', '/access'],
    ['data request form', '/access'],
    ['section 46', '/access'],
    ['72 hours', '/delete'],
    ['must', '/delete'],
    ['password', '/search'],
    ['solicitor', '/search'],
    ['refused', '/declined'],
    ['declined', '/declined'],
    ['in force', '/standing'],
    ['what is in force', '/standing'],
    ['moving records', '/old'],
    ['needed records', '/delete'],
    ['"users may search"', '/search'],
    ['inspecton', '/trace'],
  ])('finds %s', (query, href) => {
    expect(hrefs(query)[0]).toBe(href);
  });

  it('puts what explains a word behind what is said with it, unless the meaning is asked', () => {
    expect(hrefs('search')[0]).toBe('/search');
    expect(hrefs('meaning of search')[0]).toBe('/term');
  });

  it('does not take one thing for another', () => {
    expect(hrefs('in force')).not.toContain('/force');
    expect(hrefs('hash')).toEqual([]);
    expect(hrefs('race')).not.toContain('/trace');
    expect(hrefs('"may search users"')).toEqual(hrefs('may search users'));
  });

  it('says which words and phrases are nowhere, and what it looked for instead', () => {
    expect(search('zebra records').unknown).toEqual(['zebra']);
    expect(search('delete records').unknown).toEqual([]);
    expect(search('"may search users"').missingPhrases).toEqual(['may search users']);
    expect(search('complant').words[0]?.corrections).toEqual(['complaint', 'compliant']);
  });

  it('forgives a letter in a word of which the texts have only another form', () => {
    const data = { entries: [entry('/use', 'Use', 'Proportionate use.')], named: [], common: [], synonyms: [] };
    expect(forgivingSearcher(data)('proporcionality').words[0]?.corrections).toEqual(['proportionate']);
  });

  it('does not look for a number that nothing has under another name, unless a text says it', () => {
    const paragraph = named('/search#4', ['paragraph 4', '4']);
    const action = entry('/actions/#ws2-a30', 'Action 30: ask', 'It is done.', {
      kind: 'action',
      names: ['action 30'],
    });
    const schedule = entry('/schedule', 'Schedule', 'See paragraph 31 of the Act.');
    const all = [...entries, action, schedule];
    const withNumbers = forgivingSearcher({ entries: all, named: [paragraph], common: ['paragraph'], synonyms: [] });
    expect(withNumbers('paragraph 30').results).toEqual([]);
    expect(withNumbers('30').results.map(({ href }) => href)).toEqual(['/actions/#ws2-a30']);
    expect(withNumbers('paragraph 31').results.map(({ href }) => href)).toEqual(['/schedule']);
    expect(withNumbers('delete paragraph 30').results[0]?.href).toBe('/delete');
  });

  it('does not say that a word is nowhere because better results have other words', () => {
    const copies = [entry('/copies', 'Copies', 'All in braille.'), entry('/page', 'Pages', 'The latest version.')];
    const data = { entries: copies, named: [], common: [], synonyms: [['audio', 'braille']] };
    const found = forgivingSearcher(data)('audio version');
    expect(found.results[0]?.href).toBe('/copies');
    expect(found.unknown).toEqual([]);
  });

  it('takes an abbreviation for just what it stands for, whatever else is said with it', () => {
    const all = [
      entry('/pardon', 'Innocent people', 'Records of innocent people are deleted.'),
      entry('/nfa', 'No further action (NFA)', 'The end of a case.', {
        kind: 'term',
        isExplanation: true,
        alsoCalled: ['No further action', 'NFA'],
      }),
    ];
    const data = { entries: all, named: [], common: [], synonyms: [['innocent', 'no further action', 'nfa']] };
    const first = (query: string) => forgivingSearcher(data)(query).results[0]?.href;
    expect(first('NFA')).toBe('/nfa');
    expect(first('innocent')).toBe('/pardon');
  });

  it('counts a word of what people call a clause little without the other words of that name', () => {
    const all = [
      entry('/share', 'Sharing', 'Data may be shared.', { alsoCalled: ['bulk download'] }),
      entry('/files', 'Files', 'To download as Word, choose a file.'),
    ];
    const data = { entries: all, named: [], common: [], synonyms: [] };
    const first = (query: string) => forgivingSearcher(data)(query).results[0]?.href;
    expect(first('download')).toBe('/files');
    expect(first('bulk download')).toBe('/share');
  });

  it('puts what has a question word for word before what has its words apart', () => {
    const all = [
      entry('/police', 'Police', 'The police act. Employment Rights Act 1996.'),
      entry('/body', 'A body', 'It inspects.', { kind: 'page', isExplanation: true, words: 'Police Act 1996' }),
      entry('/lists', 'Lists', 'What is on watch lists?', { kind: 'recommendation' }),
      entry('/watch', 'Purpose', 'It must not be used to watch people. To watch is not its purpose.'),
    ];
    const data = { entries: all, named: [], common: [], synonyms: [] };
    expect(forgivingSearcher(data)('watch lists').results[0]?.href).toBe('/lists');
    expect(forgivingSearcher(data)('Police Act 1996').results.map(({ href }) => href)).toContain('/body');
  });

  it('reads everything that people type as words, never as query syntax', () => {
    for (const query of ['title:x', '*', '+must -not', 'a~9', 'boost^10', 'constructor', '__proto__', '"', '“”', ''])
      expect(() => search(query), query).not.toThrow();
  });

  it('can be limited to some entries', () => {
    expect(search('refused', ({ kind }) => kind === 'clause').results).toEqual([]);
  });
});
