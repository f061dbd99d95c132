import { keptRegisters } from '../../model/registers/kept-registers.ts';
import { clausesOf } from '../../model/code.ts';
import { currentRevision } from '../../model/current-standing.ts';
import { keptLists, type RegisterName } from '../../downloads/addresses.ts';
import { redlineFormats, revisionFormats } from '../../downloads/data-formats.ts';
import { dataPath, feedPath } from '../../downloads/data-path.ts';
import { keptSchemas } from '../../downloads/data/json/json-schemas.ts';
import type { Document, PublishedContent } from '../../downloads/published-content.ts';
import type { MenuLink } from '../navigation.ts';
import { routes } from '../routes.ts';
import { say } from '../../words/say.ts';

/** A kind of data, with its files. */
export interface DataRow {
  readonly title: string;
  readonly links: readonly MenuLink[];
}

/** What the data page lists. */
export interface DataPage {
  /** Lists, each in one file. */
  readonly tables: readonly DataRow[];
  /** Kinds of entry that have one file each, with an example. */
  readonly entries: readonly DataRow[];
  /** Downloads for the latest revision and the whole site; empty if downloads are not built. */
  readonly documents: readonly DataRow[];
  readonly feeds: readonly MenuLink[];
  /** The schema of each kind of JSON file. */
  readonly schemas: readonly MenuLink[];
  /** A clause of the latest revision, for examples. */
  readonly clause: string;
  /** The latest revision, for examples; absent if nothing is published yet. */
  readonly label?: string;
}

const registerTitles: Readonly<Record<RegisterName, string>> = {
  recommendations: say.views.dataPage.recommendationsWithTheirAnswers,
  actions: say.views.dataPage.actionsAndTheirProgress,
  dispositions: say.views.dataPage.answersToRecommendations,
  consultations: say.views.dataPage.consultationsAndTheirOutcomes,
  points: say.views.dataPage.pointsWithTheirAnswers,
  updates: say.views.dataPage.programmeUpdates,
  glossary: say.views.dataPage.wordsCodeUses,
  bodies: say.views.dataPage.whoToGoTo,
  access: say.views.dataPage.whoHasAccess,
};

/** The lists of the data page, with examples from the latest revision. */
export function dataPage(published: PublishedContent): DataPage {
  const { code, consultations, documents, pairs, workshops } = published;
  const kept = keptRegisters(published);
  const current = currentRevision(code);
  const label = current?.label;
  const clause = current === undefined ? '' : (clausesOf(current)[0]?.id ?? '');
  const pair = pairs.findLast(({ to }) => to === current);
  const recommendation = workshops.flatMap(({ recommendations }) => recommendations)[0]?.id;
  const action = workshops.flatMap(({ actions }) => actions)[0]?.id;
  const consultation = consultations[0]?.id;
  const file = (text: string, path: string): MenuLink => ({ text, href: routes.dataFile(path) });
  const table = (what: string, name: string, formats: readonly ('json' | 'csv')[]): DataRow => ({
    title: what,
    links: formats.map((format) => file(`${name}.${format}`, dataPath.table(name, format))),
  });
  const row = (what: string, paths: readonly string[]): readonly DataRow[] =>
    paths.length === 0 ? [] : [{ title: what, links: paths.map((path) => file(path, path)) }];
  return {
    tables: [
      table(say.views.dataPage.revisions, 'revisions', ['csv']),
      table(say.views.dataPage.everyClauseInEveryRevision, 'clauses', ['csv']),
      table(say.views.dataPage.everyChangeWithEachOf, 'changes', ['csv']),
      ...keptLists(published).map((name) => table(registerTitles[name], name, ['json', 'csv'])),
    ],
    entries: [
      ...row(
        say.views.dataPage.wholeRevision,
        label === undefined ? [] : revisionFormats.map((format) => dataPath.revision(label, format)),
      ),
      ...row(
        say.views.dataPage.whatChangedBetweenTwoRevisions,
        pair === undefined
          ? []
          : redlineFormats.map((format) => dataPath.redline(pair.from.label, pair.to.label, format)),
      ),
      ...row(
        say.views.dataPage.whatChangedSinceRevisionOr,
        pair === undefined ? [] : [dataPath.datesOfChange, dataPath.changesSince(pair.from.label)],
      ),
      ...row(say.views.dataPage.clauseItsLatestTextAnd, clause === '' ? [] : [dataPath.clause(clause)]),
      ...row(
        say.views.dataPage.recommendation,
        recommendation === undefined ? [] : [dataPath.recommendation(recommendation)],
      ),
      ...row(say.views.dataPage.action, action === undefined ? [] : [dataPath.action(action)]),
      ...row(say.views.dataPage.consultation, consultation === undefined ? [] : [dataPath.consultation(consultation)]),
    ],
    documents: [
      documentRow(say.views.dataPage.copiesOfRevision, label === undefined ? [] : documents.ofRevision(label)),
      documentRow(
        say.views.dataPage.formOfConsultation,
        consultations
          .filter(({ outcome }) => outcome === undefined)
          .flatMap(({ id }) => documents.ofConsultation(id))
          .slice(0, 2),
      ),
      documentRow(
        say.views.dataPage.outcomeOfConsultation,
        consultations
          .filter(({ outcome }) => outcome !== undefined)
          .flatMap(({ id }) => documents.ofConsultation(id))
          .slice(0, 4),
      ),
      documentRow(
        say.views.dataPage.reviewPackOfWorkshop,
        workshops.flatMap(({ workshop }) => documents.ofWorkshop(workshop.id)),
      ),
      documentRow(say.views.dataPage.everything, documents.ofSite),
    ].filter(({ links }) => links.length > 0),
    feeds: [
      { text: say.views.dataPage.revisions, href: routes.feed(feedPath.revisions) },
      ...(kept.has('consultations')
        ? [{ text: say.views.dataPage.consultations, href: routes.feed(feedPath.consultations) }]
        : []),
      ...(kept.has('updates')
        ? [{ text: say.views.dataPage.programmeUpdates, href: routes.feed(feedPath.updates) }]
        : []),
    ],
    schemas: keptSchemas(published).map((name) => file(name, dataPath.schema(name))),
    clause,
    ...(label === undefined ? {} : { label }),
  };
}

/** Links with their paths as text, as a program would request them. */
function documentRow(what: string, documents: readonly Document[]): DataRow {
  const paths = documents.map(({ address }) => new URL(address).pathname);
  return { title: what, links: paths.map((path) => ({ text: path, href: path })) };
}
