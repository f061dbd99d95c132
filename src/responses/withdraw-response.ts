import * as messages from '../consultation/messages.ts';
import { parseUrlencoded } from '../consultation/parse-urlencoded.ts';
import type { FormError } from '../consultation/form-values.ts';
import type { HiddenField } from '../consultation/view-parts.ts';
import type { FoundView, View, WithdrawView } from '../consultation/view.ts';
import { readRequestBody, unreadableView } from './request-body.ts';
import { isoSeconds } from './iso-seconds.ts';
import { withTimeout } from './timeouts.ts';
import { normaliseCode, hashPrivateCode } from './receipt-codes.ts';
import { failureCode } from './store-failure.ts';
import type { Claim } from './store.ts';
import { formView } from './form-views.ts';
import { newToken, page, type RequestContext } from './request-context.ts';

/** Maximum body size: a reference, a private code and an action, with any spacing. */
const maxBytes = 2_000;

/** Timeout of the store, in milliseconds. */
const storeTimeout = 1_800;

/** The page that asks for the reference and the private code. */
export function withdrawView(context: RequestContext, errors: readonly FormError[] = [], reference = ''): WithdrawView {
  return { kind: 'withdraw', ...page(context, errors.length > 0 ? 422 : 200), errors, reference };
}

/**
 * Finds a response, then withdraws it, keeps it or opens the form for its replacement. Unknown and withdrawn responses
 * give the same page. Nothing is deleted unless the button for that was pressed.
 */
export async function withdrawResponse(context: RequestContext): Promise<View> {
  const body = await readRequestBody(context, ['application/x-www-form-urlencoded'], maxBytes);
  if (!(body instanceof Uint8Array)) return body;
  const pairs = parseUrlencoded(body);
  if (pairs === undefined) return unreadableView(context, 400, messages.unreadable.encoding);
  const sent = new Map(pairs);
  const reference = sent.get('reference')?.trim() ?? '';
  const privateCode = sent.get('private-code')?.trim() ?? '';

  const action = sent.get('action') ?? 'find';
  const hidden = [
    { name: 'reference', value: reference },
    { name: 'private-code', value: privateCode },
  ];
  const unavailable = (status: number, seconds: number): View => ({
    kind: 'withdrawal unavailable',
    ...page(context, status, { 'Retry-After': String(seconds) }),
    hidden,
    interrupted: actions.has(action) ? action : 'find',
  });
  if (action === 'keep') return { kind: 'kept', ...page(context, 200), hidden };
  const retryAfter = context.checkRateLimit('another');
  if (retryAfter !== undefined) return unavailable(429, retryAfter);
  if (context.state !== 'open') return { kind: 'withdrawal over', ...page(context, 403) };
  const errors = [
    ...(reference === '' ? [{ field: 'reference', message: messages.withdrawal.reference }] : []),
    ...(privateCode === '' ? [{ field: 'private-code', message: messages.withdrawal.privateCode }] : []),
  ];
  if (errors.length > 0) return withdrawView(context, errors, reference);
  const claim: Claim = {
    consultation: context.consultation.id,
    // A malformed code is looked up all the same, and not found.
    reference: normaliseCode(reference, 3) ?? '',
    codeHash: hashPrivateCode(normaliseCode(privateCode, 6) ?? ''),
  };
  try {
    return await withTimeout(storeTimeout, (actions.get(action) ?? find)(context, claim, hidden));
  } catch (error) {
    context.logFailure(failureCode(error));
    return unavailable(503, 60);
  }
}

type ClaimAction = (context: RequestContext, claim: Claim, hidden: readonly HiddenField[]) => Promise<View>;

/** What the buttons do; anything else only finds the response. */
const actions: ReadonlyMap<string, ClaimAction> = new Map([
  ['withdraw', withdraw],
  ['replace', replace],
]);

async function find(context: RequestContext, claim: Claim, hidden: readonly HiddenField[]): Promise<View> {
  const receivedAt = await context.services.store.findArrival(claim);
  if (receivedAt === undefined) return notFound(context);
  const { reference } = claim;
  return {
    kind: 'found',
    ...page(context, 200),
    reference,
    receivedAt,
    hidden,
  } satisfies FoundView;
}

async function withdraw(context: RequestContext, claim: Claim): Promise<View> {
  const withdrawn = await context.services.store.withdraw(claim, isoSeconds(context.arrivedAt));
  if (withdrawn) return { kind: 'withdrawn', ...page(context, 200), reference: claim.reference };
  // It exists but was not withdrawn: only a hold does that, and the holder of the code may know.
  if (await context.services.store.has(claim)) return { kind: 'withdrawal on hold', ...page(context, 409) };
  return notFound(context);
}

async function replace(context: RequestContext, claim: Claim): Promise<View> {
  if (!(await context.services.store.has(claim))) return notFound(context);
  return formView(
    context,
    {
      values: {},
      honeypot: '',
      separate: false,
      shared: false,
      way: '',
      pasted: '',
      token: newToken(context, claim.reference),
    },
    [],
  );
}

function notFound(context: RequestContext): View {
  return { kind: 'not found', ...page(context, 404) };
}
