import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Writes the thesaurus of the duty watch from the files of WordNet: `node scripts/commands/write-thesaurus.ts <folder>`, where
 * the folder holds `index.sense` and `data.verb`, `data.noun`, `data.adj` and `data.adv`.
 */

/** WordNet's numbers for the parts of speech. */
const parts = { noun: '1', verb: '2', adj: '3', adv: '4' } as const;

/**
 * WordNet's kinds of nouns that say what is done, felt, known, owned or made. Persons, groups, places, animals, plants and
 * times are left out on purpose: who is bound, where and when is never a matter of style.
 */
const nouns = new Set(['04', '06', '07', '09', '10', '11', '12', '16', '21', '22', '24', '26']);

const particles = 'up|out|off|down|away|over|back|along|through|together|on|in|for|with|to|after';
const word = /^[a-z]+$/u;
const verbAndParticle = new RegExp(`^[a-z]+_(?:${particles})$`, 'u');

const folder = process.argv[2];
if (folder === undefined) throw new Error('Give the folder with the files of WordNet.');
const read = (name: string): readonly string[] => readFileSync(join(folder, name), 'utf8').split('\n');

/** How often each sense of a word occurs in the texts that WordNet counted, and its place among the senses of the word. */
const senses = new Map(
  read('index.sense').map((line) => {
    const [key = '', place = '', rank = '', count = ''] = line.split(' ');
    const [lemma = '', rest = ''] = key.split('%');
    // Satellites of an adjective are adjectives.
    const part = rest.startsWith('5') ? '3' : rest.charAt(0);
    return [`${lemma} ${part} ${place}`, { rank: Number(rank), count: Number(count) }] as const;
  }),
);

/** How often a word occurs in them in any of its senses. The thesaurus is sent to readers, so rare words are left out. */
const uses = new Map<string, number>();
for (const [key, { count }] of senses) {
  const lemma = key.slice(0, key.indexOf(' '));
  uses.set(lemma, (uses.get(lemma) ?? 0) + count);
}
const leastUses = 3;

/** Words that mostly name a group of people, such as a body, also as verbs: each with its most frequent sense. */
const groupsOfPeople = new Set(
  read('data.noun').flatMap((line) => (line.split(' ')[1] === '14' ? [`1 ${line.slice(0, 8)}`] : [])),
);
const frequent = new Map<string, { readonly sense: string; readonly count: number }>();
for (const [key, { count }] of senses) {
  const [lemma = '', ...sense] = key.split(' ');
  if (count > (frequent.get(lemma)?.count ?? 0)) frequent.set(lemma, { sense: sense.join(' '), count });
}
const namesPeople = (lemma: string): boolean => groupsOfPeople.has(frequent.get(lemma)?.sense ?? '');

const groups = Object.entries(parts).flatMap(([name, part]) =>
  read(`data.${name}`).flatMap((line) => {
    const [place = '', kind = '', , size = '', ...rest] = line.split(' ');
    if (!/^\d{8}$/u.test(place) || (name === 'noun' && !nouns.has(kind))) return [];
    const all = Array.from({ length: Number.parseInt(size, 16) }, (_, index) => {
      const lemma = (rest[2 * index] ?? '').replace(/\(.*\)$/u, '').toLowerCase();
      return { lemma, ...(senses.get(`${lemma} ${part} ${place}`) ?? { rank: Infinity, count: 0 }) };
    });
    if (all.every(({ count }) => count === 0)) return [];
    // A sense that nobody counted is taken only if it is the first that the word has, and not of nouns, which have many names.
    const usual = all.filter(
      ({ lemma, rank, count }) =>
        (word.test(lemma) || (name === 'verb' && verbAndParticle.test(lemma))) &&
        (uses.get(lemma) ?? 0) >= leastUses &&
        !namesPeople(lemma) &&
        (count > 0 || (name !== 'noun' && rank === 1)),
    );
    const lemmas = [...new Set(usual.map(({ lemma }) => lemma))].toSorted();
    return lemmas.length > 1 ? [lemmas.join(' ')] : [];
  }),
);

const licence = read('data.verb')
  .filter((line) => line.startsWith('  '))
  .map((line) => line.replace(/^ +\d+ /u, '').trimEnd())
  .join('\n');
const write = (name: string, text: string): void => {
  writeFileSync(new URL(`../../src/redline/duty-watch/${name}`, import.meta.url), `${text}\n`);
};
write('thesaurus.json', JSON.stringify([...new Set(groups)].toSorted(), undefined, 2));
write('thesaurus-licence.txt', licence);
