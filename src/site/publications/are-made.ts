/**
 * Whether this build makes publications, so that pages may lead to them: not while a site is previewed or measured, where
 * `PUBLICATIONS=none` leaves them out.
 */
export function arePublicationsMade(): boolean {
  return process.env['PUBLICATIONS'] !== 'none';
}
