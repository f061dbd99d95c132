import { readFileSync } from 'node:fs';
import {
  XmlBufferInputProvider,
  XmlDocument,
  xmlRegisterInputProvider,
  XmlValidateError,
  XsdValidator,
} from 'libxml2-wasm';
import { elementsIn, parseXml, type ParsedElement } from './parse-xml.ts';

const read = (name: string): Buffer => readFileSync(new URL(`schemas/${name}`, import.meta.url));

let validator: XsdValidator | undefined;

/** The schema of OASIS, read once. The one that it imports is in the same folder, so that nothing is fetched. */
function schema(): XsdValidator {
  if (validator !== undefined) return validator;
  xmlRegisterInputProvider(new XmlBufferInputProvider({ 'schemas/xml.xsd': read('xml.xsd') }));
  const document = XmlDocument.fromBuffer(read('akomantoso30.xsd'), { url: 'schemas/akomantoso30.xsd' });
  validator = XsdValidator.fromDoc(document);
  return validator;
}

/** Where an XML text is not Akoma Ntoso by the schema of OASIS: one sentence for each fault. */
export function schemaFaults(text: string): readonly string[] {
  const document = XmlDocument.fromString(text);
  try {
    schema().validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ line, message }) => `line ${line}: ${message.trim()}`);
  } finally {
    document.dispose();
  }
}

/** The elements whose `eId` the schema calls required where the naming convention is used. */
export function elementsThatNeedAnId(): ReadonlySet<string> {
  const definitions = elementsIn(parseXml(read('akomantoso30.xsd').toString()));
  const named = (kind: string): ReadonlyMap<string, ParsedElement> =>
    new Map(
      definitions.flatMap((one) => {
        const { name } = one.attributes;
        return one.name === kind && name !== undefined ? [[name, one] as const] : [];
      }),
    );
  const groups = named('attributeGroup');
  const types = named('complexType');

  const needsId = (definition: ParsedElement | undefined): boolean =>
    definition !== undefined &&
    elementsIn(definition).some(({ name, attributes }) => {
      if (name === 'attributeGroup' && attributes['ref'] !== undefined)
        return attributes['ref'] === 'idreq' || needsId(groups.get(attributes['ref']));
      if (name === 'extension' || name === 'restriction') return needsId(types.get(attributes['base'] ?? ''));
      return false;
    });
  return new Set(
    Array.from(named('element')).flatMap(([name, definition]) =>
      needsId(definition) || needsId(types.get(definition.attributes['type'] ?? '')) ? [name] : [],
    ),
  );
}
