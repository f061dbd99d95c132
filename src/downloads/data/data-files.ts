import type { Revision } from '../../model/code.ts';
import { clauseHeading } from '../../model/clause-heading.ts';
import { clauseRecords } from '../../model/clause-record.ts';
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
  const entries = registerEntries(published);
  const steps = clauseSteps(published);
  const files = [
    ...tableFiles(published),
    ...registerFiles(published, entries),
    ...revisionFiles(published),
    ...redlineFiles(published),
    ...clauseFiles(published, steps),
    ...changesSinceFiles(published, steps),
    ...entryFiles(published, entries),
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

function registerFiles(published: PublishedContent, entries: RegisterEntries): readonly FileWithSchema[] {
  return keptLists(published).flatMap((name): readonly FileWithSchema[] => {
    const title = documentSchemas[name].meta()?.title ?? name;
    return [
      {
        ...locate(published, dataPath.table(name, 'json')),
        title,
        schema: name,
        text: () => json(registerDocument(published, name, entries[name])),
      },
      {
        ...locate(published, dataPath.table(name, 'csv')),
        title,
        text: () => registerCsv(published.settings, name, entries[name]),
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

type StepsOfClauses = ReturnType<typeof clauseSteps>;

function clauseFiles(published: PublishedContent, steps: StepsOfClauses): readonly FileWithSchema[] {
  return clauseRecords(published.code).map((record) => ({
    ...locate(published, dataPath.clause(record.id)),
    title: say.dataFiles.page.latestTextOf({ clause: clauseHeading(record.clause) }),
    schema: 'clause',
    text: () => json(clauseDocument(published, record, steps.get(record.id) ?? [])),
  }));
}

function changesSinceFiles(published: PublishedContent, steps: StepsOfClauses): readonly FileWithSchema[] {
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
      text: () => json(changesSince(published, revision, steps)),
    })),
  ];
}

function entryFiles(published: PublishedContent, entries: RegisterEntries): readonly FileWithSchema[] {
  const file = (schema: SchemaName, path: string, title: string, entry: { readonly page: string }): FileWithSchema => ({
    ...locate(published, path),
    title,
    schema,
    text: () => json({ ...documentHead(published, schema, path, entry.page), entry }),
  });
  return [
    ...entries.recommendations.map((entry) =>
      file(
        'recommendation',
        dataPath.recommendation(entry.id),
        say.dataFiles.page.recommendation({ id: entry.id }),
        entry,
      ),
    ),
    ...entries.actions.map((entry) =>
      file('action', dataPath.action(entry.id), say.dataFiles.page.action({ id: entry.id }), entry),
    ),
    ...entries.consultations.map((entry) => file('consultation', dataPath.consultation(entry.id), entry.title, entry)),
  ];
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
