import { savedReceiptSchema, type SavedReceipt } from './receipt.ts';
import { receiptLanguage } from './receipt-words.ts';
import { receiptSections, type ReceiptFact } from './receipt-sections.ts';

/** The formats of a saved receipt: one web page that needs nothing else, and plain text. */
export const receiptFormats = ['html', 'text'] as const;
export type ReceiptFormat = (typeof receiptFormats)[number];

const begin = '-----BEGIN RECEIPT-----';
const end = '-----END RECEIPT-----';

/** Writes a receipt as a file: the readable part, then the same as data, from which it can be written again. */
export function writeReceipt(saved: SavedReceipt, format: ReceiptFormat): string {
  return format === 'html' ? asHtml(saved) : asText(saved);
}

/** Reads the data in a file that `writeReceipt` wrote; undefined if there is none. It checks nothing else. */
export function readReceipt(file: string): SavedReceipt | undefined {
  const start = file.lastIndexOf(begin);
  const stop = file.lastIndexOf(end);
  if (start === -1 || stop < start) return undefined;
  try {
    const bytes = Uint8Array.from(atob(file.slice(start + begin.length, stop)), (byte) => byte.charCodeAt(0));
    return savedReceiptSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))).data;
  } catch {
    return undefined;
  }
}

/** The start and the end of the data in a file, on their own lines. */
function dataBlock(saved: SavedReceipt): string {
  const bytes = new TextEncoder().encode(JSON.stringify(savedReceiptSchema.parse(saved)));
  const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return [begin, ...(data.match(/.{1,72}/g) ?? []), end].join('\n');
}

function asText(saved: SavedReceipt): string {
  const sections = receiptSections(saved).map(({ heading, paragraphs, facts, isAnswers }) =>
    [
      `${heading.toUpperCase()}\n${'='.repeat(heading.length)}`,
      ...paragraphs,
      ...(isAnswers === true ? facts.map(answerAsText) : factsAsText(facts)),
    ].join('\n\n'),
  );
  return `${[...sections, `${receiptLanguage(saved).titles.forPrograms}:`, dataBlock(saved)].join('\n\n')}\n`;
}

function answerAsText({ label, values }: ReceiptFact): string {
  // Empty lines stay empty: some editors remove spaces at the end of a line.
  return `${label}\n${values.join('\n').replace(/^(?=.)/gm, '    ')}`;
}

/** Facts on a line each, in one block. */
function factsAsText(facts: readonly ReceiptFact[]): readonly string[] {
  return facts.length === 0 ? [] : [facts.map(({ label, values }) => `${label}: ${values.join(', ')}`).join('\n')];
}

const styles = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
dt { font-weight: bold; margin-top: 0.75rem; } dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.75rem; }
@media print { body { font-size: 10pt; margin: 0; } details { display: none; } }
`;

function asHtml(saved: SavedReceipt): string {
  const { tag, titles } = receiptLanguage(saved);
  const sections = receiptSections(saved).map(({ heading, paragraphs, facts }, index) =>
    [
      index === 0 ? `<h1>${escapeHtml(heading)}</h1>` : `<h2>${escapeHtml(heading)}</h2>`,
      ...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
      ...(facts.length === 0 ? [] : ['<dl>', ...facts.map(factAsHtml), '</dl>']),
    ].join('\n'),
  );
  return `<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${titles[saved.kind]}</title>
<style>${styles}</style>
</head>
<body>
<main>
${sections.join('\n')}
<details>
<summary>${titles.forPrograms}</summary>
<pre>
${dataBlock(saved)}
</pre>
</details>
</main>
</body>
</html>
`;
}

function factAsHtml({ label, values }: ReceiptFact): string {
  return `<dt>${escapeHtml(label)}</dt>\n${values.map((value) => `<dd>${escapeHtml(value)}</dd>`).join('\n')}`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
