import { honeypot } from '../../src/consultation/form-step.ts';
import { attribute, pageElements, wordsOf } from '../html/page-elements.ts';
import { openConsultation } from './site-in-made-up-language.ts';

/** The files of a receipt, as somebody saves them. */
export const savedReceipts = ['receipt.html', 'copy.html'] as const;

type Sent = Readonly<Record<string, string>>;

/** What a person fills in who answers as little as the form lets them. */
const minimal: Sent = { purpose: '12345', capacity: 'individual', publish: 'no', [honeypot.name]: '' };

/**
 * The pages that the endpoint answers with on the way from an empty form to a withdrawn response, by what was sent.
 *
 * @throws if a page is not the one that the way leads to
 */
export async function pagesOfForm(server: string): Promise<ReadonlyMap<string, string>> {
  const at = (step: string) => `${server}consultations/${openConsultation}/${step}/`;
  const pages = new Map<string, string>();
  const send = async (name: string, step: string, fields: Sent, status = 200): Promise<string> => {
    const response = await fetch(at(step), {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: new URL(server).origin },
      body: new URLSearchParams(fields).toString(),
    });
    const page = await response.text();
    if (response.status !== status) throw new Error(`${name}: ${response.status} instead of ${status}`);
    pages.set(name, page);
    return page;
  };
  await send('nothing answered', 'answer', { action: 'check' }, 422);
  const refused = { heard: 'longer than five letters', email: 'no address', long: 'no option', publish: 'with-name' };
  await send('answers refused', 'answer', { ...refused, action: 'check' }, 422);
  await send('clearing', 'answer', { ...minimal, action: 'clear' });
  await send('cleared', 'answer', { ...minimal, action: 'cleared' });
  const draft = await send('draft', 'answer', { ...minimal, action: 'draft' });
  // Its keys are the names of fields in every language; what people read are its comments.
  pages.set(
    'draft',
    draft
      .split('\n')
      .filter((line) => line.startsWith('#'))
      .join('\n'),
  );
  const comment = await (await fetch(`${at('comment')}?on=records`)).text();
  pages.set('comment on a clause', comment);
  const onClause = { ...fieldsOf(comment), 'comment.records': '67890' };
  await send('about you', 'comment', { ...onClause, action: 'about' });

  const checked = await send('check', 'answer', { ...minimal, action: 'check' });
  const receipt = await send('receipt', 'answer', { ...fieldsOf(checked), action: 'send' }, 201);
  for (const action of savedReceipts) await send(action, 'receipt', { ...fieldsOf(receipt), action });
  const again = await send('same words again', 'answer', { ...minimal, action: 'check' });
  await send('sent twice', 'answer', { ...fieldsOf(again), action: 'send' }, 409);

  const codes = pageElements(receipt).map(wordsOf);
  const reference = codes.find((words) => /^[A-Z0-9]{5}(?:-[A-Z0-9]{5}){2}$/.test(words)) ?? '';
  const privateCode = codes.find((words) => /^[A-Z0-9]{5}(?:-[A-Z0-9]{5}){3,}$/.test(words)) ?? '';
  const claim = { reference, 'private-code': privateCode };
  await send('nothing found', 'withdraw', { reference: 'none', 'private-code': 'none', action: 'find' }, 404);
  await send('found', 'withdraw', { ...claim, action: 'find' });
  await send('kept', 'withdraw', { ...claim, action: 'keep' });
  await send('replaced', 'withdraw', { ...claim, action: 'replace' });
  await send('withdrawn', 'withdraw', { ...claim, action: 'withdraw' });
  return pages;
}

/** What a page carries along in hidden fields. */
function fieldsOf(page: string): Sent {
  return Object.fromEntries(
    pageElements(page).flatMap((element) => {
      const name = attribute(element, 'name');
      const isHidden = attribute(element, 'type') === 'hidden';
      return name !== undefined && isHidden ? [[name, attribute(element, 'value') ?? '']] : [];
    }),
  );
}
