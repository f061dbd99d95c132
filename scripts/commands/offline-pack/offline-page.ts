import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { withinPath } from '../../../src/model/site-address.ts';

/** How to turn pages into those of an offline copy. */
export interface OfflineCopy {
  /** The path that the site is below, which its links begin with: the copy has none. */
  readonly path: string;
  /** Every file of the copy, as a path with a leading slash. */
  readonly files: ReadonlySet<string>;
  /** The replacement for a link to a missing file; `undefined` to keep only its text. */
  readonly instead: (file: string) => string | undefined;
  /** The note at the top of each page. */
  readonly note: readonly ElementContent[];
  /** Additional style sheets. */
  readonly styles: readonly string[];
  /** Classic scripts for the page at an address. */
  readonly scripts: (address: string) => readonly string[];
}

/**
 * A page for an offline copy: relative links, a note about the copy, and forms that send nothing. Elements with
 * `data-site-only` are removed, and the content of `<template data-copy-only>`, which the site does not show, is unwrapped.
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
    // No script of a page runs in a copy, so that what it would show needs no room.
    delete node.properties['dataScripted'];
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

/** The replacement for an element in a copy; `undefined` to keep it. */
function replacementOf(node: Element, copy: OfflineCopy): readonly ElementContent[] | undefined {
  if (isLeftOut(node) || isDeadItem(node, copy)) return [];
  if (node.tagName !== 'template' || node.properties['dataCopyOnly'] === undefined) return undefined;
  return node.content?.children.filter((child) => child.type === 'element' || child.type === 'text') ?? [];
}

/** Modules do not run from a disk, and a copy has no canonical address. */
function isLeftOut({ tagName, properties }: Element): boolean {
  if (tagName === 'script' || properties['dataSiteOnly'] !== undefined) return true;
  return tagName === 'link' && [properties.rel].flat().some((rel) => rel === 'canonical' || rel === 'modulepreload');
}

/** A list item that consists only of a link to something missing from the copy. */
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

/** The file in a copy for a root-relative link, with its anchor; `undefined` if there is none. */
function fileOf(link: string, { path: sitePath, files, instead }: OfflineCopy): string | undefined {
  const [, path = '', anchor = ''] = /^([^?#]*)[^#]*(.*)$/.exec(withinPath(sitePath, link) ?? link) ?? [];
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return files.has(file) ? file + anchor : instead(file);
}

/** The relative path from a page or file to another file, such as `../../code/index.html`. */
export function relativeTo(address: string, file: string): string {
  const depth = address.split('/').length - 2;
  return `${depth === 0 ? './' : '../'.repeat(depth)}${file.slice(1)}`;
}
