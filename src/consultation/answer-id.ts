/** The id of one answer, as tables and codings name it: the reference of the response and the name of the field. */
export function answerId(reference: string, field: string): string {
  return `${reference}/${field}`;
}
