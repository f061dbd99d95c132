import { emptyLock, lockText } from '../../release/lock/lock.ts';
import { siteContent } from '../../web/content.ts';

/** The hashes of the frozen revisions, so that anyone can keep them and compare later. */
export function GET(): Response {
  return new Response(lockText(siteContent().frozen.lock ?? emptyLock), {
    headers: { 'Content-Type': 'application/json' },
  });
}
