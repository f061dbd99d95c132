import type { Code } from '../../model/code.ts';
import { reasonKind } from '../../provenance/citations.ts';
import { titleIn } from '../../redline/text-origins.ts';
import type { ChainLink, SentenceChain } from '../../provenance/sentence-chains.ts';
import type { Cut, WordOrigin } from '../../provenance/word-origin.ts';
import { creditOf } from '../cached-credit.ts';
import { routes } from '../routes.ts';
import type { CauseNames } from '../../provenance/cause-names.ts';
import { reasonLink } from './reason-links.ts';
import { say } from '../../words/say.ts';

/** Text, or a name that may lead somewhere. */
type LinePart = string | { readonly text: string; readonly href?: string };

/** Where some words of a clause come from, as a line of text with links: `“must” replaced “should” in 0.2. Law: …`. */
export type ChainLine = readonly LinePart[];

/** Sentences of a clause with the same chain: several only if all their words came the same way. */
export interface SentencesWithChain {
  readonly sentences: readonly string[];
  readonly lines: readonly ChainLine[];
}

/** Why a clause says what it says: the chain of each sentence, title first. Neighbours that came the same way are one. */
export function wordChains(code: Code, clause: string, names: CauseNames): readonly SentencesWithChain[] {
  const groups: { chain: SentenceChain; sentences: string[] }[] = [];
  for (const chain of creditOf(code).ofClause(clause)) {
    const last = groups.at(-1);
    if (last !== undefined && isSame(chain, last.chain)) last.sentences.push(chain.sentence.text);
    else groups.push({ chain, sentences: [chain.sentence.text] });
  }
  return groups.map(({ chain, sentences }) => ({ sentences, lines: linesOf(chain, { code, clause, names }) }));
}

function isSame(one: SentenceChain, other: SentenceChain): boolean {
  const [origin, otherOrigin] = [onlyOrigin(one), onlyOrigin(other)];
  return origin !== undefined && origin === otherOrigin && !other.sentence.title;
}

/** The origin of all words of a sentence from which nothing was taken out, and in which nothing was corrected. */
function onlyOrigin({ links, cuts, corrections }: SentenceChain): WordOrigin | undefined {
  return links.length === 1 && cuts.length + corrections.length === 0 ? links[0]?.origin : undefined;
}

interface Page {
  readonly code: Code;
  readonly clause: string;
  readonly names: CauseNames;
}

/** The lines of a chain, oldest revision first; then the words for which no reason is recorded, then corrections. */
function linesOf({ links, cuts, corrections }: SentenceChain, page: Page): readonly ChainLine[] {
  const { code } = page;
  const inOrder = links.toSorted(
    (a, b) => code.revisions.indexOf(a.origin.revision) - code.revisions.indexOf(b.origin.revision),
  );
  const rest = links.length < 2 ? undefined : inOrder.find(({ origin }) => origin.reasons.length === 0);
  const written = inOrder.filter((link) => link !== rest);
  const replaced = (link: ChainLink) =>
    cuts.filter((cut) => cut.replaced && cut.by === link.origin && hasWords(cut.words));
  const others = cuts.filter((cut) => hasWords(cut.words) && !written.some((link) => replaced(link).includes(cut)));
  const words = say.views.wordChains;
  return [
    ...written.map((link) => line(happenedTo(link, replaced(link), links.length === 1), link.origin, page)),
    ...others.map((cut) => line((where) => words.takenOutIn({ words: quoted([cut.words]), ...where }), cut.by, page)),
    ...(rest === undefined ? [] : [line(words.otherWordsInTextSince, rest.origin, page)]),
    ...corrections.map(({ origin, words: corrected }) =>
      line(
        corrected.some(hasWords)
          ? (where) => words.correctedIn({ words: quoted(corrected.filter(hasWords)), ...where })
          : words.punctuationCorrectedIn,
        origin,
        page,
      ),
    ),
  ];
}

