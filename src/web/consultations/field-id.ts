/**
 * Id of a field's first control, the target of errors and links: `answer-purpose`, `comment-records` for a clause,
 * `comment-records--retention` for its numbered paragraph. Clause ids have no double hyphens, so field ids are unique.
 */
export function fieldId(name: string): string {
  const [kind = '', ...target] = name.split('.');
  return target.length === 0 ? `answer-${kind}` : `${kind}-${target.join('--')}`;
}
