import type { SiteSettings } from '../../../model/site-settings.ts';
import type { RegisterName } from '../../addresses.ts';
import type { RegisterEntries } from '../json/registers.ts';
import { csvText, joinValues, type Columns } from './csv-text.ts';

const yesNo = (value: boolean | undefined): string => (value === undefined ? '' : value ? 'yes' : 'no');

/** The columns of each register. Several ids in one cell are separated by `; `, sentences by line breaks. */
const columns: { readonly [Name in RegisterName]: Columns<RegisterEntries[Name][number]> } = {
  recommendations: {
    id: ({ id }) => id,
    workshop: ({ workshop }) => workshop,
    section: ({ section }) => section,
    bullets: ({ bullets }) => joinValues(bullets),
    kind: ({ kind }) => kind,
    summary: ({ summary }) => summary,
    quotation: ({ quotation }) => quotation ?? '',
    'said at the workshop': ({ saidAtWorkshop }) => saidAtWorkshop ?? '',
    theme: ({ theme }) => theme,
    actions: ({ actions }) => joinValues(actions),
    names: ({ names }) => joinValues(names),
    answer: ({ answer }) => answer,
    'because (answer)': ({ disposition }) => disposition?.because ?? '',
    'revision (answer)': ({ disposition }) => disposition?.revision ?? '',
    'illustrative (answer)': ({ disposition }) => yesNo(disposition?.illustrative),
    'changed clauses': ({ changes }) => joinValues([...new Set(changes.flatMap(({ clauses }) => clauses))]),
    'changed in revisions': ({ changes }) => joinValues([...new Set(changes.map(({ revision }) => revision))]),
    page: ({ page }) => page,
    'owner (answer awaited)': ({ awaited }) => awaited?.owner ?? '',
    'due (answer awaited)': ({ awaited }) => awaited?.due ?? '',
    'called (answer)': ({ disposition }) => disposition?.called ?? '',
  },
  actions: {
    id: ({ id }) => id,
    workshop: ({ workshop }) => workshop,
    number: ({ number }) => String(number),
    summary: ({ summary }) => summary,
    owner: ({ owner }) => owner,
    deadline: ({ deadline }) => deadline,
    sections: ({ sections }) => joinValues(sections),
    state: ({ state }) => state?.state ?? '',
    'as at': ({ state }) => state?.asAt ?? '',
    reached: ({ state }) => state?.reached ?? '',
    evidence: ({ state }) => state?.evidence ?? '',
    'illustrative (state)': ({ state }) => yesNo(state?.illustrative),
    recommendations: ({ recommendations }) => joinValues(recommendations),
    'changed clauses': ({ changes }) => joinValues([...new Set(changes.flatMap(({ clauses }) => clauses))]),
    'changed in revisions': ({ changes }) => joinValues([...new Set(changes.map(({ revision }) => revision))]),
    page: ({ page }) => page,
    'months late': ({ state }) => state?.monthsLate?.toString() ?? '',
    'called (state)': ({ state }) => state?.called ?? '',
  },
  dispositions: {
    recommendation: ({ recommendation }) => recommendation,
    workshop: ({ workshop }) => workshop,
    disposition: ({ disposition }) => disposition,
    because: ({ because }) => because,
    revision: ({ revision }) => revision,
    illustrative: ({ illustrative }) => yesNo(illustrative),
    page: ({ page }) => page,
    'called (disposition)': ({ called }) => called ?? '',
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
  points: {
    id: ({ id }) => id,
    consultation: ({ consultation }) => consultation,
    'asked about': ({ askedAbout }) => askedAbout,
    title: ({ title }) => title,
    statement: ({ statement }) => statement,
    themes: ({ themes }) => joinValues(themes),
    clauses: ({ where }) => joinValues(where.flatMap(({ clause }) => clause ?? [])),
    paragraphs: ({ where }) => joinValues(where.flatMap(({ paragraph }) => paragraph ?? [])),
    questions: ({ where }) => joinValues(where.flatMap(({ question }) => question ?? [])),
    responses: ({ raised }) => (raised === undefined ? '' : (raised.responses?.toString() ?? 'fewer than 5')),
    'in the words of a campaign': ({ raised }) =>
      raised?.campaign === undefined
        ? ''
        : String(raised.campaign.find(({ of }) => of.includes('campaign'))?.responses ?? 0),
    answer: ({ answer }) => answer,
    'because (answer)': ({ because }) => because ?? '',
    'not accepted': ({ notAccepted }) => notAccepted ?? '',
    'already in': ({ alreadyIn }) =>
      joinValues(alreadyIn.flatMap(({ clause, paragraph }) => paragraph ?? clause ?? [])),
    elsewhere: ({ elsewhere }) => elsewhere ?? '',
    'action (kept for later)': ({ action }) => action?.summary ?? '',
    'owner (kept for later)': ({ action }) => action?.owner ?? '',
    'due (kept for later)': ({ action }) => action?.deadline ?? '',
    'changed clauses': ({ changes }) => joinValues([...new Set(changes.flatMap(({ clauses }) => clauses))]),
    'changed in revisions': ({ changes }) => joinValues([...new Set(changes.map(({ revision }) => revision))]),
    illustrative: ({ illustrative }) => yesNo(illustrative),
    page: ({ page }) => page,
    'called (answer)': ({ called }) => called ?? '',
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
    topics: ({ topics }) => joinValues(topics),
    'named in': ({ namedIn }) => joinValues(namedIn),
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

/** A whole register as CSV. */
export function registerCsv<Name extends RegisterName>(
  settings: Pick<SiteSettings, 'demonstration'>,
  name: Name,
  entries: RegisterEntries[Name],
): string {
  const rows: readonly RegisterEntries[Name][number][] = entries;
  return csvText<RegisterEntries[Name][number]>(settings, columns[name], rows);
}
