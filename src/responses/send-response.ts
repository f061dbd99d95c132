import { canonicalText, responseOf } from '../consultation/response.ts';
import { copyOf } from '../consultation/response-copy.ts';
import type { ReceiptView, View } from '../consultation/view.ts';
import { formHash } from './form-hash.ts';
import { isoSeconds } from './iso-seconds.ts';
import { within } from './patience.ts';
import { codeHash } from './receipt-codes.ts';
import { failureCode } from './store-failure.ts';
import type { Earlier, NewResponse, Outcome } from './store.ts';
import { checkView } from './form-views.ts';
import { hiddenFields, newToken, page, pageWithText, type Carried, type Visit } from './visit.ts';

/** Age of a token, in milliseconds, under which a person has hardly read the check page. It only flags. */
const quick = 3_000;

/** Age of a token, in milliseconds, past which the check page is shown once more. */
const lifetime = 24 * 60 * 60 * 1000;

/** Longest time, in milliseconds, for the store: with a slow network, too, a page comes within two seconds. */
const patience = 1_800;

/**
 * Stores a response and answers with its receipt, once the commit is durable.
 * Sent again with the same token and the same text, it gives the same receipt and stores nothing.
 */
export async function sendResponse(visit: Visit, carried: Carried): Promise<View> {
  const { services, state, arrivedAt, form } = visit;
  const { token } = carried;
  const text = canonicalText(responseOf(form, carried.typed));
  try {
    const isStale = arrivedAt.getTime() - token.issuedAt > lifetime;
    const isPastReplacing = token.replaces !== undefined && state !== 'open';
    if (isStale || isPastReplacing || state === 'closed') {
      const earlier = await within(patience, services.store.earlier(services.tokens.nonceHash(token.nonce)));
      if (earlier !== undefined) return sentAgain(visit, carried, earlier, text);
      if (state === 'closed') return { kind: 'closed', ...pageWithText(visit, carried, 403) };
      if (isPastReplacing) return cannotReplace(visit, carried);
      return checkView(visit, { ...carried, token: { ...token, issuedAt: services.clock().getTime() } }, true);
    }
    const row = await newResponse(visit, carried, text);
    return outcomeView(visit, carried, text, row, await within(patience, services.store.commit(row)));
  } catch (error) {
    visit.note(failureCode(error));
    return { kind: 'unavailable', ...pageWithText(visit, carried, 503, { 'Retry-After': '60' }) };
  }
}

async function newResponse(visit: Visit, carried: Carried, text: string): Promise<NewResponse> {
  const { services, consultation, form, arrivedAt, state } = visit;
  const { nonce, issuedAt, replaces = null } = carried.token;
  const { reference, privateCode } = services.tokens.codes(nonce);
  const age = arrivedAt.getTime() - issuedAt;
  const flags = [
    ...(carried.honeypot === '' ? [] : ['honeypot']),
    ...(age >= 0 && age < quick ? ['quick'] : []),
    ...(carried.separate ? ['identical'] : []),
  ];
  return {
    reference,
    nonce_hash: services.tokens.nonceHash(nonce),
    code_hash: codeHash(privateCode),
    consultation: consultation.id,
    revision: form.revision,
    form: formHash(form),
    channel: 'web',
    received_at: isoSeconds(arrivedAt),
    late: state === 'late' ? 1 : 0,
    flags: flags.join(' '),
    replaces,
    sealed: await services.seal(text),
    receipt_digest: services.tokens.digest(text, nonce),
    digest: services.tokens.digest(text),
    separate: carried.separate,
  };
}

function outcomeView(visit: Visit, carried: Carried, text: string, row: NewResponse, outcome: Outcome): View {
  switch (outcome.outcome) {
    case 'stored':
      return receiptView(visit, carried, row, 201);
    case 'already':
      return sentAgain(visit, carried, outcome.earlier, text);
    case 'identical':
      return { kind: 'identical', ...pageWithText(visit, { ...carried, separate: true }, 409) };
    case 'nothing to replace':
      return cannotReplace(visit, carried);
    default:
      return outcome satisfies never;
  }
}

/** The same text gives the same receipt; another text, or one that was withdrawn since, a question. */
function sentAgain(visit: Visit, carried: Carried, earlier: Earlier, text: string): View {
  const { services, state } = visit;
  if (earlier.receipt_digest === services.tokens.digest(text, carried.token.nonce)) {
    return receiptView(visit, carried, earlier, 200);
  }
  const asSecond = { ...carried, separate: false, token: newToken(visit) };
  const canReplace = state === 'open' && earlier.state === 'stored';
  return {
    kind: 'conflict',
    ...pageWithText(visit, asSecond, 409),
    ...(canReplace
      ? { hiddenToReplace: hiddenFields(visit, { ...asSecond, token: newToken(visit, earlier.reference) }) }
      : {}),
  };
}

function cannotReplace(visit: Visit, carried: Carried): View {
  return { kind: 'cannot replace', ...pageWithText(visit, { ...carried, token: newToken(visit) }, 409) };
}

function receiptView(
  visit: Visit,
  { typed, token }: Carried,
  stored: Pick<Earlier, 'received_at' | 'late' | 'replaces'>,
  status: number,
): ReceiptView {
  return {
    kind: 'receipt',
    ...page(visit, status),
    ...visit.services.tokens.codes(token.nonce),
    receivedAt: stored.received_at,
    late: stored.late === 1,
    ...(stored.replaces === null ? {} : { replaced: stored.replaces }),
    copy: copyOf(visit.form, typed),
  };
}
