import { clausesOf } from '../../code/code.ts';
import { currentRevision } from '../../code/standing-of.ts';
import { registerNames, type RegisterName } from '../../publications/data/addresses.ts';
import { dataPath, feedPath } from '../../publications/data/data-path.ts';
import { documentSchemas } from '../../publications/data/json/json-schemas.ts';
import type { Document, Published } from '../../publications/data/published.ts';
import type { MenuLink } from '../navigation.ts';
import { routes } from '../routes.ts';

/** A kind of data and the files in which it comes. */
export interface DataRow {
  readonly what: string;
  readonly links: readonly MenuLink[];
}

/** What the page about the data lists. */
export interface DataPage {
  /** Lists that are one file each. */
  readonly tables: readonly DataRow[];
  /** What has a file for each entry, with an example. */
  readonly entries: readonly DataRow[];
  /** Files to read, print or pass on, of the latest revision and of everything; none where none are made. */
  readonly documents: readonly DataRow[];
  readonly feeds: readonly MenuLink[];
  /** The schema of each kind of JSON file. */
  readonly schemas: readonly MenuLink[];
  /** A clause of the latest revision, for examples. */
  readonly clause: string;
  /** The latest revision, for examples; absent where nothing is published yet. */
  readonly label?: string;
}

const registerTitles: Readonly<Record<RegisterName, string>> = {
  recommendations: 'Recommendations, with their answers',
  actions: 'Actions, and how they stand',
  dispositions: 'Answers to recommendations',
  consultations: 'Consultations, and what came of them',
  updates: 'Programme updates',
  glossary: 'Words the Code uses',
  bodies: 'Who to go to',
  access: 'Who has access',
};

/** What the page about the data lists, with examples from the latest revision. */
export function dataPage({ code, consultations, documents, pairs, workshops }: Published): DataPage {
  const current = currentRevision(code);
  const label = current?.label;
  const clause = current === undefined ? '' : (clausesOf(current)[0]?.id ?? '');
  const pair = pairs.findLast(({ to }) => to === current);
  const recommendation = workshops[0]?.recommendations[0]?.id;
  const action = workshops[0]?.actions[0]?.id;
  const consultation = consultations[0]?.id;
  const file = (text: string, path: string): MenuLink => ({ text, href: routes.dataFile(path) });
  const table = (what: string, name: string, formats: readonly ('json' | 'csv')[]): DataRow => ({
    what,
    links: formats.map((format) => file(`${name}.${format}`, dataPath.table(name, format))),
  });
  const row = (what: string, paths: readonly string[]): readonly DataRow[] =>
    paths.length === 0 ? [] : [{ what, links: paths.map((path) => file(path, path)) }];
  return {
    tables: [
      table('Revisions', 'revisions', ['csv']),
      table('Every clause in every revision', 'clauses', ['csv']),
      table('Every change, with each of its reasons', 'changes', ['csv']),
      ...registerNames.map((name) => table(registerTitles[name], name, ['json', 'csv'])),
    ],
    entries: [
      ...row(
        'A revision, whole',
        label === undefined ? [] : (['json', 'xml', 'md', 'txt'] as const).map((end) => dataPath.revision(label, end)),
      ),
      ...row(
        'What changed between two revisions',
        pair === undefined
          ? []
          : (['json', 'xml'] as const).map((end) => dataPath.redline(pair.from.label, pair.to.label, end)),
      ),
      ...row('A clause: its latest text, and when it changed', clause === '' ? [] : [dataPath.clause(clause)]),
      ...row('A recommendation', recommendation === undefined ? [] : [dataPath.recommendation(recommendation)]),
      ...row('An action', action === undefined ? [] : [dataPath.action(action)]),
      ...row('A consultation', consultation === undefined ? [] : [dataPath.consultation(consultation)]),
    ],
    documents: [
      documentRow('Copies of a revision', label === undefined ? [] : documents.ofRevision(label)),
      documentRow(
        'The form of a consultation',
        consultations.flatMap(({ id }) => documents.ofConsultation(id)).slice(0, 2),
      ),
      documentRow(
        'The review pack of a workshop',
        workshops.flatMap(({ workshop }) => documents.ofWorkshop(workshop.id)),
      ),
      documentRow('Everything', documents.ofSite),
    ].filter(({ links }) => links.length > 0),
    feeds: [
      { text: 'Revisions', href: routes.feed(feedPath.revisions) },
      { text: 'Consultations', href: routes.feed(feedPath.consultations) },
      { text: 'Programme updates', href: routes.feed(feedPath.updates) },
    ],
    schemas: Object.keys(documentSchemas).map((name) => file(name, dataPath.schema(name))),
    clause,
    ...(label === undefined ? {} : { label }),
  };
}

/** Links by their paths, as a program asks for them. */
function documentRow(what: string, documents: readonly Document[]): DataRow {
  const paths = documents.map(({ address }) => new URL(address).pathname);
  return { what, links: paths.map((path) => ({ text: path, href: path })) };
}
