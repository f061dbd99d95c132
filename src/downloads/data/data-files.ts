import type { Revision } from '../../model/code.ts';
import { clauseHeading } from '../../model/clause-heading.ts';
import { memoize } from '../../model/memoize.ts';
import { clauseRecords } from '../../model/clause-record.ts';
import { answeredRecommendations } from '../../provenance/answers.ts';
import type { RevisionPair } from '../../provenance/revision-pairs.ts';
import { keptLists } from '../addresses.ts';
import { changesCsv, clausesCsv, revisionsCsv } from './csv/code-tables.ts';
import { registerCsv } from './csv/register-tables.ts';
import type { DataFile } from '../data-file.ts';
import { redlineFormats, revisionFormats, titleIn, type RedlineFormat, type RevisionFormat } from '../data-formats.ts';
import { dataPath } from '../data-path.ts';
import { redlineAkn } from './akoma-ntoso/redline-akn.ts';
import { revisionAkn } from './akoma-ntoso/revision-akn.ts';
import { feedFiles } from './feeds/feeds.ts';
import { catalogue } from './json/catalogue.ts';
import { changesSince, datesOfChange } from './json/changes-since.ts';
import { clauseDocument } from './json/clause-document.ts';
import { clauseSteps } from './json/clause-steps.ts';
import { documentHead } from './json/document.ts';
import { documentSchemas, jsonSchema, keptSchemas, type SchemaName } from './json/json-schemas.ts';
import { redlineDocument } from './json/redline-document.ts';
import { registerDocument, registerEntries, type RegisterEntries } from './json/registers.ts';
import { revisionDocument } from './json/revision-document.ts';
import type { Document, PublishedContent } from '../published-content.ts';
import { revisionMarkdown } from './text/revision-markdown.ts';
import { redlineText } from './text/redline-text.ts';
import { revisionText } from './text/revision-text.ts';
import { say } from '../../words/say.ts';

interface FileWithSchema extends DataFile {
  /** The schema, where it is JSON. */
  readonly schema?: SchemaName;
}

/** Every file below `/data/` that is generated from the content. The texts are generated only when needed. */
export function dataFiles(published: PublishedContent): readonly FileWithSchema[] {
  const files = [
    ...tableFiles(published),
    ...registerFiles(published),
    ...revisionFiles(published),
    ...redlineFiles(published),
    ...clauseFiles(published),
    ...changesSinceFiles(published),
    ...entryFiles(published),
    ...schemaFiles(published),
  ];
  const { address, path } = locate(published, dataPath.catalogue);
  const index: FileWithSchema = {
    path,
    address,
    title: say.dataFiles.page.everythingAvailableAsData,
    schema: 'catalogue',
    text: () =>
      json(
        catalogue(published, [index, ...files, embed(published), ...feedFiles(published), ...allDocuments(published)]),
      ),
  };
  return [index, ...files];
}

// Computed when the first file that has them is written, not when the files are listed.
const entriesOf = memoize(registerEntries);
const stepsOf = memoize(clauseSteps);

/** The script that shows a clause on another site, from `public/`. */
function embed(published: PublishedContent): Pick<FileWithSchema, 'address' | 'title'> {
  return { address: locate(published, dataPath.embed).address, title: say.dataFiles.page.scriptToShowClauseOn };
}

/** The copies, forms and packs, which are generated elsewhere. */
function allDocuments({ code, consultations, documents, workshops }: PublishedContent): readonly Document[] {
  return [
    ...code.revisions.flatMap(({ label }) => documents.ofRevision(label)),
    ...consultations.flatMap(({ id }) => documents.ofConsultation(id)),
    ...workshops.flatMap(({ workshop }) => documents.ofWorkshop(workshop.id)),
    ...documents.ofSite,
  ];
}

function locate({ addresses }: PublishedContent, path: string): Pick<FileWithSchema, 'path' | 'address'> {
  return { path, address: addresses.data(path) };
}

/** On one line, which halves the size; there are tools to format it. */
function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function tableFiles(published: PublishedContent): readonly FileWithSchema[] {
  const at = (name: string) => locate(published, dataPath.table(name, 'csv'));
  return [
    { ...at('revisions'), title: say.dataFiles.page.everyRevision, text: () => revisionsCsv(published) },
    { ...at('clauses'), title: say.dataFiles.page.everyClauseInEveryRevision, text: () => clausesCsv(published) },
    {
      ...at('changes'),
      title: say.dataFiles.page.everyChangeClauseByClause,
      text: () => changesCsv(published),
    },
  ];
}

