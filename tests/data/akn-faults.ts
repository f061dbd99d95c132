import { elementsThatNeedAnId, schemaFaults } from './akn-schema.ts';
import { elementsIn, parseXml, type ParsedElement } from './parse-xml.ts';

const frbr = /^\/akn\/[a-z]{2}\/doc\/[A-Za-z]+\/[^/\s]+\/\d{4}(?:-\d\d-\d\d)?\/[^/\s]+/;

const needId = elementsThatNeedAnId();

/**
 * What is wrong with an Akoma Ntoso document: by the schema of OASIS, and by what its naming convention asks for on top:
 * an id on each element that needs one, made of the id around it, each once; names that start with `/akn/`; references
 * that lead somewhere.
 */
export function aknFaults(text: string): readonly string[] {
  const elements = elementsIn(parseXml(text));
  const all = (attribute: string): readonly string[] =>
    elements.flatMap(({ attributes }) => attributes[attribute] ?? []);
  const eIds = new Set(all('eId'));
  // `a` leads to pages, by its definition.
  const targets = elements
    .filter(({ name }) => name !== 'a')
    .flatMap(({ attributes }) =>
      ['href', 'refersTo', 'source', 'start', 'end', 'period'].flatMap((attribute) => attributes[attribute] ?? []),
    );
  return [
    ...schemaFaults(text),
    ...['eId', 'wId'].flatMap((attribute) => twice(all(attribute)).map((id) => `the ${attribute} ${id} is used twice`)),
    ...elements
      .filter(({ name, attributes }) => needId.has(name) && attributes['eId'] === undefined)
      .map(({ name }) => `${name} without an eId`),
    ...targets
      .filter((target) => target.startsWith('#') && !eIds.has(target.slice(1)))
      .map((target) => `no element ${target}`),
    ...elements.filter(({ name }) => name === 'mainBody').flatMap((body) => faultsOfIds(body)),
    ...elements
      .filter(({ name, attributes }) => /^FRBR(?:this|uri)$/.test(name) && !frbr.test(attributes['value'] ?? ''))
      .map(({ attributes }) => `${attributes['value']} is not a name by the naming convention`),
    ...elements
      .filter(({ name, attributes }) => name === 'FRBRlanguage' && !/^[a-z]{3}$/.test(attributes['language'] ?? ''))
      .map(({ attributes }) => `the language ${attributes['language']} has not three letters`),
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

/** Elements whose ids are not part of those inside them. */
const frames: ReadonlySet<string> = new Set(['content', 'intro', 'wrapUp']);

/** Ids that are not made of the id of an element around them, a kind and a number. */
function faultsOfIds(element: ParsedElement, around = ''): readonly string[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const { eId } = child.attributes;
    const own = eId === undefined ? '' : eId.slice(around.length);
    const isFault = eId !== undefined && !(eId.startsWith(around) && /^[A-Za-z]+(?:_[^_\s]+|_nn_\d+)*$/.test(own));
    const inner = eId === undefined || frames.has(child.name) ? around : `${eId}__`;
    return [...(isFault ? [`${eId} is not under ${around}`] : []), ...faultsOfIds(child, inner)];
  });
}

function twice(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.has(id) || !seen.add(id));
}
