import { pageElements, attribute, wordsOf } from '../html/page-elements.ts';
import { urlencoded } from '../responses/visitor.ts';
import { openConsultation } from './site-in-made-up-language.ts';

/** The pages that the endpoint answers with on the way from an empty form to a withdrawn response, by what was sent. */
export async function pagesOfForm(server: string): Promise<ReadonlyMap<string, string>> {
  const at = (step: string) => `${server}consultations/${openConsultation}/${step}/`;
  const pages = new Map<string, string>();
  const send = async (name: string, step: string, fields: Parameters<typeof urlencoded>[0]): Promise<string> => {
    const response = await fetch(at(step), {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: new URL(server).origin },
      body: urlencoded(fields),
    });
    const page = await response.text();
    pages.set(name, page);
    return page;
  };
  await send('nothing answered', 'check', { action: 'check' });
  await send('answers refused', 'check', {
    action: 'check',
    heard: 'longer than five letters',
    email: 'no address',
    long: 'no option',
    publish: 'with-name',
  });
  const minimal = { purpose: 'Words of a person', capacity: 'individual', publish: 'no' };
  await send('clearing', 'check', { ...minimal, action: 'clear' });
  const checked = await send('check', 'check', { ...minimal, action: 'check' });
  const sent = [...hiddenFields(checked), { name: 'action', value: 'send' }];
  const receipt = await send('receipt', 'send', sent);
  const codes = pageElements(receipt).map(wordsOf);
  const reference = codes.find((words) => /^\w{5}-\w{5}-\w{5}$/.test(words)) ?? '';
  const privateCode = codes.find((words) => /^\w{5}(?:-\w{5}){3,}$/.test(words)) ?? '';
  await send('nothing found', 'withdraw', { reference: 'none', 'private-code': 'none', action: 'find' });
  await send('found', 'withdraw', { reference, 'private-code': privateCode, action: 'find' });
  return pages;
}

function hiddenFields(page: string): readonly { readonly name: string; readonly value: string }[] {
  return pageElements(page).flatMap((element) => {
    const name = attribute(element, 'name');
    const isHidden = attribute(element, 'type') === 'hidden';
    return name !== undefined && isHidden ? [{ name, value: attribute(element, 'value') ?? '' }] : [];
  });
}
