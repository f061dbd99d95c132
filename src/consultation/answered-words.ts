/** What is answered in a section, in words: `3 answered, 1 still to answer`. Empty if there is nothing to say. */
export function answeredWords(answered: number, needed: number): string {
  return [
    ...(answered === 0 ? [] : [`${answered} answered`]),
    ...(needed === 0 ? [] : [`${needed} still to answer`]),
  ].join(', ');
}
