import type { RegisterName } from '../addresses.ts';
import type { RegisterEntries } from '../json/registers.ts';
import { csvText, listed, type Columns } from './csv-text.ts';

const yesNo = (value: boolean | undefined): string => (value === undefined ? '' : value ? 'yes' : 'no');

/** The columns of each register. Ids join the tables; several stand in one cell, divided by `; `, and sentences by line ends. */
const columns: { readonly [Name in RegisterName]: Columns<RegisterEntries[Name][number]> } = {
  recommendations: {
    id: ({ id }) => id,
    workshop: ({ workshop }) => workshop,
    section: ({ section }) => section,
    bullets: ({ bullets }) => listed(bullets),
    kind: ({ kind }) => kind,
    summary: ({ summary }) => summary,
    'said at the workshop': ({ saidAtWorkshop }) => saidAtWorkshop ?? '',
    theme: ({ theme }) => theme,
    actions: ({ actions }) => listed(actions),
    names: ({ names }) => listed(names),
    answer: ({ answer }) => answer,
    'because (answer)': ({ disposition }) => disposition?.because ?? '',
    'revision (answer)': ({ disposition }) => disposition?.revision ?? '',
    'illustrative (answer)': ({ disposition }) => yesNo(disposition?.illustrative),
    'changed clauses': ({ changes }) => listed([...new Set(changes.flatMap(({ clauses }) => clauses))]),
    'changed in revisions': ({ changes }) => listed([...new Set(changes.map(({ revision }) => revision))]),
    page: ({ page }) => page,
  },
  actions: {
    id: ({ id }) => id,
    workshop: ({ workshop }) => workshop,
    number: ({ number }) => String(number),
    summary: ({ summary }) => summary,
    owner: ({ owner }) => owner,
    deadline: ({ deadline }) => deadline,
    sections: ({ sections }) => listed(sections),
    state: ({ state }) => state?.state ?? '',
    'as at': ({ state }) => state?.asAt ?? '',
    reached: ({ state }) => state?.reached ?? '',
    evidence: ({ state }) => state?.evidence ?? '',
    'illustrative (state)': ({ state }) => yesNo(state?.illustrative),
    recommendations: ({ recommendations }) => listed(recommendations),
    'changed clauses': ({ changes }) => listed([...new Set(changes.flatMap(({ clauses }) => clauses))]),
    'changed in revisions': ({ changes }) => listed([...new Set(changes.map(({ revision }) => revision))]),
    page: ({ page }) => page,
  },
  dispositions: {
    recommendation: ({ recommendation }) => recommendation,
    workshop: ({ workshop }) => workshop,
    disposition: ({ disposition }) => disposition,
    because: ({ because }) => because,
    revision: ({ revision }) => revision,
    illustrative: ({ illustrative }) => yesNo(illustrative),
    page: ({ page }) => page,
  },
  consultations: {
    id: ({ id }) => id,
    title: ({ title }) => title,
    kind: ({ kind }) => kind,
    revision: ({ revision }) => revision,
    opens: ({ opens }) => opens ?? '',
    closes: ({ closes }) => closes ?? '',
    summary: ({ summary }) => summary,
    questions: ({ questions }) => String(questions.length),
    'next by': ({ next }) => next.by ?? '',
    'outcome published': ({ outcome }) => outcome?.date ?? '',
    'outcome summary': ({ outcome }) => outcome?.summary.join('\n') ?? '',
    responses: ({ outcome }) => outcome?.responses?.toString() ?? '',
    page: ({ page }) => page,
  },
  updates: {
    date: ({ date }) => date,
    title: ({ title }) => title,
    text: ({ text }) => text.join('\n'),
  },
  glossary: {
    id: ({ id }) => id,
    term: ({ term }) => term,
    abbreviation: ({ abbreviation }) => abbreviation ?? '',
    also: ({ also }) => also.join('\n'),
    definition: ({ definition }) => definition,
  },
  bodies: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    abbreviation: ({ abbreviation }) => abbreviation ?? '',
    site: ({ site }) => site ?? '',
    role: ({ role }) => role,
    'go here for': ({ goHereFor }) => goHereFor.join('\n'),
    can: ({ can }) => can.join('\n'),
    cannot: ({ cannot }) => cannot.join('\n'),
    topics: ({ topics }) => listed(topics),
    'named in': ({ namedIn }) => listed(namedIn),
  },
  access: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    access: ({ access }) => access,
    reason: ({ reason }) => reason ?? '',
    extent: ({ extent }) => extent ?? '',
    source: ({ source }) => source,
  },
};

/** A register, whole, as CSV. */
export function registerCsv<Name extends RegisterName>(name: Name, entries: RegisterEntries[Name]): string {
  const rows: readonly RegisterEntries[Name][number][] = entries;
  return csvText<RegisterEntries[Name][number]>(columns[name], rows);
}
