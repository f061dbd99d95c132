import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import type { Element, ElementContent } from 'hast';

/** What came of a pasted text. */
export interface PasteResult {
  /** The text as it was pasted, which the next request brings again. */
  readonly text: string;
  /** Which clauses the headings are, as the editor corrected it, one a line. */
  readonly matches: string;
  /** What the import command says. */
  readonly said: string;
  readonly isWritten: boolean;
  readonly succeeded: boolean;
}

const style = `
body { max-width: 960px; margin: 0 auto; padding: 15px; font: 17px/1.45 'Segoe UI', 'Noto Sans', Arial, sans-serif }
textarea { box-sizing: border-box; width: 100%; font: inherit }
label { display: block; font-weight: bold; margin-top: 20px }
button { font: inherit; padding: 8px 14px; margin-top: 15px }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid; padding: 10px; font-size: 15px }`;

/** Takes the HTML of a clipboard, which a text box would leave out. It is sent as text, and never becomes part of a page. */
const script = `
const box = document.getElementById('pasted');
const source = document.getElementById('source');
box.addEventListener('paste', ({ clipboardData }) => { source.value = clipboardData.getData('text/html'); });
box.addEventListener('input', ({ inputType }) => { if (inputType !== 'insertFromPaste') source.value = ''; });`;

/** The page with the box, and with what came of a text that was pasted. */
export function pastePage(nonce: string, result?: PasteResult): string {
  const page = h('html', { lang: 'en-GB' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', 'Paste text into the draft'),
      h('style', { nonce }, style),
    ]),
    h('body', [
      h('main', [
        h('h1', 'Paste text into the draft'),
        ...(result === undefined ? emptyBox() : shown(result)),
        h('p', [h('a', { href: '../code/draft/' }, 'The draft')]),
      ]),
      h('script', { nonce, type: 'module' }, result === undefined ? script : ''),
    ]),
  ]);
  return `<!doctype html>${toHtml(page)}`;
}

function emptyBox(): readonly Element[] {
  return [
    h(
      'p',
      'Copy text in Word, Google Docs or on a web page, and paste it here. Numbers, letters, tables and footnotes come with it. Nothing changes until you have seen the result.',
    ),
    h('form', { method: 'post' }, [
      h('label', { for: 'pasted' }, 'Text'),
      h('textarea', { id: 'pasted', name: 'text', rows: 16, required: true }),
      h('input', { type: 'hidden', id: 'source', name: 'html' }),
      h('button', 'Show the result'),
    ]),
  ];
}

function shown({ text, matches, said, isWritten, succeeded }: PasteResult): readonly ElementContent[] {
  const heading = isWritten ? (succeeded ? 'It is in the draft' : 'Nothing was changed') : 'The result';
  const again = h('p', [h('a', { href: '.' }, 'Paste another text')]);
  if (isWritten) return [h('h2', heading), h('pre', said), again];
  return [
    h('h2', heading),
    h('pre', said),
    h('form', { method: 'post' }, [
      h('textarea', { name: 'text', hidden: true, ariaLabel: 'Pasted text' }, text),
      h(
        'label',
        { for: 'matches' },
        'To match a heading to another clause, write a line such as Records=keeping-records, or Records=new',
      ),
      h('textarea', { id: 'matches', name: 'matches', rows: 3 }, matches),
      h('button', { name: 'do', value: 'show' }, 'Show again'),
      ' ',
      h('button', { name: 'do', value: 'write' }, 'Put it into the draft'),
    ]),
    again,
  ];
}
