import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { parseKeyedResponse } from '../../src/consultation/handling/keyed-response.ts';
import type { HiddenField } from '../../src/consultation/view-parts.ts';
import type { View } from '../../src/consultation/view.ts';
import { buildKeyedRow } from '../../src/responses/custody/keyed-row.ts';
import { openStore, type DatabaseLocation } from '../../src/responses/database-store.ts';
import { isoSeconds } from '../../src/responses/iso-seconds.ts';
import { receiptSigner } from '../../src/responses/receipt-signer.ts';
import { respond } from '../../src/responses/respond.ts';
import { sealTo } from '../../src/responses/seal.ts';
import type { Definition, Services } from '../../src/responses/services.ts';
import type { Store } from '../../src/responses/store.ts';
import { createTokens } from '../../src/responses/tokens.ts';
import { urlencoded } from '../responses/visitor.ts';
import { waitLimit } from '../timeout.ts';
import type { InventedResponse } from './invent-responses.ts';

/** Where and for what invented responses are stored. */
export interface Storing {
  readonly location: DatabaseLocation;
  readonly definition: Definition;
  readonly publicAddress: string;
  /** Public keys to seal to. */
  readonly keys: readonly string[];
}

/** The receipts of invented responses prove nothing. The secret is fixed, so that they always have the same references. */
const secret = createHash('sha256').update('invented responses').digest();

/** How long somebody looks at the check page, in milliseconds. */
const readingTime = 90_000;

/**
 * Stores responses as they came: those from the web by the pages of the form, the others as the department keys them in.
 * Returns the reference of each by its number.
 */
export async function storeResponses(
  responses: readonly InventedResponse[],
  storing: Storing,
): Promise<ReadonlyMap<number, string>> {
  const store = openStore(storing.location, waitLimit);
  try {
    const { consultation, form } = storing.definition;
    await store.recordKeyTests(storing.keys, `${consultation.opens ?? ''}T00:00:00Z`);
    await store.saveForms([form]);
    await store.saveNotices([consultation]);
    const references = new Map<number, string>();
    for (const response of responses) {
      const reference = await (response.channel === 'web' ? send : keyIn)(response, storing, store);
      references.set(response.number, reference);
    }
    return references;
  } finally {
    await store.close();
  }
}

/** Fills in the form, checks the answers and sends them. */
async function send(response: InventedResponse, storing: Storing, store: Store): Promise<string> {
  const { publicAddress } = storing;
  const definition = beforeOutcome(storing.definition);
  const step = 'answer';
  const { id } = definition.consultation;
  let time = response.arrivedAt.getTime();
  const services: Services = {
    definitions: { consultations: [definition], publicAddress, receiptKeys: [] },
    store,
    seal: sealTo(storing.keys),
    checkReady: () => Promise.resolve(),
    tokens: createTokens(secret),
    receipts: receiptSigner(secret, { production: false, receiptKeys: [] }),
    proxies: 0,
    clock: () => new Date(time),
    random: (length) => createHash('sha256').update(`response ${response.number}`).digest().subarray(0, length),
    log: () => undefined,
  };
  const post = (body: string): Promise<View> => {
    time += readingTime;
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: publicAddress };
    const request = new Request(`${publicAddress}/consultations/${id}/${step}/`, { method: 'POST', headers, body });
    return respond(request, { consultation: id, step }, services);
  };
  const press = (hidden: readonly HiddenField[]) => post(urlencoded([...hidden, { name: 'action', value: 'send' }]));
  let view = await post(urlencoded(response.values));
  if (view.kind === 'check') view = await press(view.hidden);
  // Somebody else sent the same letter and nothing else, on the same day.
  if (view.kind === 'identical') view = await press(view.hidden);
  if (view.kind === 'receipt') return view.reference;
  throw new Error(
    `Response ${response.number} led to the page “${view.kind}” ${JSON.stringify('errors' in view ? view.errors : '')}`,
  );
}

/** Types a response into a file, and stores what `import` reads from it. */
async function keyIn(response: InventedResponse, storing: Storing, store: Store): Promise<string> {
  const { definition, publicAddress } = storing;
  const received = isoSeconds(response.arrivedAt).slice(0, 10);
  const file = stringify({
    response: createHash('sha256').update(`file ${response.number}`).digest('base64url').slice(0, 24),
    consultation: definition.consultation.id,
    revision: definition.form.revision,
    channel: response.channel,
    received,
    answers: response.values,
  });
  const { keyed, problems } = parseKeyedResponse(file, {
    definitions: [definition],
    today: received,
    codeOf: () => '',
  });
  if (keyed === undefined)
    throw new Error(`Response ${response.number}: ${problems.map(({ message }) => message).join(' ')}`);
  const receipts = receiptSigner(secret, { production: false, receiptKeys: [] });
  const { row } = await buildKeyedRow(keyed, { definition, publicAddress, seal: sealTo(storing.keys), receipts });
  const { status } = await store.commit(row);
  if (status !== 'stored' && status !== 'already') throw new Error(`Response ${response.number} is ${status}.`);
  return row.reference;
}

/** The consultation while people could respond, and were late. */
function beforeOutcome({ consultation, form }: Definition): Definition {
  return { consultation: { ...consultation, outcome: undefined }, form };
}
