import { clausesOf, publishedRevisions, type Clause, type Revision } from '../../code/code.ts';
import { plainText } from '../../code/plain-text.ts';
import { currentRevision, standingOf } from '../../code/standing-of.ts';
import type { SearchEntry } from '../../search/entry.ts';
import type { Content } from '../../source/content.ts';
import { clauseHeading } from '../../code/clause-heading.ts';
import { labelIn } from '../../code/labels.ts';
import { termsIn } from '../../code/refs-in.ts';
import { routes } from '../routes.ts';
import { clauseThemes, type ClauseThemes } from './clause-themes.ts';

/** The clauses of the revision that readers are led to, and the texts that stand in earlier revisions only. */
export interface ClauseEntries {
  readonly latest: readonly SearchEntry[];
  readonly earlier: readonly SearchEntry[];
}

/** One entry for each distinct text of each clause under each number, however many revisions hold it. */
export function clauseEntries(content: Content): ClauseEntries {
  const published = publishedRevisions(content.code);
  const current = currentRevision(content.code);
  const themes = clauseThemes(content);
  const texts = new Map<string, { readonly clause: Clause; readonly held: Revision[] }>();
  for (const revision of published)
    for (const clause of clausesOf(revision)) {
      const key = [clause.id, clause.number, clause.text.hash].join(':');
      const known = texts.get(key);
      texts.set(key, { clause, held: [...(known?.held ?? []), revision] });
    }
  const all = [...texts.values()].map(({ clause, held }) => ({
    isLatest: current !== undefined && held.includes(current),
    entry: entryOf(content, clause, current !== undefined && held.includes(current) ? current : held.at(-1), {
      held,
      themes,
    }),
  }));
  return {
    latest: all.filter(({ isLatest }) => isLatest).map(({ entry }) => entry),
    earlier: all.filter(({ isLatest }) => !isLatest).map(({ entry }) => entry),
  };
}

interface Around {
  readonly held: readonly Revision[];
  readonly themes: ClauseThemes;
}

function entryOf(
  { code, glossary }: Content,
  clause: Clause,
  shown: Revision | undefined,
  { held, themes }: Around,
): SearchEntry {
  const { id, text } = clause;
  const { plain } = text.front;
  const used = termsIn(text);
  // People look for a thing by names that the Code does not use.
  const otherNames = glossary
    .filter((term) => used.includes(term.id))
    .map(
      ({ term, abbreviation, also }) =>
        `${[term, ...(abbreviation === undefined ? [] : [abbreviation]), ...also].join(', ')}.`,
    );
  return {
    kind: 'clause',
    href: shown === undefined ? routes.clause(id) : routes.inRevision(shown.label, id),
    title: clauseHeading(clause),
    ...(shown === undefined ? {} : { status: standingOf(code, shown).word }),
    // A revision may be in force while a later one is a draft: the one that is shown comes last.
    revisions: [...held.filter((one) => one !== shown), ...held.filter((one) => one === shown)].map(
      ({ label }) => label,
    ),
    themes: [...(themes.get(id) ?? [])],
    text: [plain, plainText(text.tree, (to) => (shown === undefined ? to : labelIn(shown, to))), ...otherNames].join(
      ' ',
    ),
    clause: id,
  };
}
