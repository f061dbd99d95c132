/**
 * The address to which a page made on request sends its form, with its own fragment.
 *
 * Where a page sends to its own address and the network fails, Chromium puts its error page in the place of that page: Back
 * then leads to the one before, without the last edits. The service never sees the fragment.
 */
export function ownAddress(address: string): string {
  return `${address}#from-${crypto.randomUUID().slice(0, 8)}`;
}
