/** How many characters two texts have in common at the start. */
export function commonStart(left: string, right: string): number {
  let length = 0;
  while (length < left.length && length < right.length && left.charCodeAt(length) === right.charCodeAt(length))
    length += 1;
  return length;
}

/** How many characters two texts have in common at the end. */
export function commonEnd(left: string, right: string): number {
  const shorter = Math.min(left.length, right.length);
  let length = 0;
  while (
    length < shorter &&
    left.charCodeAt(left.length - 1 - length) === right.charCodeAt(right.length - 1 - length)
  ) {
    length += 1;
  }
  return length;
}
