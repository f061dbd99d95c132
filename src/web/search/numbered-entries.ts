import { citablePlaces } from '../../model/citable-places.ts';
import { inSchedule } from '../../model/clause-number.ts';
import { clauseHeading } from '../../model/clause-heading.ts';
import { clausesOf, publishedRevisions, type Code, type Revision } from '../../model/code.ts';
import { currentRevision, standingOf } from '../../model/current-standing.ts';
import { labelIn } from '../../model/labels.ts';
import { numberedParagraphs } from '../../model/numbered-paragraphs.ts';
import { plainText } from '../../model/plain-text.ts';
import type { NamedEntry } from '../../search/entry.ts';
import { normaliseName } from '../../search/names.ts';
import { routes } from '../routes.ts';
import { clauseNames } from './clause-entries.ts';
import { say } from '../../words/say.ts';

/** Numbered paragraphs and their items by number, and whatever had a number or name in earlier revisions. */
export function numberedEntries(code: Code): readonly NamedEntry[] {
  const current = currentRevision(code);
  if (current === undefined) return [];
  const today = [...numbersIn(current), ...itemsIn(current)];
  const about = say.searching.numberedEntries.clauseRevision({
    label: current.label,
    name: standingOf(code, current).name,
  });
  return [
    ...today
      .filter(({ isParagraph }) => isParagraph)
      .map(({ id, title, text, names }): NamedEntry => ({
        kind: 'clause',
        href: routes.inRevision(current.label, id),
        title,
        about,
        text,
        names,
      })),
    ...earlierNames(code, current, today),
  ];
}

/** Names from other revisions that are not current, each set once, with the revisions that had it; the latest first. */
function earlierNames(code: Code, current: Revision, today: readonly Numbered[]): readonly NamedEntry[] {
  const currentById = new Map(today.map((one) => [one.id, one]));
  const earlier = new Map<string, { readonly last: Revision; readonly number: Numbered; readonly labels: string[] }>();
  for (const revision of publishedRevisions(code).filter((one) => one !== current))
    for (const number of numbersIn(revision)) {
      const names = number.names.filter((name) => currentById.get(number.id)?.names.includes(name) !== true);
      if (names.length === 0) continue;
      const key = `${number.id}:${names.join(',')}`;
      const labels = [...(earlier.get(key)?.labels ?? []), revision.label];
      earlier.delete(key);
      earlier.set(key, { last: revision, number: { ...number, names }, labels });
    }
  return [...earlier.values()].toReversed().map(({ last, number: { id, title, text, names }, labels }): NamedEntry => {
    const now = currentById.get(id);
    const had = say.searching.numberedEntries.hadThisNumberOrName({ labels: labels.join(', ') });
    return {
      kind: 'clause',
      href: routes.inRevision((now === undefined ? last : current).label, id),
      title: now?.title ?? title,
      about: now === undefined ? say.searching.numberedEntries.noLongerInCode({ had }) : had,
      text: now?.text ?? text,
      names,
      earlier: true,
    };
  });
}

interface Numbered {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly names: readonly string[];
  readonly isParagraph: boolean;
}

function numbersIn(revision: Revision): readonly Numbered[] {
  return clausesOf(revision).flatMap((clause) => {
    const textOf = (node: Parameters<typeof plainText>[0]) => plainText(node, (to) => labelIn(revision, to, clause.id));
    return [
      {
        id: clause.id,
        title: clauseHeading(clause),
        text: textOf(clause.text.tree),
        names: clauseNames(clause),
        isParagraph: false,
      },
      ...numberedParagraphs(clause.text.tree).map((paragraph) => ({
        id: paragraph.id,
        title: say.searching.numberedEntries.in({
          inSchedule: inSchedule(
            say.searching.numberedEntries.paragraph({ number: paragraph.number }),
            clause.schedule,
          ),
          clause: clauseHeading(clause),
        }),
        text: textOf(paragraph),
        names: [
          normaliseName(
            inSchedule(say.searching.numberedEntries.paragraph2({ number: paragraph.number }), clause.schedule),
          ),
          ...(clause.schedule === undefined ? [normaliseName(paragraph.number)] : []),
        ],
        isParagraph: true,
      })),
    ];
  });
}

/** The items of lists, as citations name them: `paragraph 5(b)`, `commitment G, item 2`. Definitions are found by their terms. */
function itemsIn(revision: Revision): readonly Numbered[] {
  return clausesOf(revision).flatMap((clause) =>
    citablePlaces(clause).flatMap(({ anchor, name, node }) => {
      if (node?.type !== 'listItem' || name.includes('“')) return [];
      return {
        id: anchor,
        title: say.searching.numberedEntries.in2({
          toUpperCase: name.charAt(0).toUpperCase(),
          slice: name.slice(1),
          clause: clauseHeading(clause),
        }),
        text: plainText(node, (to) => labelIn(revision, to, clause.id)),
        names: [...new Set([name, name.replaceAll(/, (?:list \d+, )?item (\S+)/g, ' ($1)')].map(normaliseName))],
        isParagraph: true,
      };
    }),
  );
}
