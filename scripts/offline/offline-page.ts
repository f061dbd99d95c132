import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/** What the pages of a copy say about it. */
export interface OfflineCopy {
  /** Every file of the copy, as a path that starts with a slash. */
  readonly files: ReadonlySet<string>;
  /** What a link to a page leads to that is not in the copy; nothing where its words stay without a link. */
  readonly instead: (file: string) => string | undefined;
  /** What stands at the top of each page. */
  readonly note: readonly ElementContent[];
  /** Files with further styles. */
  readonly styles: readonly string[];
  /** Classic scripts, which browsers run from a disk, for the page of an address. */
  readonly scripts: (address: string) => readonly string[];
}

/**
 * A page of the built site as it opens from a disk: links and files relative, with a note about the copy, and with forms
 * that send nothing. An element with the attribute `data-site-only` is left out, and what is in a
 * `<template data-copy-only>`, which no browser shows, stands there instead.
 *
 * @param address the page's address on the site, such as `/code/0.2/`
 */
export function offlinePage(html: string, address: string, copy: OfflineCopy): string {
  const tree = fromHtml(html);
  visit(tree, 'element', (node, index, parent) => {
    if (parent !== undefined && index !== undefined) {
      const instead = replacementOf(node, copy);
      if (instead !== undefined) {
        parent.children.splice(index, 1, ...instead);
        return index;
      }
    }
    if (node.tagName === 'form') node.tagName = 'div';
    for (const name of ['href', 'src'] as const) relink(node, name, address, copy);
    return undefined;
  });
  addToPage(tree, address, copy);
  return toHtml(tree);
}

function addToPage(tree: Root, address: string, { styles, note, scripts }: OfflineCopy): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'head')
      node.children.push(...styles.map((file) => h('link', { rel: 'stylesheet', href: relativeTo(address, file) })));
    if (node.tagName !== 'body') return;
    node.children.unshift(h('div', { className: 'copy-note', role: 'note' }, [...note]));
    node.children.push(...scripts(address).map((file) => h('script', { src: relativeTo(address, file) })));
  });
}

/** What stands in a copy instead of an element; nothing where it stays. */
function replacementOf(node: Element, copy: OfflineCopy): readonly ElementContent[] | undefined {
  if (isLeftOut(node) || isDeadItem(node, copy)) return [];
  if (node.tagName !== 'template' || node.properties['dataCopyOnly'] === undefined) return undefined;
  return node.content?.children.filter((child) => child.type === 'element' || child.type === 'text') ?? [];
}

/** Browsers run no module from a disk, and a copy has no address of its own. */
function isLeftOut({ tagName, properties }: Element): boolean {
  if (tagName === 'script' || properties['dataSiteOnly'] !== undefined) return true;
  return tagName === 'link' && [properties.rel].flat().some((rel) => rel === 'canonical' || rel === 'modulepreload');
}

/** An item of a list that is nothing but a link to what is not in the copy. */
function isDeadItem({ tagName, children }: Element, copy: OfflineCopy): boolean {
  const [link, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  if (tagName !== 'li' || others.length > 0 || link?.type !== 'element' || link.tagName !== 'a') return false;
  const { href } = link.properties;
  return typeof href === 'string' && href.startsWith('/') && fileOf(href, copy) === undefined;
}

function relink(node: Element, name: 'href' | 'src', address: string, copy: OfflineCopy): void {
  const link = node.properties[name];
  if (typeof link !== 'string' || !link.startsWith('/')) return;
  const file = fileOf(link, copy);
  node.properties[name] = file === undefined ? undefined : relativeTo(address, file);
}

/** The file of a copy to which a link from the root of the site leads, with the place in it; nothing where it has none. */
function fileOf(link: string, { files, instead }: OfflineCopy): string | undefined {
  const [, path = '', anchor = ''] = /^([^?#]*)[^#]*(.*)$/.exec(link) ?? [];
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return files.has(file) ? file + anchor : instead(file);
}

/** The way from a page or file to another file, such as `../../code/index.html`. */
export function relativeTo(address: string, file: string): string {
  const depth = address.split('/').length - 2;
  return `${depth === 0 ? './' : '../'.repeat(depth)}${file.slice(1)}`;
}