function registerFiles(published: PublishedContent): readonly FileWithSchema[] {
  return keptLists(published).flatMap((name): readonly FileWithSchema[] => {
    const title = documentSchemas[name].meta()?.title ?? name;
    return [
      {
        ...locate(published, dataPath.table(name, 'json')),
        title,
        schema: name,
        text: () => json(registerDocument(published, name, entriesOf(published)[name])),
      },
      {
        ...locate(published, dataPath.table(name, 'csv')),
        title,
        text: () => registerCsv(published.settings, name, entriesOf(published)[name]),
      },
    ];
  });
}

/** What writes a whole revision in each format. */
const revisionTexts: Readonly<Record<RevisionFormat, (published: PublishedContent, revision: Revision) => string>> = {
  json: (published, revision) => json(revisionDocument(published, revision)),
  xml: revisionAkn,
  md: revisionMarkdown,
  txt: revisionText,
};

function revisionFiles(published: PublishedContent): readonly FileWithSchema[] {
  return published.code.revisions.flatMap((revision) =>
    revisionFormats.map((format): FileWithSchema => ({
      ...locate(published, dataPath.revision(revision.label, format)),
      title: titleIn(format, say.dataFiles.page.revision({ label: revision.label })),
      ...(format === 'json' ? { schema: 'revision' } : {}),
      text: () => revisionTexts[format](published, revision),
    })),
  );
}

/** What writes the changes between two revisions in each format. */
const redlineTexts: Readonly<Record<RedlineFormat, (published: PublishedContent, pair: RevisionPair) => string>> = {
  json: (published, pair) => json(redlineDocument(published, pair)),
  xml: redlineAkn,
  txt: redlineText,
};

function redlineFiles(published: PublishedContent): readonly FileWithSchema[] {
  return published.pairs.flatMap((pair) =>
    redlineFormats.map((format): FileWithSchema => ({
      ...locate(published, dataPath.redline(pair.from.label, pair.to.label, format)),
      title: titleIn(
        format,
        say.dataFiles.page.changesFromRevisionTo({ label: pair.from.label, toLabel: pair.to.label }),
      ),
      ...(format === 'json' ? { schema: 'redline' } : {}),
      text: () => redlineTexts[format](published, pair),
    })),
  );
}

function clauseFiles(published: PublishedContent): readonly FileWithSchema[] {
  return clauseRecords(published.code).map((record) => ({
    ...locate(published, dataPath.clause(record.id)),
    title: say.dataFiles.page.latestTextOf({ clause: clauseHeading(record.clause) }),
    schema: 'clause',
    text: () => json(clauseDocument(published, record, stepsOf(published).get(record.id) ?? [])),
  }));
}

function changesSinceFiles(published: PublishedContent): readonly FileWithSchema[] {
  return [
    {
      ...locate(published, dataPath.datesOfChange),
      title: say.dataFiles.page.whenSomethingChangedAndWhere,
      schema: 'dates-of-change',
      text: () => json(datesOfChange(published)),
    },
    ...published.code.revisions.map((revision): FileWithSchema => ({
      ...locate(published, dataPath.changesSince(revision.label)),
      title: say.dataFiles.page.whatChangedSinceRevision({ label: revision.label }),
      schema: 'changes-since',
      text: () => json(changesSince(published, revision, stepsOf(published))),
    })),
  ];
}

function entryFiles(published: PublishedContent): readonly FileWithSchema[] {
  const entries = (): RegisterEntries => entriesOf(published);
  const file = (schema: SchemaName, path: string, title: string, find: () => PageEntry): FileWithSchema => ({
    ...locate(published, path),
    title,
    schema,
    text: () => {
      const entry = find();
      return json({ ...documentHead(published, schema, path, entry.page), entry });
    },
  });
  return [
    ...answeredRecommendations(published.workshops).map(({ recommendation: { id } }) =>
      file('recommendation', dataPath.recommendation(id), say.dataFiles.page.recommendation({ id }), () =>
        entryWithId(entries().recommendations, id),
      ),
    ),
    ...published.workshops
      .flatMap(({ actions }) => actions)
      .map(({ id }) =>
        file('action', dataPath.action(id), say.dataFiles.page.action({ id }), () =>
          entryWithId(entries().actions, id),
        ),
      ),
    ...published.consultations.map(({ id, title }) =>
      file('consultation', dataPath.consultation(id), title, () => entryWithId(entries().consultations, id)),
    ),
  ];
}

interface PageEntry {
  readonly page: string;
}

function entryWithId<Entry extends PageEntry & { readonly id: string }>(entries: readonly Entry[], id: string): Entry {
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) throw new Error(`No register has an entry ${id}.`);
  return entry;
}

function schemaFiles(published: PublishedContent): readonly FileWithSchema[] {
  return keptSchemas(published).map((name) => {
    const at = locate(published, dataPath.schema(name));
    return {
      ...at,
      title: say.dataFiles.page.jsonSchema({ name }),
      text: () => json(jsonSchema(name, at.address, published.settings.demonstration)),
    };
  });
}
