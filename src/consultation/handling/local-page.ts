import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { colours } from '../../design/tokens.ts';

const styles = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: ${colours.text}; }
dt { font-weight: bold; margin-top: 1rem; } dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
table { border-collapse: collapse; margin: 1rem 0 2rem; } th, td { text-align: left; padding: 0.25rem 1rem 0.25rem 0; border-bottom: 1px solid ${colours.rule}; vertical-align: top; }
td.number, th.number { text-align: right; } svg { display: block; max-width: 100%; height: auto; fill: ${colours.accent}; forced-color-adjust: none; }
`;

/** A self-contained page: it loads nothing and has no scripts. */
export function localPage(title: string, content: readonly Element[]): Root {
  return h(null, [
    { type: 'doctype' },
    h('html', { lang: 'en-GB' }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { httpEquiv: 'Content-Security-Policy', content: "default-src 'none'; style-src 'unsafe-inline'" }),
        h('title', title),
        h('style', styles),
      ]),
      h('body', [h('main', [h('h1', title), ...content])]),
    ]),
  ]);
}