/** Several parts within a message, in place of one. */
interface Parts {
  readonly parts: readonly LinePart[];
}

/** Where something happened, for a message. */
interface Where {
  readonly place: () => Parts;
  readonly isHidden: boolean;
}

/** A message that says what happened, as soon as it is known where. */
type Happened = (where: Where) => readonly (string | Parts)[];

/** What happened to the words of a link. */
function happenedTo({ words, origin }: ChainLink, replaced: readonly Cut[], isWhole: boolean): Happened {
  const said = say.views.wordChains;
  const isKnown = origin.reasons.length > 0;
  if (isWhole) return isKnown ? said.newIn : said.inTextSince;
  if (!isKnown) return (where) => said.wordsInTextSince({ words: quoted(words), ...where });
  return replaced.length === 0
    ? (where) => said.wordsNewIn({ words: quoted(words), ...where })
    : (where) =>
        said.replacedIn({ words: quoted(words), replaced: quoted(replaced.map((cut) => cut.words)), ...where });
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Words in quotation marks, without the punctuation after them. */
function quoted(words: readonly string[]): string {
  return `“${words.join(' … ').replace(/(?<=[\p{L}\p{N}])[.,;:]+$/u, '')}”`;
}

function line(happened: Happened, origin: WordOrigin, { code, clause, names }: Page): ChainLine {
  const { revision, credit } = origin;
  const hasStep = credit !== 'hidden' && code.revisions[0] !== revision;
  const isElsewhere = origin.clause !== clause;
  const page = isElsewhere ? routes.clause(origin.clause) : '';
  const place = say.views.wordChains.place<LinePart>({
    isElsewhere,
    revision: () => ({
      text: revision.draft ? say.views.wordChains.workingDraft : revision.label,
      href: hasStep ? `${page}#in-${revision.label}` : routes.inRevision(revision.label, origin.clause),
    }),
    clause: () => ({ text: titleIn(revision, origin.clause), href: routes.clause(origin.clause) }),
  });
  return [
    ...happened({ place: () => ({ parts: place }), isHidden: credit === 'hidden' }),
    ' ',
    ...why(origin, names),
  ].flatMap((part) => (typeof part === 'string' ? [part] : part.parts));
}

/** Each cause once, although several entries of a revision may name it. */
function causesOf(origin: WordOrigin, names: CauseNames): readonly LinePart[] {
  const links = origin.reasons.map(({ reason }) => {
    const link = reasonLink(reason, names);
    // After “Reasons: ”, another colon would be one too many.
    return areNamed(origin) ? link : { ...link, label: link.label.replace(/: (.+)$/, ' ($1)') };
  });
  const once = new Map(
    links.map(({ label, href }) => [label, { text: label, ...(href === undefined ? {} : { href }) }]),
  );
  return [...once.values()].flatMap((cause, index) => (index === 0 ? [cause] : ['; ', cause]));
}

/** The sentence about the reasons for some words: which they are, or why the record names none. */
function why(origin: WordOrigin, names: CauseNames): readonly (string | Parts)[] {
  const { credit, reasons } = origin;
  const said = say.views.wordChains;
  const given = {
    count: reasons.length,
    isNamed: areNamed(origin),
    causes: () => ({ parts: causesOf(origin, names) }),
  };
  switch (credit) {
    case 'named':
    case 'whole':
      return said.reasons(given);
    case 'together':
      return said.reasonsOfChange(given);
    case 'unrecorded':
      return [said.noReasonIsRecorded];
    case 'hidden':
      return [said.textBeforeItWasRemoved];
    default:
      return credit satisfies never;
  }
}

/** Whether all reasons say themselves what they are, as in `Law: …` and `Own decision: …`. Recommendations do not. */
function areNamed({ reasons }: WordOrigin): boolean {
  return reasons.every(({ reason }) => !['recommendation', 'point', 'action'].includes(reasonKind(reason)));
}
