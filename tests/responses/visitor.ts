import type { Action, Step } from '../../src/consultation/step.ts';
import type { HiddenField, View } from '../../src/consultation/view.ts';
import { respond, type Arrival } from '../../src/responses/respond.ts';
import type { Services } from '../../src/responses/services.ts';

/** Fields of a request: a list for boxes that are ticked more than once. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** The least that a response must have. */
export const least: Fields = { purpose: 'It is clear.', capacity: 'individual', publish: 'no' };

/** Sends a form as a browser does: urlencoded, with every line ended by CR LF. */
export async function post(
  services: Services,
  step: Step,
  fields: Fields | readonly HiddenField[],
  arrival: Partial<Arrival> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<View> {
  const request = new Request(`https://code.example/consultations/example/${step}/`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://code.example', ...headers },
    body: urlencoded(fields),
  });
  return respond(request, { consultation: 'example', step, ...arrival }, services);
}

/** The body that a browser makes of fields. */
export function urlencoded(fields: Fields | readonly HiddenField[]): string {
  const pairs = isList(fields)
    ? fields.map(({ name, value }) => [name, value] as const)
    : Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value) => [name, value] as const));
  return new URLSearchParams(pairs.map(([name, value]) => [name, value.replace(/\r\n?|\n/g, '\r\n')])).toString();
}

function isList(fields: Fields | readonly HiddenField[]): fields is readonly HiddenField[] {
  return Array.isArray(fields);
}

/** The view, which must be of a kind: anything else ends the test with what it is instead. */
export function expectKind<Kind extends View['kind']>(view: View, kind: Kind): Extract<View, { kind: Kind }> {
  if (!isOfKind(view, kind)) {
    throw new Error(
      `Expected the page “${kind}”, got “${view.kind}” ${JSON.stringify('errors' in view ? view.errors : '')}`,
    );
  }
  return view;
}

function isOfKind<Kind extends View['kind']>(view: View, kind: Kind): view is Extract<View, { kind: Kind }> {
  return view.kind === kind;
}

/** Presses a button of a page. */
export function press(
  services: Services,
  hidden: readonly HiddenField[],
  action: Action,
  arrival: Partial<Arrival> = {},
): Promise<View> {
  return post(services, 'answer', [...hidden, { name: 'action', value: action }], arrival);
}

/** Fills the form in, checks the answers and sends them. */
export async function checkAndSend(services: Services, fields: Fields = least): Promise<View> {
  const check = expectKind(await post(services, 'answer', fields), 'check');
  return press(services, check.hidden, 'send');
}
