import type { Element } from 'hast';
import { attribute, wordsOf } from './page-elements.ts';

/** Code and styles in the page itself instead of in a file. */
export function inlineCode(elements: readonly Element[]): readonly string[] {
  return elements.flatMap((element) => {
    const { tagName, properties } = element;
    const attributes = Object.keys(properties).filter((name) => name === 'style' || /^on[A-Z]/.test(name));
    const isProgram = tagName === 'script' && attribute(element, 'type') !== 'application/ld+json';
    return [
      ...attributes.map((name) => `${name} on <${tagName}>`),
      ...(isProgram && attribute(element, 'src') === undefined ? ['<script> without a file'] : []),
      ...(tagName === 'style' ? ['<style>'] : []),
      ...(/^\s*javascript:/i.test(attribute(element, 'href') ?? '') ? ['javascript: in a link'] : []),
    ];
  });
}

/** What the page loads from other sites. Links are not loaded. */
export function outsideParts(elements: readonly Element[]): readonly string[] {
  const loaded = elements.flatMap((element) => {
    const rel = attribute(element, 'rel') ?? '';
    const href =
      element.tagName === 'link' && !/canonical|alternate/.test(rel) ? attribute(element, 'href') : undefined;
    return [href, attribute(element, 'src'), attribute(element, 'srcSet')].filter((address) => address !== undefined);
  });
  return loaded.filter((address) => !/^(?:\/(?!\/)|\.|#)/.test(address));
}

/** Faults in the outline of a page that affect assistive technology. */
export function structureFaults(elements: readonly Element[]): readonly string[] {
  const named = (tagName: string) => elements.filter((element) => element.tagName === tagName);
  const hasLanguage = named('html').some((element) => attribute(element, 'lang') !== undefined);
  const hasTitle = named('title').some((element) => wordsOf(element) !== '');
  return [
    ...(hasLanguage ? [] : ['no language']),
    ...(hasTitle ? [] : ['no title']),
    ...(named('main').length === 1 ? [] : [`${named('main').length} main parts, expected one`]),
    ...(named('h1').length === 1 ? [] : [`${named('h1').length} first headings, expected one`]),
    ...skippedHeadings(elements),
  ];
}

function skippedHeadings(elements: readonly Element[]): readonly string[] {
  const headings = elements.map(({ tagName }) => tagName).filter((tagName) => /^h[1-6]$/.test(tagName));
  return headings.flatMap((heading, index) => {
    const before = headings[index - 1];
    return before !== undefined && Number(heading[1]) > Number(before[1]) + 1 ? [`${heading} follows ${before}`] : [];
  });
}
