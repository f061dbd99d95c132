import { clauseHeading } from '../../code/clause-heading.ts';
import { clauseRecords } from '../../code/clause-record.ts';
import { registerNames } from './addresses.ts';
import { changesCsv, clausesCsv, revisionsCsv } from './csv/code-tables.ts';
import { registerCsv } from './csv/register-tables.ts';
import type { DataFile } from './data-file.ts';
import { dataPath } from './data-path.ts';
import { redlineAkn } from './akoma-ntoso/redline-akn.ts';
import { revisionAkn } from './akoma-ntoso/revision-akn.ts';
import { feedFiles } from './feeds/feeds.ts';
import { catalogue } from './json/catalogue.ts';
import { clauseDocument } from './json/clause-document.ts';
import { clauseSteps } from './json/clause-steps.ts';
import { documentHead } from './json/document.ts';
import { documentSchemas, jsonSchema, type SchemaName } from './json/json-schemas.ts';
import { redlineDocument } from './json/redline-document.ts';
import { registerDocument, registerEntries, type RegisterEntries } from './json/registers.ts';
import { revisionDocument } from './json/revision-document.ts';
import type { Document, Published } from './published.ts';
import { revisionMarkdown } from './text/revision-markdown.ts';
import { revisionText } from './text/revision-text.ts';

/** Every file below `/data/` that is made from the content. Their texts are made when they are asked for. */
export function dataFiles(published: Published): readonly DataFile[] {
  const entries = registerEntries(published);
  const files = [
    ...tableFiles(published),
    ...registerFiles(published, entries),
    ...revisionFiles(published),
    ...redlineFiles(published),
    ...clauseFiles(published),
    ...entryFiles(published, entries),
    ...schemaFiles(published),
  ];
  const { address, path } = place(published, dataPath.catalogue);
  const index: DataFile = {
    path,
    address,
    title: 'Everything that there is to take as data',
    schema: 'catalogue',
    text: () =>
      json(
        catalogue(published, [index, ...files, embed(published), ...feedFiles(published), ...allDocuments(published)]),
      ),
  };
  return [index, ...files];
}

/** The script that shows a clause on another site; it is a file as it is, in `public/`. */
function embed(published: Published): Pick<DataFile, 'address' | 'title'> {
  return { address: place(published, dataPath.embed).address, title: 'Script to show a clause on another site' };
}

/** The copies, forms and packs; others make them. */
function allDocuments({ code, consultations, documents, workshops }: Published): readonly Document[] {
  return [
    ...code.revisions.flatMap(({ label }) => documents.ofRevision(label)),
    ...consultations.flatMap(({ id }) => documents.ofConsultation(id)),
    ...workshops.flatMap(({ workshop }) => documents.ofWorkshop(workshop.id)),
    ...documents.ofSite,
  ];
}

function place({ addresses }: Published, path: string): Pick<DataFile, 'path' | 'address'> {
  return { path, address: addresses.data(path) };
}

/** On one line: whoever wants it set out has tools for that, and it is half as many bytes. */
function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function tableFiles(published: Published): readonly DataFile[] {
  const at = (name: string) => place(published, dataPath.table(name, 'csv'));
  return [
    { ...at('revisions'), title: 'Every revision', text: () => revisionsCsv(published) },
    { ...at('clauses'), title: 'Every clause in every revision', text: () => clausesCsv(published) },
    {
      ...at('changes'),
      title: 'Every change, clause by clause, with each of its reasons',
      text: () => changesCsv(published),
    },
  ];
}

function registerFiles(published: Published, entries: RegisterEntries): readonly DataFile[] {
  return registerNames.flatMap((name): readonly DataFile[] => {
    const title = documentSchemas[name].meta()?.title ?? name;
    return [
      {
        ...place(published, dataPath.table(name, 'json')),
        title,
        schema: name,
        text: () => json(registerDocument(published, name, entries[name])),
      },
      { ...place(published, dataPath.table(name, 'csv')), title, text: () => registerCsv(name, entries[name]) },
    ];
  });
}

function revisionFiles(published: Published): readonly DataFile[] {
  return published.code.revisions.flatMap((revision): readonly DataFile[] => {
    const { label } = revision;
    const at = (format: 'json' | 'md' | 'txt' | 'xml') => place(published, dataPath.revision(label, format));
    const title = `Revision ${label}`;
    return [
      { ...at('json'), title, schema: 'revision', text: () => json(revisionDocument(published, revision)) },
      { ...at('md'), title: `${title} as Markdown`, text: () => revisionMarkdown(published, revision) },
      { ...at('txt'), title: `${title} as plain text`, text: () => revisionText(published, revision) },
      { ...at('xml'), title: `${title} as Akoma Ntoso`, text: () => revisionAkn(published, revision) },
    ];
  });
}

function redlineFiles(published: Published): readonly DataFile[] {
  return published.pairs.flatMap((pair): readonly DataFile[] => {
    const at = (format: 'json' | 'xml') => place(published, dataPath.redline(pair.from.label, pair.to.label, format));
    const title = `Changes from revision ${pair.from.label} to ${pair.to.label}`;
    return [
      { ...at('json'), title, schema: 'redline', text: () => json(redlineDocument(published, pair)) },
      { ...at('xml'), title: `${title} as Akoma Ntoso`, text: () => redlineAkn(published, pair) },
    ];
  });
}

function clauseFiles(published: Published): readonly DataFile[] {
  const steps = clauseSteps(published);
  return clauseRecords(published.code).map((record) => ({
    ...place(published, dataPath.clause(record.id)),
    title: `The latest text of “${clauseHeading(record.clause)}”`,
    schema: 'clause',
    text: () => json(clauseDocument(published, record, steps.get(record.id) ?? [])),
  }));
}

function entryFiles(published: Published, entries: RegisterEntries): readonly DataFile[] {
  const file = (schema: SchemaName, path: string, title: string, entry: { readonly page: string }): DataFile => ({
    ...place(published, path),
    title,
    schema,
    text: () => json({ ...documentHead(published, schema, path, entry.page), entry }),
  });
  return [
    ...entries.recommendations.map((one) =>
      file('recommendation', dataPath.recommendation(one.id), `Recommendation ${one.id}`, one),
    ),
    ...entries.actions.map((one) => file('action', dataPath.action(one.id), `Action ${one.id}`, one)),
    ...entries.consultations.map((one) => file('consultation', dataPath.consultation(one.id), one.title, one)),
  ];
}

function schemaFiles(published: Published): readonly DataFile[] {
  const names = Object.keys(documentSchemas).filter((name): name is SchemaName => name in documentSchemas);
  return names.map((name) => {
    const at = place(published, dataPath.schema(name));
    return { ...at, title: `JSON Schema: ${name}`, text: () => json(jsonSchema(name, at.address)) };
  });
}
