import type { Code } from '../../model/code.ts';
import { reasonKind } from '../citations.ts';
import type { ChainLink, SentenceChain } from '../sentence-chains.ts';
import { wordCredit, type WordCredit } from '../word-credit.ts';
import type { WordOrigin } from '../word-origin.ts';
import { compare, smallCode, type SmallRevision } from './small-code.ts';

/** A reason of a recommendation in a test, for the words that it names. */
export function asked(recommendation: string, ...words: string[]) {
  return { recommendation, sentence: 'It was asked.', covers: words.map((one) => ({ words: one })) };
}

/** An editorial correction in a test. */
export function corrected(...words: string[]) {
  return { correction: 'editorial' as const, sentence: 'A slip.', covers: words.map((one) => ({ words: one })) };
}

type Because = NonNullable<SmallRevision['changes']>[number]['because'];

/** An amendment in a test: of clause `log`, unless others are named. */
export function amended(because: Because, ...clauses: string[]) {
  const note = 'It is clearer.';
  return { clauses: clauses.length === 0 ? ['log'] : clauses, kind: 'amended' as const, because, note };
}

/** The clause `log`: its text in each revision, with the reasons for it. */
export function history(...steps: readonly (readonly [text: string, ...because: Because])[]): Code {
  return smallCode(
    steps.map(([log, ...because]) => ({ clauses: { log }, changes: because.length === 0 ? [] : [amended(because)] })),
  );
}

/** The credit of a Code in a test. */
export function creditIn(code: Code): WordCredit {
  return wordCredit(code, compare);
}

/** An origin as one line: `0.2 r1`, `0.2 r1 or r2`, `0.1`, and its clause if it is another. */
export function originLine({ revision, reasons, credit, clause }: WordOrigin, id: string): string {
  const causes = reasons
    .map(({ reason }) => reason[reasonKind(reason)] ?? '')
    .join(credit === 'together' ? ' or ' : ' and ');
  const unsure = credit === 'together' && reasons.length === 1 ? '?' : '';
  return [
    revision.label,
    `${causes}${unsure}`,
    credit === 'hidden' ? 'hidden' : '',
    clause === id ? '' : `in ${clause}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The chains of a clause without its title: `must: 0.2 r1`, `- where possible: 0.3 r2`, `~ organisation: 0.4 editorial`. */
export function chainsIn(code: Code, clause: string): readonly string[] {
  return creditIn(code)
    .ofClause(clause)
    .filter(({ sentence }) => !sentence.title)
    .flatMap((chain) => chainLines(chain, clause));
}

function chainLines({ links, cuts, corrections }: SentenceChain, clause: string): readonly string[] {
  const line = ({ words, origin }: ChainLink) => `${words.join(' … ')}: ${originLine(origin, clause)}`;
  return [
    ...links.map(line),
    ...cuts.map(({ words, by }) => `- ${words}: ${originLine(by, clause)}`),
    ...corrections.map((link) => `~ ${line(link)}`),
  ];
}
