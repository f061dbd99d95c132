import './zod-without-eval.ts';
import { checkReceipt, type ReceiptCheck } from '../../consultation/receipt/check-receipt.ts';
import { receiptKeysSchema } from '../../consultation/receipt/receipt-key.ts';
import { receiptVerdicts } from '../../consultation/receipt/receipt-verdicts.ts';
import type { SavedReceipt } from '../../consultation/receipt/receipt.ts';

// Checks a saved receipt here in the browser. Nothing is sent or kept.
const form = document.querySelector<HTMLFormElement>('[data-receipt-form]');
const file = form?.querySelector<HTMLInputElement>('input[type=file]');
const pasted = form?.querySelector<HTMLTextAreaElement>('textarea');
const insecure = document.querySelector<HTMLElement>('[data-receipt-insecure]');
const result = document.querySelector<HTMLElement>('[data-receipt-result]');

if (form && file && pasted && insecure && result) {
  insecure.hidden = isSecureContext;
  form.hidden = !isSecureContext;
  const keys = receiptKeysSchema.parse(JSON.parse(form.dataset['keys'] ?? '[]'));
  const site = form.dataset['site'] ?? '';

  const show = (heading: string, sentences: readonly string[], facts: readonly string[] = []): void => {
    const title = element('h2', heading, 'govuk-heading-m');
    const paragraphs = sentences.map((sentence) => element('p', sentence, 'govuk-body'));
    const list = document.createElement('ul');
    list.className = 'govuk-list';
    list.append(...facts.map((fact) => element('li', fact, 'digits')));
    result.replaceChildren(title, ...paragraphs, ...(facts.length === 0 ? [] : [list]));
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = file.files?.[0];
    if (chosen === undefined && pasted.value.trim() === '') {
      show('Choose a file first', ['Choose your saved receipt, or paste its text.']);
      return;
    }
    result.replaceChildren(element('p', 'Checking …', 'govuk-body'));
    (chosen === undefined ? Promise.resolve(pasted.value) : chosen.text())
      .then((text) => checkReceipt(text, { keys, site, subtle: crypto.subtle }))
      .then(({ verdict, reasons, saved }: ReceiptCheck) => {
        show(receiptVerdicts[verdict], reasons, saved === undefined || verdict === 'not genuine' ? [] : factsOf(saved));
      })
      .catch((error: unknown) => {
        console.error(error);
        show('We could not check it', [
          'The file could not be read, or this browser cannot check signatures of the kind Ed25519. Try an up-to-date browser, or use the command below.',
        ]);
      });
  });
  // An answer about another file must not stay.
  for (const input of [file, pasted])
    input.addEventListener('input', () => {
      result.replaceChildren();
    });
}

function factsOf(saved: SavedReceipt): readonly string[] {
  return [
    ...(saved.kind === 'receipt' ? [`Response to: ${saved.title}`, `Reference: ${saved.reference}`] : []),
    `Consultation: ${saved.site}/consultations/${saved.consultation}/`,
    `Received: ${saved.receivedAt}${saved.kind === 'receipt' && saved.late ? ', late' : ''}`,
    `Seal (commitment): ${saved.commitment}`,
  ];
}

function element(tag: string, text: string, className: string): HTMLElement {
  const created = document.createElement(tag);
  created.className = className;
  created.textContent = text;
  return created;
}
