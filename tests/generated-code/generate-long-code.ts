import { generateRegisters } from './generate-registers.ts';
import { listItem, sentence, title } from './prose.ts';
import { createRandom, type Random } from './random.ts';
import { yamlText } from './yaml-text.ts';

/** The size of a long Code: as many parts, clauses and numbered paragraphs as the longest real ones. */
export const longCode = { parts: 40, clauses: 80, paragraphs: 300 } as const;

/**
 * Generates the `content/` of a long Code of one revision, by path: two clauses in each part, with sub-headings, lettered
 * lists and references to their items; the last two parts are schedules with their own numbers.
 */
export function generateLongCode(): ReadonlyMap<string, string> {
  const random = createRandom(longCode.paragraphs);
  const files = new Map<string, string>(generateRegisters(0, 1));
  const folder = 'code/published/0.1';
  const outline = Array.from({ length: longCode.parts }, (_, index) => partOf(index));
  files.set(
    `${folder}/revision.yaml`,
    yamlText({
      label: '0.1',
      date: '2018-01',
      status: 'paper',
      summary: 'A long Code.',
      basis: [{ kind: 'decision', sentence: 'The body decided to write a Code.' }],
      outline,
      changes: [],
    }),
  );
  let number = 0;
  for (let clause = 1; clause <= longCode.clauses; clause += 1) {
    if (clause === longCode.clauses - 3 || clause === longCode.clauses - 1) number = 0;
    const count = clause % 4 === 0 ? 3 : 4;
    files.set(`${folder}/clauses/clause-${clause}.mdx`, clauseFile(random, clause, number, count));
    number += count;
  }
  return files;
}

function partOf(index: number) {
  const schedule = index - longCode.parts + 3;
  const numbers = [index * 2 + 1, index * 2 + 2];
  return {
    part: `part-${index + 1}`,
    title: `Part ${index + 1}`,
    unit: 'clause',
    ...(schedule < 1 ? {} : { schedule: `Schedule ${schedule}` }),
    clauses: numbers.map((number, place) => ({
      clause: `clause-${number}`,
      number: schedule < 1 ? `Article ${number}` : String(place + 1),
    })),
  };
}

function clauseFile(random: Random, clause: number, before: number, count: number): string {
  const front = { id: `clause-${clause}`, title: title(random, clause), plain: sentence(random), extent: ['England'] };
  const neighbour = (clause % longCode.clauses) + 1;
  const paragraphs = Array.from({ length: count }, (_, index) => {
    const list = [
      `(a) <Item id="item-${index + 1}" /> ${listItem(random)};`,
      '(b) the records:',
      `    (i) ${listItem(random)};`,
      `    (ii) ${listItem(random)};`,
      `(c) ${listItem(random)},`,
    ].join('\n');
    const heading = index === 0 ? ['## The first duties'] : index === 2 ? ['### Further duties'] : [];
    const reference = `See <Ref to="clause-${neighbour}" item="item-1" /> of <Ref to="clause-${neighbour}" />.`;
    const id = `<Para id="paragraph-${clause}-${index + 1}" number="${before + index + 1}">`;
    return [
      ...heading,
      id,
      `${sentence(random)} ${reference}`,
      `The organisation must:\n${list}`,
      'and must answer for it.',
      '</Para>',
    ];
  });
  return `---\n${yamlText(front)}---\n\n${paragraphs.flat().join('\n\n')}\n`;
}
