import type { ElementContent } from 'hast';
import { comparisonElements } from './comparison-elements.ts';
import { codeFrom, type Versions } from '../views/versions.ts';
import { comparison } from '../views/comparison.ts';

/** The comparison of two revisions as the page of the pair shows it, from the data that the browser has. */
export function compareVersions(data: Versions, older: string, newer: string): ElementContent[] {
  const code = codeFrom(data);
  const [from, to] = [older, newer].map((label) => code.revisions.find((revision) => revision.label === label));
  if (from === undefined || to === undefined) throw new Error('The data has no such revision.');
  const comments = data.revisions.find(({ record }) => record.label === newer)?.comments;
  return comparisonElements(comparison(code, { from, to }), {
    from,
    to,
    hasBeforeAndAfter: false,
    causes: data.causes,
    by: data.by,
    termOf: (id) => data.terms[id] ?? id,
    commentHref: (clause) => comments?.[clause],
  });
}
