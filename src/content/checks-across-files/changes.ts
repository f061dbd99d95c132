import type { Report } from '../diagnostics/diagnostic.ts';
import type { ContentFiles } from '../readers/read-files.ts';
import { isPublicWorkshop } from '../readers/read-workshops.ts';
import type { RevisionFiles } from '../readers/revision-files.ts';
import { nameOf, namesAt, valueAt, valuesAt } from '../yaml/value-at.ts';
import { pointsIn } from './points.ts';
import { reportUnknownName, reportUnknownNames, definedNames, type KnownNames } from './unknown-names.ts';

/** Checks that the clauses, paragraphs and causes exist that the changes and the basis of each revision refer to. */
export function checkChanges(files: ContentFiles, report: Report): void {
  const causes = causesOf(files);
  for (const [index, revision] of files.revisions.entries()) {
    const before = files.revisions[index - 1];
    checkClauses(revision, before, report);
    reportUnknownNames(
      revision.record,
      'changes.*.because.*.covers.*.paragraph',
      paragraphsOf(revision, before),
      report,
    );
    for (const cause of causes) {
      reportUnknownNames(revision.record, `changes.*.because.*.${cause.kind}`, cause, report);
      checkBasis(revision, cause, report);
    }
  }
}

/** Changed clauses have to be in the revision; removed ones, and those under `from`, in the previous one. */
function checkClauses(revision: RevisionFiles, before: RevisionFiles | undefined, report: Report): void {
  const { record } = revision;
  for (const change of valuesAt(record.raw?.value, 'changes.*')) {
    const removed = valueAt(change.value, ['kind']) === 'removed';
    for (const [path, owner] of [
      ['clauses.*', removed ? before : revision],
      ['from.*', before],
    ] as const)
      for (const { keys, name } of namesAt(change.value, path))
        reportUnknownName(record, { keys: [...change.keys, ...keys], name }, clausesOf(owner), report);
  }
}

function clausesOf(revision: RevisionFiles | undefined): KnownNames {
  const where =
    revision === undefined
      ? 'a clause of the previous revision, but there is none'
      : `a clause of revision ${revision.name}`;
  return { kind: 'clause', definedAs: where, names: new Set(revision?.clauses.keys()) };
}

function paragraphsOf(revision: RevisionFiles, before: RevisionFiles | undefined): KnownNames {
  const revisions = before === undefined ? [revision] : [before, revision];
  const areRead = revisions.every(({ partial }) => partial !== true);
  const paragraphs = revisions.flatMap(({ clauses }) => [...clauses.values()].flatMap((clause) => clause.paragraphs));
  const where = `a numbered paragraph of revision ${revisions.map(({ name }) => name).join(' or ')}`;
  return { kind: 'paragraph', definedAs: where, names: areRead ? new Set(paragraphs.map(({ id }) => id)) : undefined };
}

function checkBasis({ record }: RevisionFiles, cause: KnownNames, report: Report): void {
  for (const { keys, value } of valuesAt(record.raw?.value, 'basis.*')) {
    const name = nameOf(valueAt(value, ['id']));
    if (name !== undefined && valueAt(value, ['kind']) === cause.kind)
      reportUnknownName(record, { keys: [...keys, 'id'], name }, cause, report);
  }
}

/** Everything with an id that can be the reason for a revision or a change. */
function causesOf({ workshops: all, consultations }: ContentFiles): readonly KnownNames[] {
  const workshops = all.filter(isPublicWorkshop);
  const recommendations = workshops.map((workshop) => workshop.recommendations);
  const actions = workshops.map((workshop) => workshop.actions);
  return [
    {
      kind: 'recommendation',
      definedAs: 'a recommendation of a workshop without `draft: true`',
      names: definedNames(recommendations, '*.id'),
    },
    pointsIn(consultations),
    {
      kind: 'action',
      definedAs: 'an action of a workshop without `draft: true`',
      names: definedNames(actions, '*.id'),
    },
    {
      kind: 'consultation',
      definedAs: 'the name of a folder in `consultations`',
      names: new Set(consultations.map(({ name }) => name)),
    },
    {
      kind: 'workshop',
      definedAs: 'the name of a folder in `workshops` without `draft: true`',
      names: new Set(workshops.map(({ name }) => name)),
    },
  ];
}
