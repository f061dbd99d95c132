import type { Code } from '../../model/code.ts';
import { reasonKind } from '../../provenance/citations.ts';
import { titleIn } from '../../redline/text-origins.ts';
import type { ChainLink, SentenceChain } from '../../provenance/sentence-chains.ts';
import type { Cut, WordOrigin } from '../../provenance/word-origin.ts';
import { creditOf } from '../cached-credit.ts';
import type { MenuLink } from '../navigation.ts';
import { routes } from '../routes.ts';
import type { CauseNames } from '../../provenance/cause-names.ts';
import { reasonLink } from './reason-links.ts';
import { say } from '../../words/say.ts';

/** Where some words of a clause come from, as a line of text with links. */
export interface ChainLine {
  /** `“must” replaced “should” in `, `In the text since `, `“where practicable”: taken out in `. */
  readonly words: string;
  /** `0.2`, with the address of what it changed. */
  readonly revision: MenuLink;
  /** The clause in which they first appeared, if it was another. */
  readonly clause?: MenuLink;
  /** What comes before the causes: `. Reason: `; or that no reason is recorded. */
  readonly how: string;
  readonly causes: readonly { readonly text: string; readonly href?: string }[];
  /** What comes after the causes. */
  readonly remark: string;
}

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
  return [
    ...written.map((link) => line(happenedTo(link, replaced(link), links.length === 1), link.origin, page)),
    ...others.map((cut) => line(say.views.wordChains.takenOutIn({ quoted: quoted([cut.words]) }), cut.by, page)),
    ...(rest === undefined ? [] : [line(say.views.wordChains.otherWordsInTextSince, rest.origin, page)]),
    ...corrections.map(({ origin, words }) =>
      line(
        say.views.wordChains.correctedIn({
          value: words.some(hasWords) ? quoted(words.filter(hasWords)) : say.views.wordChains.punctuation,
        }),
        origin,
        page,
      ),
    ),
  ];
}

/** What happened to the words of a link, up to the revision in which it did. */
function happenedTo({ words, origin }: ChainLink, replaced: readonly Cut[], isWhole: boolean): string {
  const isKnown = origin.reasons.length > 0;
  if (isWhole) return isKnown ? say.views.wordChains.newIn : say.views.wordChains.inTextSince;
  if (!isKnown) return say.views.wordChains.inTextSince2({ words: quoted(words) });
  return replaced.length === 0
    ? say.views.wordChains.newIn2({ words: quoted(words) })
    : say.views.wordChains.replacedIn({ words: quoted(words), quoted: quoted(replaced.map((cut) => cut.words)) });
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Words in quotation marks, without the punctuation after them. */
function quoted(words: readonly string[]): string {
  return `“${words.join(' … ').replace(/(?<=[\p{L}\p{N}])[.,;:]+$/u, '')}”`;
}

function line(words: string, origin: WordOrigin, { code, clause, names }: Page): ChainLine {
  const { revision, credit } = origin;
  const hasStep = credit !== 'hidden' && code.revisions[0] !== revision;
  const own = origin.clause === clause;
  const page = own ? '' : routes.clause(origin.clause);
  return {
    words,
    revision: {
      text: revision.draft ? say.views.wordChains.workingDraft : revision.label,
      href: hasStep ? `${page}#in-${revision.label}` : routes.inRevision(revision.label, origin.clause),
    },
    ...(own ? {} : { clause: { text: titleIn(revision, origin.clause), href: routes.clause(origin.clause) } }),
    ...howOf(origin),
    causes: causesOf(origin, names),
  };
}

/** Each cause once, although several entries of a revision may name it. */
function causesOf(origin: WordOrigin, names: CauseNames): ChainLine['causes'] {
  const links = origin.reasons.map(({ reason }) => {
    const link = reasonLink(reason, names);
    // After “Reasons: ”, another colon would be one too many.
    return areNamed(origin) ? link : { ...link, label: link.label.replace(/: (.+)$/, ' ($1)') };
  });
  return [
    ...new Map(
      links.map(({ label, href }) => [label, { text: label, ...(href === undefined ? {} : { href }) }]),
    ).values(),
  ];
}

function howOf(origin: WordOrigin): Pick<ChainLine, 'how' | 'remark'> {
  const { credit, reasons } = origin;
  switch (credit) {
    case 'named':
    case 'whole':
      return { how: beforeReasons(origin), remark: '.' };
    case 'together':
      return {
        how: beforeReasons(origin),
        remark: say.views.wordChains.whichRecordGivesForOther({ count: reasons.length }),
      };
    case 'unrecorded':
      return { how: say.views.wordChains.noReasonIsRecorded, remark: '.' };
    case 'hidden':
      return { how: say.views.wordChains.orBeforeTextBeforeIt, remark: '.' };
    default:
      return credit satisfies never;
  }
}

function beforeReasons(origin: WordOrigin): string {
  if (areNamed(origin)) return '. ';
  return say.views.wordChains.reason({ count: origin.reasons.length });
}

/** Whether all reasons say themselves what they are, as in `Law: …` and `Own decision: …`. Recommendations do not. */
function areNamed({ reasons }: WordOrigin): boolean {
  return reasons.every(({ reason }) => !['recommendation', 'point', 'action'].includes(reasonKind(reason)));
}
