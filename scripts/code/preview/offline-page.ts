import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/** The file, in the folder of an export, that marks each page as a draft. */
export const draftStyle = 'draft.css';

/** What that file holds. */
export const draftStyleText = `body::before {
  content: 'Draft';
  position: fixed;
  inset: 0;
  z-index: 1000;
  display: flex;
  align-items: center;
  justify-content: center;
  font: bold 28vmin/1 sans-serif;
  color: #000;
  opacity: 0.08;
  rotate: -30deg;
  pointer-events: none;
}
.draft-note {
  margin: 0;
  padding: 0.75rem 1rem;
  font: bold 1.1875rem/1.3 sans-serif;
  color: #0b0c0c;
  background: #fd0;
}
`;

/**
 * A page of the built site as it opens from a disk: links and files relative, marked as a draft, without scripts and
 * with forms that send nothing.
 *
 * @param address the page's address on the site, such as `/code/0.2/`
 * @param files every file of the site, as a path that starts with a slash
 */
export function offlinePage(html: string, address: string, files: ReadonlySet<string>): string {
  const tree = fromHtml(html);
  visit(tree, 'element', (node, index, parent) => {
    if (parent !== undefined && index !== undefined && isLeftOut(node)) {
      parent.children.splice(index, 1);
      return index;
    }
    if (node.tagName === 'form') node.tagName = 'div';
    for (const name of ['href', 'src'] as const) relink(node, name, address, files);
    if (node.tagName === 'head') node.children.push(styleLink(address));
    if (node.tagName === 'body') node.children.unshift(note);
    return undefined;
  });
  return toHtml(tree satisfies Root);
}

const note: ElementContent = h('p', { class: 'draft-note', role: 'note' }, [
  'Draft: not published, and may change at any time. This is a copy for colleagues; its forms send nothing.',
]);

/** Browsers run no module from a disk, and what names the public address of a draft would be wrong. */
function isLeftOut({ tagName, properties }: Element): boolean {
  if (tagName === 'script') return true;
  return tagName === 'link' && [properties.rel].flat().some((rel) => rel === 'canonical' || rel === 'modulepreload');
}

function relink(node: Element, name: 'href' | 'src', address: string, files: ReadonlySet<string>): void {
  const link = node.properties[name];
  if (typeof link !== 'string' || !link.startsWith('/')) return;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(link) ?? [];
  const file = path.endsWith('/') ? `${path}index.html` : path;
  // What only the server answers is not in the copy: its words stay.
  if (files.has(file)) node.properties[name] = relativeTo(address, file) + rest.replace(/^\?[^#]*/, '');
  else node.properties[name] = undefined;
}

function styleLink(address: string): Element {
  return h('link', { rel: 'stylesheet', href: relativeTo(address, `/${draftStyle}`) });
}

/** The way from a page or file to another file, such as `../../code/index.html`. */
export function relativeTo(address: string, file: string): string {
  const depth = address.split('/').length - 2;
  return `${depth === 0 ? './' : '../'.repeat(depth)}${file.slice(1)}`;
}
