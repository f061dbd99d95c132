import { canonicalResponse, buildResponse, withFollowUpCode, type Response } from '../consultation/response.ts';
import type { View } from '../consultation/view.ts';
import { formHash } from './form-hash.ts';
import { isoSeconds } from './iso-seconds.ts';
import { withTimeout } from './timeouts.ts';
import { hashPrivateCode } from './receipt-codes.ts';
import { receiptContent } from './receipt-content.ts';
import { receiptView } from './receipt-view.ts';
import { failureCode } from './store-failure.ts';
import type { EarlierResponse, NewResponse, CommitResult } from './store.ts';
import { checkView } from './form-views.ts';
import { hiddenFields, newToken, pageWithAnswers, type FormState, type RequestContext } from './request-context.ts';

/** Age of a token, in milliseconds, below which a person can hardly have read the check page. It only flags. */
const quickAge = 3_000;

/** Age of a token, in milliseconds, after which the check page is shown again. */
const tokenLifetime = 24 * 60 * 60 * 1000;

/** Timeout of the store, in milliseconds: a page comes within two seconds, even on a slow network. */
const storeTimeout = 1_800;

/**
 * Stores a response and returns its receipt once the commit is durable.
 * The same token with the same text gets the same receipt, and nothing is stored.
 */
export async function sendResponse(context: RequestContext, formState: FormState): Promise<View> {
  const { services, state, arrivedAt, form, notice } = context;
  const { token } = formState;
  const response = buildResponse(form, formState.values);
  const text = canonicalResponse(response);
  try {
    const isStale = arrivedAt.getTime() - token.issuedAt > tokenLifetime;
    const isPastReplacing = token.replaces !== undefined && state !== 'open';
    // Whoever sends a response must have seen what its privacy notice says at that time.
    const hasSeenNotice = token.notice === notice;
    if (isStale || isPastReplacing || !hasSeenNotice || state === 'closed') {
      const earlier = await withTimeout(
        storeTimeout,
        services.store.findEarlier(services.tokens.nonceHash(token.nonce)),
      );
      if (earlier !== undefined) return await repeatedSendView(context, formState, earlier, text);
      if (state === 'closed') return { kind: 'closed', ...pageWithAnswers(context, formState, 403) };
      if (isPastReplacing) return cannotReplaceView(context, formState);
      const renewed = { ...formState, token: { ...token, issuedAt: services.clock().getTime() } };
      return checkView(context, renewed, isStale ? 'open too long' : 'notice changed');
    }
    const row = await newResponse(context, formState, response);
    return await resultView(context, formState, text, row, await withTimeout(storeTimeout, services.store.commit(row)));
  } catch (error) {
    context.logFailure(failureCode(error));
    return { kind: 'unavailable', ...pageWithAnswers(context, formState, 503, { 'Retry-After': '60' }) };
  }
}

async function newResponse(context: RequestContext, formState: FormState, response: Response): Promise<NewResponse> {
  const { services, consultation, form, arrivedAt, state, notice } = context;
  const { nonce, issuedAt, replaces = null } = formState.token;
  const codes = services.tokens.codes(nonce);
  const text = canonicalResponse(response);
  const age = arrivedAt.getTime() - issuedAt;
  const flags = [
    ...(formState.honeypot === '' ? [] : ['honeypot']),
    ...(age >= 0 && age < quickAge ? ['quick'] : []),
    ...(formState.separate ? ['identical'] : []),
  ];
  const facts = {
    channel: 'web',
    received_at: isoSeconds(arrivedAt),
    late: state === 'late' ? 1 : 0,
    replaces,
    notice,
  } as const;
  const content = receiptContent({ consultation, form }, services.definitions, response, codes, facts);
  const { commitment, signature, key } = await services.receipts.prove(content);
  return {
    ...facts,
    reference: codes.reference,
    nonce_hash: services.tokens.nonceHash(nonce),
    code_hash: hashPrivateCode(codes.privateCode),
    consultation: consultation.id,
    revision: form.revision,
    form: formHash(form),
    flags: flags.join(' '),
    sealed: await services.seal(canonicalResponse(withFollowUpCode(response, codes.followUpCode))),
    receipt_digest: services.tokens.digest(text, nonce),
    digest: services.tokens.digest(text),
    commitment,
    signature,
    receipt_key: key,
    separate: formState.separate,
  };
}

async function resultView(
  context: RequestContext,
  formState: FormState,
  text: string,
  row: NewResponse,
  result: CommitResult,
): Promise<View> {
  switch (result.status) {
    case 'stored':
      return receiptView(context, formState, { ...row, state: 'stored' }, 201);
    case 'already':
      return repeatedSendView(context, formState, result.earlier, text);
    case 'identical':
      return { kind: 'identical', ...pageWithAnswers(context, { ...formState, separate: true }, 409) };
    case 'nothing to replace':
      return cannotReplaceView(context, formState);
    default:
      return result satisfies never;
  }
}

/** The same text gets the same receipt; a different or withdrawn one gets a question. */
async function repeatedSendView(
  context: RequestContext,
  formState: FormState,
  earlier: EarlierResponse,
  text: string,
): Promise<View> {
  const { services, state } = context;
  if (earlier.receipt_digest === services.tokens.digest(text, formState.token.nonce)) {
    return receiptView(context, formState, earlier, 200);
  }
  const newState = { ...formState, separate: false, token: newToken(context) };
  const canReplace = state === 'open' && earlier.state === 'stored';
  return {
    kind: 'conflict',
    ...pageWithAnswers(context, newState, 409),
    ...(canReplace
      ? { hiddenToReplace: hiddenFields(context, { ...newState, token: newToken(context, earlier.reference) }) }
      : {}),
  };
}

function cannotReplaceView(context: RequestContext, formState: FormState): View {
  return { kind: 'cannot replace', ...pageWithAnswers(context, { ...formState, token: newToken(context) }, 409) };
}
