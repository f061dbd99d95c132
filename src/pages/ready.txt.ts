import { readiness, type Readiness } from '../responses/readiness.ts';
import { withServices } from '../responses/with-services.ts';
import { definitions } from '../web/consultations/on-site.ts';

export const prerender = false;

/** Whether responses are kept at this moment, for monitors and load balancers. */
export async function GET(): Promise<Response> {
  const result = await withServices(process.env, definitions, readiness).catch((): Readiness => ({
    ready: false,
    why: 'settings',
  }));
  return new Response(result.ready ? 'Responses are kept.\n' : `Responses cannot be kept: ${result.why}.\n`, {
    status: result.ready ? 200 : 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
