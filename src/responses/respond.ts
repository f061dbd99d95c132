import { stateAt } from '../consultation/deadline.ts';
import * as messages from '../consultation/messages.ts';
import type { Step } from '../consultation/step.ts';
import type { View } from '../consultation/view.ts';
import { clientAddress } from './client-address.ts';
import { continueDraft } from './continue-draft.ts';
import { isoSeconds } from './iso-seconds.ts';
import { isFromHere } from './origin.ts';
import type { Services } from './services.ts';
import { takeResponse } from './take-response.ts';
import { page, type Visit } from './visit.ts';
import { askToWithdraw, withdrawResponse } from './withdraw-response.ts';

/** What the server knows of a request besides the request itself. */
export interface Arrival {
  /** Id of the consultation, from the address. */
  readonly consultation: string;
  /** Last part of the address. */
  readonly step: Step;
  /** Address of the peer, which is never stored. */
  readonly peer?: string | undefined;
  /** When the head of the request arrived. What counts for the closing day is this, not when a slow upload ended. */
  readonly arrivedAt?: Date | undefined;
}

/** Answers a request for an on-demand page of a consultation. Never rejects for anything that a visitor can send. */
export async function respond(request: Request, arrival: Arrival, services: Services): Promise<View> {
  const arrivedAt = arrival.arrivedAt ?? services.clock();
  const start = performance.now();
  const failures: string[] = [];
  const view = await viewOf(request, arrival, arrivedAt, services, (failure) => failures.push(failure));
  services.log({
    time: isoSeconds(arrivedAt),
    route: `/consultations/[id]/${arrival.step}/`,
    status: view.status,
    ms: Math.round(performance.now() - start),
    code: [view.kind, ...failures].join(': '),
  });
  return view;
}

async function viewOf(
  request: Request,
  { consultation: id, step, peer }: Arrival,
  arrivedAt: Date,
  services: Services,
  note: (failure: string) => void,
): Promise<View> {
  const definition = services.definitions.consultations.find(({ consultation }) => consultation.id === id);
  if (definition === undefined) return { kind: 'unknown', status: 404, headers: { 'Cache-Control': 'no-store' } };
  const visit: Visit = {
    request,
    services,
    ...definition,
    arrivedAt,
    state: stateAt(definition.consultation, arrivedAt),
    tooMany: () => {
      const address = clientAddress(peer, request.headers.get('x-forwarded-for'), services.proxies);
      return services.rateLimit(address, arrivedAt.getTime());
    },
    note,
  };
  if (request.method === 'GET' || request.method === 'HEAD') {
    return step === 'withdraw' ? askToWithdraw(visit) : { kind: 'state', ...page(visit, 200) };
  }
  if (request.method !== 'POST') {
    return {
      kind: 'unreadable',
      ...page(visit, 405, { Allow: 'GET, HEAD, POST' }),
      message: messages.unreadable.method,
    };
  }
  if (!isFromHere(request, services.definitions.publicAddress)) return { kind: 'refused', ...page(visit, 403) };
  return answers[step](visit);
}

const answers: Readonly<Record<Step, (visit: Visit) => Promise<View>>> = {
  answer: takeResponse,
  continue: continueDraft,
  withdraw: withdrawResponse,
};
