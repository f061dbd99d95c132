import './zod-without-eval.ts';
import { checkReceipt, type ReceiptCheck } from '../../consultation/receipt/check-receipt.ts';
import { receiptKeysSchema } from '../../consultation/receipt/receipt-key.ts';
import { receiptVerdicts } from '../../consultation/receipt/receipt-verdicts.ts';
import type { SavedReceipt } from '../../consultation/receipt/receipt.ts';
import { say } from '../../words/say.ts';

// Checks a saved receipt here in the browser. Nothing is sent or kept.
const form = document.querySelector<HTMLFormElement>('[data-receipt-form]');
const file = form?.querySelector<HTMLInputElement>('input[type=file]');
const pasted = form?.querySelector<HTMLTextAreaElement>('textarea');
const insecure = document.querySelector<HTMLElement>('[data-receipt-insecure]');
const result = document.querySelector<HTMLElement>('[data-receipt-result]');

if (form && file && pasted && insecure && result) {
  insecure.hidden = isSecureContext;
  if (isSecureContext) form.hidden = false;
  else delete form.dataset['scripted'];
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
      show(say.frame.checkSavedReceipt.chooseFileFirst, [say.frame.checkSavedReceipt.chooseYourSavedReceiptOr]);
      return;
    }
    result.replaceChildren(element('p', say.frame.checkSavedReceipt.checking, 'govuk-body'));
    (chosen === undefined ? Promise.resolve(pasted.value) : chosen.text())
      .then((text) => checkReceipt(text, { keys, site, subtle: crypto.subtle }))
      .then(({ verdict, reasons, saved }: ReceiptCheck) => {
        show(receiptVerdicts[verdict], reasons, saved === undefined || verdict === 'not genuine' ? [] : factsOf(saved));
      })
      .catch((error: unknown) => {
        console.error(error);
        show(say.frame.checkSavedReceipt.weCouldNotCheckIt, [say.frame.checkSavedReceipt.fileCouldNotBeRead]);
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
    ...(saved.kind === 'receipt'
      ? [
          say.frame.checkSavedReceipt.responseTo({ title: saved.title }),
          say.frame.checkSavedReceipt.reference({ reference: saved.reference }),
        ]
      : []),
    say.frame.checkSavedReceipt.consultationConsultations({ site: saved.site, consultation: saved.consultation }),
    say.frame.checkSavedReceipt.receivedLate({
      receivedAt: saved.receivedAt,
      isKind: saved.kind === 'receipt' && saved.late,
    }),
    say.frame.checkSavedReceipt.sealCommitment({ commitment: saved.commitment }),
  ];
}

function element(tag: string, text: string, className: string): HTMLElement {
  const created = document.createElement(tag);
  created.className = className;
  created.textContent = text;
  return created;
}
