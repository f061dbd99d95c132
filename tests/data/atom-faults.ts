import { elementsIn, wordsIn, type ParsedElement } from './parse-xml.ts';

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Violations of the rules of Atom (RFC 4287) that feed readers rely on. */
export function atomFaults(root: ParsedElement, address: string): readonly string[] {
  const entries = root.children.filter((child) => typeof child !== 'string' && child.name === 'entry');
  const own = entries.filter((entry) => typeof entry !== 'string');
  const ids = own.map((entry) => valueOf(entry, 'id'));
  const dates = own.map((entry) => valueOf(entry, 'updated'));
  return [
    ...(root.name === 'feed' && root.namespace === 'http://www.w3.org/2005/Atom' ? [] : ['not an Atom feed']),
    ...[root, ...own].flatMap((part) =>
      ['id', 'title', 'updated']
        .filter((name) => valueOf(part, name) === '')
        .map((name) => `${part.name} without ${name}`),
    ),
    ...(linkOf(root, 'self') === address ? [] : [`says that it is at ${linkOf(root, 'self')}`]),
    ...own.filter((entry) => linkOf(entry) === '').map((entry) => `${valueOf(entry, 'id')} leads nowhere`),
    ...own.filter((entry) => valueOf(entry, 'content') === '').map((entry) => `${valueOf(entry, 'id')} says nothing`),
    ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `the id ${id} is used twice`),
    ...[valueOf(root, 'updated'), ...dates]
      .filter((date) => !moment.test(date))
      .map((date) => `${date} is not a timestamp`),
    ...(dates.toSorted().toReversed().join() === dates.join() ? [] : ['the latest entry does not come first']),
    ...(dates.length === 0 || valueOf(root, 'updated') === dates[0] ? [] : ['not updated with its latest entry']),
  ];
}

/** The links of the feed and its entries. */
export function atomLinks(root: ParsedElement): readonly string[] {
  return elementsIn(root).flatMap(({ name, attributes }) => (name === 'link' ? (attributes['href'] ?? []) : []));
}

function childOf({ children }: ParsedElement, name: string, rel?: string): ParsedElement | undefined {
  return children
    .filter((child) => typeof child !== 'string')
    .find((child) => child.name === name && (rel === undefined || child.attributes['rel'] === rel));
}

function valueOf(element: ParsedElement, name: string): string {
  const child = childOf(element, name);
  return child === undefined ? '' : wordsIn(child);
}

function linkOf(element: ParsedElement, rel?: string): string {
  return childOf(element, 'link', rel)?.attributes['href'] ?? '';
}
