import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

const tags = { sup: 'Sup', sub: 'Sub' } as const;

/** Superscript or subscript in an imported text, as the tag that a clause has for it. */
export function superscriptTag(html: keyof typeof tags, children: readonly PhrasingContent[]): PhrasingContent {
  return { type: 'mdxJsxTextElement', name: tags[html], attributes: [], children: [...children] };
}

/** Whether a node is superscript or subscript, with text in it. */
export function isSuperscriptTag(node: PhrasingContent): boolean {
  return (
    node.type === 'mdxJsxTextElement' &&
    (node.name === tags.sup || node.name === tags.sub) &&
    toString(node).trim() !== ''
  );
}

/** Text in which `<sup>` and `<sub>`, which a Markdown parser leaves as HTML, are superscript and subscript. */
export function readSuperscriptTags(children: readonly PhrasingContent[]): PhrasingContent[] {
  const read: PhrasingContent[] = [];
  for (let at = 0; at < children.length; at += 1) {
    const node = children[at];
    if (node === undefined) break;
    const html = htmlTag(node);
    const end = html === undefined ? -1 : children.findIndex((one, index) => index > at && isEnd(one, html));
    if (html === undefined || end < 0) read.push(node);
    else {
      read.push(superscriptTag(html, readSuperscriptTags(children.slice(at + 1, end))));
      at = end;
    }
  }
  return read;
}

function htmlTag(node: PhrasingContent): keyof typeof tags | undefined {
  if (node.type !== 'html') return undefined;
  return node.value === '<sup>' ? 'sup' : node.value === '<sub>' ? 'sub' : undefined;
}

const isEnd = (node: PhrasingContent, html: string): boolean => node.type === 'html' && node.value === `</${html}>`;
