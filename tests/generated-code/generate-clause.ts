import { yamlText } from './yaml-text.ts';
import { listItem, sentence, title } from './prose.ts';
import type { Random } from './random.ts';

/** A clause in one revision. */
export interface GeneratedClause {
  readonly id: string;
  /** The whole file: front matter and text. */
  readonly text: string;
  readonly front: string;
  /** Blocks of the text, in Markdown. */
  readonly blocks: readonly string[];
}

/** Generates a clause: two in five have a list, one in five a numbered paragraph, and the others plain paragraphs. */
export function generateClause(random: Random, index: number, clauses: number): GeneratedClause {
  const id = `clause-${index + 1}`;
  const front = yamlText({
    id,
    title: title(random, index + 1),
    plain: sentence(random),
    extent: ['England', 'Wales'],
  });
  const neighbour = `clause-${((index + 7) % clauses) + 1}`;
  const linked = `${sentence(random)} See <Ref to="${neighbour}" /> and [the guidance](https://www.gov.uk/guidance).`;
  const stressed = `**${sentence(random)}** Every <Term id="record">record</Term> counts. ${sentence(random)}`;
  const list = ['The organisation must:', `- ${listItem(random)}`, `- ${listItem(random)}`, `- ${listItem(random)}.`];
  const numbered = [`<Para id="paragraph-${index + 1}" number="${index + 1}">`, sentence(random), '</Para>'];
  const blocks = [
    linked,
    stressed,
    ...(index % 5 < 2 ? [`${list[0] ?? ''}\n\n${list.slice(1).join('\n')}`] : [sentence(random)]),
    ...(index % 5 === 4 ? [numbered.join('\n\n')] : [sentence(random)]),
  ];
  return clauseOf(id, front, blocks);
}

/**
 * Changes the first sentence of a clause or, one time in three, adds a sentence, so that clauses stay about as long as
 * in a real Code: 150 words at first, 170 after fifty revisions.
 */
export function reviseClause(random: Random, { id, front, blocks }: GeneratedClause): GeneratedClause {
  const [first = '', second = '', ...others] = blocks;
  return random() < 1 / 3
    ? clauseOf(id, front, [first, `${second} ${sentence(random)}`, ...others])
    : clauseOf(id, front, [`${sentence(random)}${first.slice(first.indexOf('.') + 1)}`, second, ...others]);
}

function clauseOf(id: string, front: string, blocks: readonly string[]): GeneratedClause {
  return { id, front, blocks, text: `---\n${front}---\n\n${blocks.join('\n\n')}\n` };
}
