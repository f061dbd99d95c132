import { XmlCData, XmlDocument, XmlElement, XmlText, type XmlNode } from 'libxml2-wasm';

/** An element of an XML file, copied because the parser's memory is freed. */
export interface ParsedElement {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (ParsedElement | string)[];
}

/**
 * The elements of an XML text.
 *
 * @throws if the text is not well-formed; the error says where
 */
export function parseXml(text: string): ParsedElement {
  const document = XmlDocument.fromString(text);
  try {
    return parsedElement(document.root);
  } finally {
    document.dispose();
  }
}

/** An element and everything in it, in order. */
export function elementsIn(element: ParsedElement): readonly ParsedElement[] {
  const inside = element.children.filter((child) => typeof child !== 'string');
  return [element, ...inside.flatMap(elementsIn)];
}

/** The words in an element, without elements for which `isLeftOut` holds. */
export function wordsIn(element: ParsedElement, isLeftOut: (element: ParsedElement) => boolean = () => false): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : isLeftOut(child) ? '' : wordsIn(child, isLeftOut)))
    .join('');
}

function parsedElement(element: XmlElement): ParsedElement {
  return {
    name: element.name,
    namespace: element.namespaceUri,
    attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    children: childrenOf(element).flatMap((node): readonly (ParsedElement | string)[] => {
      if (node instanceof XmlElement) return [parsedElement(node)];
      return node instanceof XmlText || node instanceof XmlCData ? [node.content] : [];
    }),
  };
}

function childrenOf(element: XmlElement): readonly XmlNode[] {
  const children: XmlNode[] = [];
  for (let node = element.firstChild; node !== null; node = node.next) children.push(node);
  return children;
}
