import { firstInSentence } from '../../model/body-name.ts';
import { citablePlaces } from '../../model/citable-places.ts';
import { clausesOf, publishedRevisions, type Clause, type Code, type Revision } from '../../model/code.ts';
import { currentRevision } from '../../model/current-standing.ts';
import { listedParts } from '../../model/listed.ts';
import { named } from '../../model/stored-words.ts';
import { labelIn, referencesIn } from '../../model/labels.ts';
import { numberedParagraphs } from '../../model/numbered-paragraphs.ts';
import { formatDate } from '../../model/partial-date.ts';
import { plainText } from '../../model/plain-text.ts';
import { memoize } from '../../model/memoize.ts';
import { splitSentences } from '../../redline/sentences.ts';
import { routes } from '../routes.ts';
import type { MenuLink } from '../navigation.ts';
import { comparison, type ChangedClause, type Comparison, type Pair } from './comparison.ts';
import { say } from '../../words/say.ts';

/** What happened to a clause or numbered paragraph of a revision. */
export interface Since {
  readonly kind: 'same' | 'changed' | 'gone';
  /** Sentences that say it, with links to where it, or its words, are now. */
  readonly words: readonly (string | MenuLink)[];
}

/** What happened to everything in a revision, up to the one that is current. */
export interface SinceRevision extends Comparison {
  /** By the id of a clause or numbered paragraph of the earlier revision. */
  readonly became: ReadonlyMap<string, Since>;
}

/** What happened to a revision; undefined where it is the current one, or later than that. */
export function sinceRevision(code: Code, from: Revision): SinceRevision | undefined {
  const to = currentAfter(code, from);
  return to === undefined ? undefined : sinceUpTo(code, { from, to });
}

/** The current revision; undefined where a revision is that, or later. */
export function currentAfter(code: Code, from: Revision): Revision | undefined {
  const current = currentRevision(code);
  const published = publishedRevisions(code);
  return current !== undefined && published.indexOf(from) < published.indexOf(current) ? current : undefined;
}

/** What happened to everything in a revision up to another. */
export function sinceUpTo(code: Code, { from, to }: Pair): SinceRevision {
  const compared = comparison(code, { from, to });
  const changed = new Map(compared.changed.map((clause) => [clause.id, clause]));
  const became = clausesOf(from).flatMap((clause) => [
    [clause.id, sinceClause(code, compared, clause, changed.get(clause.id))] as const,
    ...numberedParagraphs(clause.text.tree).map(({ id }) => [id, sinceParagraph(code, compared, clause, id)] as const),
  ]);
  return { ...compared, became: new Map(became) };
}

function sinceClause(code: Code, pair: Comparison, clause: Clause, changed: ChangedClause | undefined): Since {
  const { from, to } = pair;
  if (changed === undefined) return same(to, linkTo(to, clause.id));
  if (changed.after === undefined)
    return gone(
      code,
      pair,
      clause.id,
      changed.now.map((id) => linkTo(to, id)),
    );
  const was = labelIn(from, clause.id);
  const is = labelIn(to, clause.id);
  const kinds = changed.allKinds.map(named).join(', ');
  const words = say.views.since.inRevisionItIs({
    kinds: firstInSentence(kinds),
    label: to.label,
    isSameNumber: was === is,
    places: () => linkTo(to, clause.id),
  });
  return { kind: 'changed', words };
}

function sinceParagraph(code: Code, pair: Comparison, clause: Clause, id: string): Since {
  const { from, to } = pair;
  const now = referencesIn(to).get(id);
  if (now === undefined) return gone(code, pair, id, wordsNowIn(from, clause, id, to));
  const was = labelIn(from, id);
  const hasSameWords = textOf(from, clause, id) === textOf(to, now.clause, id);
  const isSamePlace = now.clause.id === clause.id;
  const isSameNumber = was === now.label;
  if (isSameNumber && isSamePlace && hasSameWords) return same(to, linkTo(to, id));
  const place = isSamePlace
    ? now.label
    : say.views.since.labelInClause({ label: now.label, clause: labelIn(to, now.clause.id) });
  const words = say.views.since.wordsAreSameInRevision({
    hasSameWords,
    label: to.label,
    isSameNumber,
    places: () => ({ ...linkTo(to, id), text: place }),
  });
  return { kind: 'changed', words };
}

const same = (to: Revision, now: MenuLink): Since => ({
  kind: 'same',
  words: say.views.since.unchangedInRevision({ label: to.label, places: () => now }),
});

/** What is no longer there: which revision took it out, and where its words are now. */
function gone(code: Code, { from }: Comparison, id: string, now: readonly MenuLink[]): Since {
  const published = publishedRevisions(code);
  const later = published.slice(published.indexOf(from) + 1);
  const by = later.find((revision) => !referencesIn(revision).has(id));
  const out =
    by === undefined
      ? say.views.since.notInCode
      : say.views.since.takenOutOfCodeIn({ label: by.label, date: formatDate(by.record.date) });
  const found: readonly (string | MenuLink)[] =
    now.length === 0
      ? [say.views.since.noSentenceOfItIs]
      : say.views.since.someOrAllOfIts<readonly (string | MenuLink)[]>({ places: () => listedParts(now) }).flat();
  return { kind: 'gone', words: [out, ' ', ...found] };
}

const linkTo = (to: Revision, id: string): MenuLink => ({
  text: labelIn(to, id),
  href: routes.inRevision(to.label, referencesIn(to).get(id)?.anchor ?? id),
});

/** A sentence of fewer words may be anyone's. */
const minWords = 4;

/** The clauses and numbered paragraphs of a later revision that have whole sentences of a paragraph. */
function wordsNowIn(from: Revision, clause: Clause, id: string, to: Revision): readonly MenuLink[] {
  const sentences = sentencesIn(textOf(from, clause, id));
  const holders = new Set(sentences.flatMap((sentence) => holdersOf(to).get(sentence) ?? []));
  return [...holders].map((holder) => linkTo(to, holder));
}

/** The sentences of a revision, with the paragraph or else the clause that each is in. */
const holdersOf: (revision: Revision) => ReadonlyMap<string, readonly string[]> = memoize((revision) => {
  const holders = new Map<string, string[]>();
  for (const clause of clausesOf(revision)) {
    for (const block of clause.text.tree.children) {
      const holder = block.type === 'numbered' ? block.id : clause.id;
      for (const sentence of sentencesIn(plainText(block, (to) => labelIn(revision, to, clause.id))))
        holders.set(sentence, [...(holders.get(sentence) ?? []), holder]);
    }
  }
  return holders;
});

const sentencesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap((line) => splitSentences(line))
    .filter((sentence) => sentence.split(' ').length >= minWords);

function textOf(revision: Revision, clause: Clause, id: string): string {
  const place = citablePlaces(clause).find(({ anchor }) => anchor === id);
  return plainText(place?.node ?? clause.text.tree, (to) => labelIn(revision, to, clause.id));
}
