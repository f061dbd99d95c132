import type { Report } from '../finding.ts';
import type { ContentFiles } from '../read-files.ts';
import type { RevisionFiles } from '../revision-files.ts';
import { nameOf, namesAt, valueAt, valuesAt } from '../yaml/value-at.ts';
import { checkName, checkNamed, definedNames, type Known } from './known.ts';

/** What the changes and the basis of each revision name exists: clauses, paragraphs, and what caused them. */
export function checkChanges(files: ContentFiles, report: Report): void {
  const causes = causesOf(files);
  for (const [index, revision] of files.revisions.entries()) {
    const before = files.revisions[index - 1];
    checkClauses(revision, before, report);
    checkNamed(revision.record, 'changes.*.because.*.covers.*.paragraph', paragraphsOf(revision, before), report);
    for (const cause of causes) {
      checkNamed(revision.record, `changes.*.because.*.${cause.kind}`, cause, report);
      checkBasis(revision, cause, report);
    }
  }
}

/** Clauses as they are after the change; those removed, and those that a text came from, as they were before. */
function checkClauses(revision: RevisionFiles, before: RevisionFiles | undefined, report: Report): void {
  const { record } = revision;
  for (const change of valuesAt(record.raw?.value, 'changes.*')) {
    const removed = valueAt(change.value, ['kind']) === 'removed';
    for (const [path, side] of [
      ['clauses.*', removed ? before : revision],
      ['from.*', before],
    ] as const)
      for (const { keys, name } of namesAt(change.value, path))
        checkName(record, { keys: [...change.keys, ...keys], name }, clausesOf(side), report);
  }
}

function clausesOf(revision: RevisionFiles | undefined): Known {
  const where =
    revision === undefined
      ? 'a clause of the revision before, and there is none'
      : `a clause of revision ${revision.name}`;
  return { kind: 'clause', where, names: new Set(revision?.clauses.keys()) };
}

function paragraphsOf(revision: RevisionFiles, before: RevisionFiles | undefined): Known {
  const sides = before === undefined ? [revision] : [before, revision];
  const known = sides.every(({ partial }) => partial !== true);
  const paragraphs = sides.flatMap(({ clauses }) => [...clauses.values()].flatMap((clause) => clause.paragraphs));
  const where = `a numbered paragraph of revision ${sides.map(({ name }) => name).join(' or ')}`;
  return { kind: 'paragraph', where, names: known ? new Set(paragraphs.map(({ id }) => id)) : undefined };
}

function checkBasis({ record }: RevisionFiles, cause: Known, report: Report): void {
  for (const { keys, value } of valuesAt(record.raw?.value, 'basis.*')) {
    const name = nameOf(valueAt(value, ['id']));
    if (name !== undefined && valueAt(value, ['kind']) === cause.kind)
      checkName(record, { keys: [...keys, 'id'], name }, cause, report);
  }
}

/** Everything with an id that can cause a revision or a change. */
function causesOf({ workshops, consultations }: ContentFiles): readonly Known[] {
  const recommendations = workshops.map((one) => one.recommendations);
  const actions = workshops.map((one) => one.actions);
  return [
    { kind: 'recommendation', where: 'a recommendation of a workshop', names: definedNames(recommendations, '*.id') },
    { kind: 'action', where: 'an action of a workshop', names: definedNames(actions, '*.id') },
    {
      kind: 'consultation',
      where: 'the name of a folder of consultations',
      names: new Set(consultations.map(({ name }) => name)),
    },
    { kind: 'workshop', where: 'the name of a folder of workshops', names: new Set(workshops.map(({ name }) => name)) },
  ];
}
