import { stateAt } from '../consultation/consultation-state.ts';
import * as messages from '../consultation/messages.ts';
import type { FormStep } from '../consultation/form-step.ts';
import type { View } from '../consultation/view.ts';
import { newCommentView } from './comment-views.ts';
import { clientNetwork, unknownNetwork } from './client-network.ts';
import { continueDraft } from './continue-draft.ts';
import { isoSeconds } from './iso-seconds.ts';
import { noticeVersion } from './notices.ts';
import { saveReceipt } from './save-receipt.ts';
import type { Services } from './services.ts';
import { takeResponse } from './take-response.ts';
import { page, type RequestContext } from './request-context.ts';
import { withdrawView, withdrawResponse } from './withdraw-response.ts';

/** What the server knows about a request in addition to the request itself. */
export interface RequestMetadata {
  /** Id of the consultation, from the address. */
  readonly consultation: string;
  /** Last part of the address. */
  readonly step: FormStep;
  /** Address of the peer, which is never stored. */
  readonly peer?: string | undefined;
  /** When the headers of the request arrived. This counts for the closing day, not the end of a slow upload. */
  readonly arrivedAt?: Date | undefined;
}

/** Answers a request for an on-demand page of a consultation. Never rejects, whatever a visitor sends. */
export async function respond(request: Request, metadata: RequestMetadata, services: Services): Promise<View> {
  const arrivedAt = metadata.arrivedAt ?? services.clock();
  const start = performance.now();
  const failures: string[] = [];
  const view = await route(request, metadata, arrivedAt, services, (failure) => failures.push(failure));
  services.log({
    time: isoSeconds(arrivedAt),
    route: `/consultations/[id]/${metadata.step}/`,
    status: view.status,
    ms: Math.round(performance.now() - start),
    code: [view.kind, ...failures].join(': '),
  });
  return view;
}

async function route(
  request: Request,
  { consultation: id, step, peer }: RequestMetadata,
  arrivedAt: Date,
  services: Services,
  logFailure: (failure: string) => void,
): Promise<View> {
  const definition = services.definitions.consultations.find(({ consultation }) => consultation.id === id);
  if (definition === undefined) return { kind: 'unknown', status: 404, headers: { 'Cache-Control': 'no-store' } };
  const context: RequestContext = {
    request,
    services,
    ...definition,
    arrivedAt,
    state: stateAt(definition.consultation, arrivedAt),
    notice: noticeVersion(definition.consultation),
    checkRateLimit: (kind) => {
      const network = clientNetwork(peer, request.headers.get('x-forwarded-for'), services.proxies);
      if (network === undefined || services.rateLimit === undefined) return undefined;
      const retryAfter = services.rateLimit(network, arrivedAt.getTime());
      if (network !== unknownNetwork) return retryAfter;
      // A misconfigured proxy makes all visitors look like one network; that must not block anyone's finished response.
      logFailure('client unknown, check RESPONSES_PROXIES and the proxy');
      return kind === 'last sending' ? undefined : retryAfter;
    },
    logFailure,
  };
  if (request.method === 'GET' || request.method === 'HEAD') {
    if (step === 'withdraw') return withdrawView(context);
    if (step === 'comment') return newCommentView(context);
    return { kind: 'state', ...page(context, 200) };
  }
  if (request.method !== 'POST') {
    return {
      kind: 'unreadable',
      ...page(context, 405, { Allow: 'GET, HEAD, POST' }),
      message: messages.unreadable.method,
    };
  }
  if (!isOwnOrigin(request, services.definitions.publicAddress)) return { kind: 'refused', ...page(context, 403) };
  return handlers[step](context);
}

const handlers: Readonly<Record<FormStep, (context: RequestContext) => Promise<View>>> = {
  answer: takeResponse,
  comment: takeResponse,
  continue: continueDraft,
  receipt: saveReceipt,
  withdraw: withdrawResponse,
};

/**
 * Whether a request that changes something may come from our own pages.
 *
 * Without cookies, another site has no authority to misuse; this check stops it from sending responses in a visitor's
 * name. `Origin: null` passes, because browsers with strict privacy settings send it from our own pages: nothing is
 * stored or deleted without our token or a private code, and other pages cannot read those.
 */
export function isOwnOrigin(request: Request, publicAddress: string): boolean {
  if (request.headers.get('sec-fetch-site') === 'cross-site') return false;
  const origin = request.headers.get('origin');
  if (origin === null || origin === 'null') return true;
  // Behind a TLS proxy, this process sees a different scheme from the browser, but the same host.
  const hosts = [new URL(publicAddress).host, new URL(request.url).host, request.headers.get('host')];
  return URL.canParse(origin) && hosts.includes(new URL(origin).host);
}
