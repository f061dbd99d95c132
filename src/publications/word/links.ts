import { ConcreteHyperlink, type ParagraphChild } from 'docx';

type Context = Parameters<ConcreteHyperlink['prepForXml']>[0];

/** A link to an address outside of the document. `id` is unique in the document. */
export class OutsideLink extends ConcreteHyperlink {
  readonly #target: string;

  constructor(children: readonly ParagraphChild[], id: number, target: string) {
    super(children, `Link${id}`);
    this.#target = target;
  }

  override prepForXml(context: Context): ReturnType<ConcreteHyperlink['prepForXml']> {
    context.viewWrapper.Relationships.addRelationship(this.linkId, relationship, this.#target, 'External');
    return super.prepForXml(context);
  }
}

const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** A link to a place of the document. */
export function insideLink(children: readonly ParagraphChild[], anchor: string): ConcreteHyperlink {
  return new ConcreteHyperlink(children, '', anchor);
}
