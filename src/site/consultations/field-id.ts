/**
 * Id of a field's first control in a page, and where an error or a link leads: `answer-purpose`,
 * `comment-records` for a clause, `comment-records--retention` for its numbered paragraph.
 * Ids of clauses have no two hyphens in a row, so no two fields share an id.
 */
export function fieldId(name: string): string {
  const [kind = '', ...target] = name.split('.');
  return target.length === 0 ? `answer-${kind}` : `${kind}-${target.join('--')}`;
}
