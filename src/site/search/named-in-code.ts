import { clauseHeading } from '../../code/clause-heading.ts';
import { clausesOf, publishedRevisions, type Code, type Revision } from '../../code/code.ts';
import { numberedParagraphs } from '../../code/numbered-paragraphs.ts';
import { currentRevision, standingOf } from '../../code/standing-of.ts';
import { nameOf, type Named } from '../../search/named.ts';
import { routes } from '../routes.ts';
import { definedWords } from './defined-words.ts';

/** Clauses and numbered paragraphs by the numbers and titles that they have and had, and revisions by their labels. */
export function namedInCode(code: Code): readonly Named[] {
  const current = currentRevision(code);
  const today = current === undefined ? [] : numbersIn(current);
  const revisions = publishedRevisions(code).map((revision): Named => ({
    kind: 'page',
    href: routes.revision(revision.label),
    title: `Revision ${revision.label}`,
    about: standingOf(code, revision).word,
    names: [nameOf(revision.label), nameOf(`revision ${revision.label}`)],
  }));
  if (current === undefined) return revisions;
  return [...namedToday(code, current, today), ...namedEarlier(code, current, today), ...revisions];
}

function namedToday(code: Code, current: Revision, today: readonly Numbered[]): readonly Named[] {
  const about = `Clause, revision ${current.label}, ${standingOf(code, current).word}`;
  return today.map(({ id, title, says, names, words }) => ({
    kind: 'clause',
    href: routes.inRevision(current.label, id),
    title,
    about: says === undefined ? about : `${about}: ${says}`,
    names,
    ...(words === undefined ? {} : { words }),
  }));
}

/** What had another number or title in another revision, each set of names once, with the revisions that had it. */
function namedEarlier(code: Code, current: Revision, today: readonly Numbered[]): readonly Named[] {
  const nowCalled = new Map(today.map((one) => [one.id, one]));
  const earlier = new Map<string, { readonly last: Revision; readonly number: Numbered; readonly labels: string[] }>();
  for (const revision of publishedRevisions(code).filter((one) => one !== current))
    for (const number of numbersIn(revision)) {
      const names = number.names.filter((name) => nowCalled.get(number.id)?.names.includes(name) !== true);
      if (names.length === 0) continue;
      const key = `${number.id}:${names.join(',')}`;
      const labels = [...(earlier.get(key)?.labels ?? []), revision.label];
      earlier.set(key, { last: revision, number: { ...number, names }, labels });
    }
  return [...earlier.values()].map(({ last, number: { id, title, names }, labels }) => {
    const now = nowCalled.get(id);
    const had = `Had this number or name in ${labels.join(', ')}`;
    return {
      kind: 'clause',
      href: routes.inRevision((now === undefined ? last : current).label, id),
      title: now?.title ?? title,
      about: now === undefined ? `${had}; not in the Code today` : had,
      names,
      earlier: true,
    };
  });
}

interface Numbered {
  readonly id: string;
  readonly title: string;
  readonly names: readonly string[];
  /** Words by which it is found, too. */
  readonly words?: string;
  /** What it says, for whoever looks for these words. */
  readonly says?: string;
}

function numbersIn(revision: Revision): readonly Numbered[] {
  return clausesOf(revision).flatMap((clause) => {
    const { id, number, unit, text } = clause;
    const numbers = number === undefined ? [] : [number, `${unit} ${number}`, `clause ${number}`];
    return [
      {
        id,
        title: clauseHeading(clause),
        names: [...new Set([...numbers, text.front.title].map(nameOf))],
        words: clauseHeading(clause),
      },
      ...numberedParagraphs(text.tree).map((paragraph) => ({
        id: paragraph.id,
        title: `Paragraph ${paragraph.number}, in ${clauseHeading(clause)}`,
        names: [nameOf(`paragraph ${paragraph.number}`), nameOf(paragraph.number)],
      })),
      ...definedWords(text.tree).map(({ paragraph = id, words }) => ({
        id: paragraph,
        title: clauseHeading(clause),
        says: `what ${wordList(words)} mean`,
        names: [],
        words: words.join(' '),
      })),
    ];
  });
}

function wordList(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(words.map((word) => `“${word}”`));
}
