import { elementsIn, type ParsedElement } from './xml-file.ts';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** Elements to which the schema of Akoma Ntoso gives an `eId` always. */
const withId: ReadonlySet<string> = new Set([
  'part',
  'clause',
  'paragraph',
  'content',
  'blockList',
  'item',
  'blockContainer',
  'table',
  'ref',
  'term',
]);

/** Elements that may not be empty. */
const withChildren: ReadonlySet<string> = new Set(['part', 'clause', 'paragraph', 'blockList', 'item', 'table', 'tr']);

/** What breaks the rules of Akoma Ntoso that can be told without its schema. */
export function aknFaults(root: ParsedElement): readonly string[] {
  const elements = elementsIn(root);
  const ids = elements.flatMap(({ attributes }) => attributes['eId'] ?? []);
  const known = new Set(ids);
  const targets = elements.flatMap(({ attributes }) => [attributes['href'] ?? '', attributes['refersTo'] ?? '']);
  return [
    ...(root.name === 'akomaNtoso' && root.namespace === namespace ? [] : ['not a document of Akoma Ntoso 3.0']),
    ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `the eId ${id} stands twice`),
    ...elements.flatMap(({ name, attributes, children }) => [
      ...(withId.has(name) && attributes['eId'] === undefined ? [`${name} without an eId`] : []),
      ...(withChildren.has(name) && children.length === 0 ? [`${name} without anything in it`] : []),
    ]),
    ...targets
      .filter((target) => target.startsWith('#') && !known.has(target.slice(1)))
      .map((target) => `nothing at ${target}`),
    ...elements.flatMap((element) =>
      element.name === 'ins' || element.name === 'del'
        ? elementsIn(element)
            .slice(1)
            .filter(({ name }) => name === 'ins' || name === 'del')
            .map(({ name }) => `${name} within ${element.name}`)
        : [],
    ),
  ];
}
