import { isUpcomingLabel } from '../../model/label-order.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { ConsultationFiles } from '../readers/read-consultations.ts';
import type { ContentFiles } from '../readers/read-files.ts';
import type { RevisionFiles } from '../readers/revision-files.ts';
import { nameOf, namesAt, valueAt } from '../yaml/value-at.ts';
import { reportDuplicates } from './duplicate-ids.ts';
import { definedNames, reportUnknownNames, type KnownNames } from './unknown-names.ts';

/** Checks that what the points of consultations refer to exists, and that no id is used twice. */
export function checkPoints({ consultations, workshops, revisions }: ContentFiles, report: Report): void {
  const published = revisions.filter(({ draft }) => !draft);
  // A reason names either by its id alone.
  reportDuplicates(
    [...workshops.map(({ recommendations }) => recommendations), ...consultations.map(({ points }) => points)],
    ['*.id', 'points.*.id'],
    report,
  );
  for (const files of consultations) {
    const { definition, points } = files;
    reportDuplicates([points], 'themes.*.id', report);
    reportUnknownNames(points, 'points.*.themes.*', themesOf(files), report);
    reportUnknownNames(points, 'points.*.where.*.question', questionsOf(files), report);
    reportUnknownNames(definition, 'kindsOfOrganisation', questionsOf(files), report);
    reportUnknownNames(points, 'points.*.answer.revision', labelsOf(files, published), report);
    reportUnknownNames(points, 'counted.campaigns.*.points.*', pointsIn([files]), report);
    const asked = nameOf(valueAt(definition.raw?.value, ['revision']));
    const revision = published.find(({ name }) => name === asked);
    if (revision === undefined) continue;
    for (const place of ['points.*.where.*', 'points.*.answer.alreadyIn.*']) {
      reportUnknownNames(points, `${place}.clause`, clausesIn(revision), report);
      reportUnknownNames(points, `${place}.paragraph`, paragraphsIn(revision), report);
    }
  }
}

/** The points of some consultations. */
export function pointsIn(consultations: readonly ConsultationFiles[]): KnownNames {
  const files = consultations.flatMap(({ points }) => (points.raw === undefined ? [] : [points]));
  return {
    kind: 'point',
    definedAs: 'a point of a consultation, in its `points.yaml`',
    names: definedNames(files, 'points.*.id'),
  };
}

function themesOf({ points }: ConsultationFiles): KnownNames {
  return {
    kind: 'theme',
    definedAs: 'an id under `themes` of this file',
    names: definedNames([points], 'themes.*.id'),
  };
}

function questionsOf({ definition }: ConsultationFiles): KnownNames {
  return {
    kind: 'question',
    definedAs: `a question of ${definition.path}`,
    names: definedNames([definition], 'questions.*.id'),
  };
}

/** An answer belongs to a published revision, or to the next one. */
function labelsOf({ points }: ConsultationFiles, published: readonly RevisionFiles[]): KnownNames {
  const labels = published.map(({ name }) => name);
  const upcoming = namesAt(points.raw?.value, 'points.*.answer.revision').filter(({ name }) =>
    isUpcomingLabel(name, labels),
  );
  return {
    kind: 'revision',
    definedAs: 'a published revision, or the label of the next one',
    names: new Set([...labels, ...upcoming.map(({ name }) => name)]),
  };
}

function clausesIn(revision: RevisionFiles): KnownNames {
  return {
    kind: 'clause',
    definedAs: `a clause of revision ${revision.name}`,
    names: new Set(revision.clauses.keys()),
  };
}

function paragraphsIn(revision: RevisionFiles): KnownNames {
  const ids = [...revision.clauses.values()].flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id));
  return {
    kind: 'paragraph',
    definedAs: `a numbered paragraph of revision ${revision.name}`,
    names: revision.partial === true ? undefined : new Set(ids),
  };
}
