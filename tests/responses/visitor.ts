import type { FormAction, FormStep } from '../../src/consultation/form-step.ts';
import type { HiddenField } from '../../src/consultation/view-parts.ts';
import type { View } from '../../src/consultation/view.ts';
import { respond, type RequestMetadata } from '../../src/responses/respond.ts';
import type { Services } from '../../src/responses/services.ts';

/** Fields of a request; checkboxes may have several values. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** The minimum that a valid response needs. */
export const minimalFields: Fields = { purpose: 'It is clear.', capacity: 'individual', publish: 'no' };

/** Sends a form as a browser does: urlencoded, with CR LF line ends. */
export async function post(
  services: Services,
  step: FormStep,
  fields: Fields | readonly HiddenField[],
  arrival: Partial<RequestMetadata> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<View> {
  const request = new Request(`https://code.example/consultations/example/${step}/`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://code.example', ...headers },
    body: urlencoded(fields),
  });
  return respond(request, { consultation: 'example', step, ...arrival }, services);
}

/** The body that a browser sends for fields. */
export function urlencoded(fields: Fields | readonly HiddenField[]): string {
  const pairs = isList(fields)
    ? fields.map(({ name, value }) => [name, value] as const)
    : Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value) => [name, value] as const));
  return new URLSearchParams(pairs.map(([name, value]) => [name, value.replace(/\r\n?|\n/g, '\r\n')])).toString();
}

function isList(fields: Fields | readonly HiddenField[]): fields is readonly HiddenField[] {
  return Array.isArray(fields);
}

/** The view, asserted to be of a kind. */
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

/** Presses a button on a page. */
export function press(
  services: Services,
  hidden: readonly HiddenField[],
  action: FormAction,
  arrival: Partial<RequestMetadata> = {},
): Promise<View> {
  return post(services, 'answer', [...hidden, { name: 'action', value: action }], arrival);
}

/** Fills the form in, checks the answers and sends them. */
export async function checkAndSend(services: Services, fields: Fields = minimalFields): Promise<View> {
  const check = expectKind(await post(services, 'answer', fields), 'check');
  return press(services, check.hidden, 'send');
}
