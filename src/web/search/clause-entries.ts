import { inSchedule, nameOfNumber } from '../../model/clause-number.ts';
import { clausesOf, publishedRevisions, type Clause, type Revision } from '../../model/code.ts';
import { plainText } from '../../model/plain-text.ts';
import { currentRevision, standingOf } from '../../model/current-standing.ts';
import type { SearchEntry } from '../../search/entry.ts';
import { normaliseName } from '../../search/names.ts';
import { memoizeByText } from '../../content/files/memoize-by-text.ts';
import type { Content } from '../../content/content.ts';
import { clauseHeading } from '../../model/clause-heading.ts';
import { labelIn } from '../../model/labels.ts';
import { termsIn } from '../../model/ids-in-text.ts';
import { numberedParagraphs } from '../../model/numbered-paragraphs.ts';
import { routes } from '../routes.ts';
import { clauseThemes, type ClauseThemes } from './clause-themes.ts';
import { definedWords } from './defined-words.ts';
import { locale, say } from '../../words/say.ts';

/** The clauses of the current revision, those that are no longer in the Code, and texts that are only in other revisions. */
export interface ClauseEntries {
  /** The clauses, and the numbered paragraphs that define words. */
  readonly latest: readonly SearchEntry[];
  /** The last text of each clause that the current revision does not have. */
  readonly removed: readonly SearchEntry[];
  readonly earlier: readonly SearchEntry[];
}

/** One entry for each distinct combination of clause, number and text, however many revisions have it. */
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
    clause,
    last: held.at(-1),
    entry: entryOf(content, clause, current !== undefined && held.includes(current) ? current : held.at(-1), {
      revisions: held,
      themes,
    }),
  }));
  const inCurrent = new Set((current === undefined ? [] : clausesOf(current)).map(({ id }) => id));
  const gone = all.filter(({ clause }) => !inCurrent.has(clause.id));
  const lastOfEach = new Map(gone.map((one) => [one.clause.id, one]));
  return {
    latest: [
      ...all.filter(({ isLatest }) => isLatest).map(({ entry }) => entry),
      ...(current === undefined ? [] : definitionsIn(content, current)),
    ],
    removed: [...lastOfEach.values()].flatMap(({ clause, last, entry }) =>
      last === undefined ? [] : [removedEntry(content, clause, last, entry)],
    ),
    earlier: all.filter(({ isLatest }) => !isLatest).map(({ entry }) => entry),
  };
}

interface EntryContext {
  readonly revisions: readonly Revision[];
  readonly themes: ClauseThemes;
}

function entryOf(
  { code, glossary, clauseNames: called }: Content,
  clause: Clause,
  shown: Revision | undefined,
  { revisions, themes }: EntryContext,
): SearchEntry {
  const { id, text } = clause;
  const used = termsIn(text);
  // Readers search for names that the Code does not use.
  const abbreviations = glossary.flatMap(({ id: of, abbreviation }) =>
    abbreviation === undefined ? [] : [{ of, abbreviation }],
  );
  // A longer name of one term may hold the abbreviation of another, which it is not about.
  const isOfAnother = (name: string, term: string) =>
    abbreviations.some(({ of, abbreviation }) => of !== term && name.split(' ').includes(abbreviation));
  const otherNames = glossary
    .filter((term) => used.includes(term.id))
    .flatMap(({ id: of, term, abbreviation, also }) =>
      [term, ...(abbreviation === undefined ? [] : [abbreviation]), ...also].filter((name) => !isOfAnother(name, of)),
    );
  const alsoCalled = called.find((one) => one.clause === id)?.also;
  const standing = shown === undefined ? undefined : standingOf(code, shown).name;
  const revision = { label: shown?.label ?? '', standing: standing ?? '' };
  return {
    kind: 'clause',
    href: shown === undefined ? routes.clause(id) : routes.inRevision(shown.label, id),
    title: clauseHeading(clause),
    about:
      clause.schedule === undefined
        ? say.searching.clauseEntries.clauseRevision(revision)
        : say.searching.clauseEntries.clauseInSchedule({ ...revision, schedule: clause.schedule }),
    ...(standing === undefined ? {} : { status: standing }),
    // The shown revision comes last, even if a later one is published but not in force.
    revisions: [...revisions.filter((one) => one !== shown), ...revisions.filter((one) => one === shown)].map(
      ({ label }) => label,
    ),
    themes: [...(themes.get(id) ?? [])],
    text: clauseLines(clause, shown),
    clause: id,
    names: clauseNames(clause),
    ...(alsoCalled === undefined ? {} : { alsoCalled }),
    ...(otherNames.length === 0 ? {} : { words: otherNames.join(', ') }),
  };
}

