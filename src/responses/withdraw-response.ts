import * as messages from '../consultation/messages.ts';
import { parseUrlencoded } from '../consultation/parse-urlencoded.ts';
import type { FormError } from '../consultation/typed.ts';
import type { View, WithdrawView } from '../consultation/view.ts';
import { bodyOf, unreadable } from './body-of.ts';
import { isoSeconds } from './iso-seconds.ts';
import { within } from './patience.ts';
import { asOnReceipt, codeHash } from './receipt-codes.ts';
import { failureCode } from './store-failure.ts';
import type { Claim } from './store.ts';
import { formView } from './form-views.ts';
import { newToken, page, type Visit } from './visit.ts';

/** Room for a reference, a private code and an action, however they are spaced. */
const limit = 2_000;

/** Longest time, in milliseconds, for the store. */
const patience = 1_800;

/** The page that asks for the reference and the private code. */
export function askToWithdraw(visit: Visit, errors: readonly FormError[] = [], reference = ''): WithdrawView {
  return { kind: 'withdraw', ...page(visit, errors.length > 0 ? 422 : 200), errors, reference };
}

/** Withdraws a response, or opens the form for the one that is to replace it. An unknown response and a withdrawn one give the same page. */
export async function withdrawResponse(visit: Visit): Promise<View> {
  const body = await bodyOf(visit, ['application/x-www-form-urlencoded'], limit);
  if (!(body instanceof Uint8Array)) return body;
  const pairs = parseUrlencoded(body);
  if (pairs === undefined) return unreadable(visit, 400, messages.unreadable.encoding);
  const sent = new Map(pairs);
  const reference = sent.get('reference')?.trim() ?? '';
  const privateCode = sent.get('private-code')?.trim() ?? '';

  const retryAfter = visit.tooMany();
  if (retryAfter !== undefined) {
    return { kind: 'withdrawal unavailable', ...page(visit, 429, { 'Retry-After': String(retryAfter) }) };
  }
  if (visit.state !== 'open') return { kind: 'withdrawal over', ...page(visit, 403) };
  const errors = [
    ...(reference === '' ? [{ field: 'reference', message: messages.withdrawal.reference }] : []),
    ...(privateCode === '' ? [{ field: 'private-code', message: messages.withdrawal.privateCode }] : []),
  ];
  if (errors.length > 0) return askToWithdraw(visit, errors, reference);
  const claim: Claim = {
    consultation: visit.consultation.id,
    // What cannot be a code is looked up all the same: it is then simply not there.
    reference: asOnReceipt(reference, 3) ?? '',
    codeHash: codeHash(asOnReceipt(privateCode, 6) ?? ''),
  };
  try {
    return await within(patience, sent.get('action') === 'replace' ? replace(visit, claim) : withdraw(visit, claim));
  } catch (error) {
    visit.note(failureCode(error));
    return { kind: 'withdrawal unavailable', ...page(visit, 503, { 'Retry-After': '60' }) };
  }
}

async function withdraw(visit: Visit, claim: Claim): Promise<View> {
  const withdrawn = await visit.services.store.withdraw(claim, isoSeconds(visit.arrivedAt));
  if (withdrawn) return { kind: 'withdrawn', ...page(visit, 200), reference: claim.reference };
  // It is there and cannot be ended: only a hold does that. Whoever has the code may know.
  if (await visit.services.store.has(claim)) return { kind: 'withdrawal on hold', ...page(visit, 409) };
  return notFound(visit);
}

async function replace(visit: Visit, claim: Claim): Promise<View> {
  if (!(await visit.services.store.has(claim))) return notFound(visit);
  return formView(visit, { typed: {}, honeypot: '', separate: false, token: newToken(visit, claim.reference) }, []);
}

function notFound(visit: Visit): View {
  return { kind: 'not found', ...page(visit, 404) };
}