function clauseLines({ id, text }: Pick<Clause, 'id' | 'text'>, shown: Revision | undefined): string {
  return [text.front.plain, plainText(text.tree, (to) => (shown === undefined ? to : labelIn(shown, to, id)))].join(
    '\n',
  );
}

/** Most clauses have the same names in each revision. */
const normalised = memoizeByText(normaliseName);

/** The numbers and names of a clause. */
export function clauseNames({ id, number, unit, schedule, text }: Clause): readonly string[] {
  const name = number === undefined ? [] : [nameOfNumber({ unit, number, schedule })];
  // In a schedule a number alone would lead past the clause that has it in the Code itself.
  const numbers =
    number === undefined || schedule !== undefined
      ? name
      : [...name, number, say.searching.clauseEntries.clause({ number })];
  return [...new Set([...numbers, text.front.title, id].map(normalised))];
}

/** Numbered paragraphs that define words are found by them too. */
function definitionsIn({ code }: Content, current: Revision): readonly SearchEntry[] {
  return clausesOf(current).flatMap((clause) =>
    definedWords(clause.text.tree).flatMap(({ paragraph, words }): readonly SearchEntry[] => {
      const found = numberedParagraphs(clause.text.tree).find(({ id }) => id === paragraph);
      if (found === undefined) return [];
      const named = new Intl.ListFormat(locale).format(words.map((word) => `“${word}”`));
      return [
        {
          kind: 'clause',
          href: routes.inRevision(current.label, found.id),
          title: say.searching.clauseEntries.in({
            inSchedule: inSchedule(say.searching.clauseEntries.paragraph({ number: found.number }), clause.schedule),
            clause: clauseHeading(clause),
          }),
          about: say.searching.clauseEntries.whatMeanRevision({
            named,
            label: current.label,
            word: standingOf(code, current).name,
          }),
          status: standingOf(code, current).name,
          revisions: [current.label],
          themes: [],
          text: plainText(found, (to) => labelIn(current, to, clause.id)),
          clause: clause.id,
          alsoCalled: [words.join(' '), ...words.map((word) => say.searching.clauseEntries.meaningOf({ word }))],
        },
      ];
    }),
  );
}

/** What is no longer in the Code says so, with where it was and what it became. */
function removedEntry({ code }: Content, clause: Clause, last: Revision, entry: SearchEntry): SearchEntry {
  const published = publishedRevisions(code);
  const next = published[published.indexOf(last) + 1];
  const became = next?.record.changes.find(({ from }) => from?.includes(clause.id) === true);
  const into = next === undefined ? undefined : clausesOf(next).find(({ id }) => became?.clauses.includes(id) === true);
  const labels = { label: next?.label ?? '', lastLabel: last.label };
  return {
    ...entry,
    about:
      into === undefined
        ? say.searching.clauseEntries.removedFromCode(labels)
        : say.searching.clauseEntries.nowPartOf({ ...labels, into: clauseHeading(into) }),
    status: into === undefined ? 'removed' : 'merged',
    removed: true,
    ...(into === undefined ? { alsoCalled: say.searching.called.takenOut } : {}),
    names: [
      ...clauseNames(clause),
      ...numberedParagraphs(clause.text.tree).map(({ number }) =>
        normaliseName(inSchedule(say.searching.clauseEntries.paragraph2({ number }), clause.schedule)),
      ),
    ],
  };
}
