import { ConcreteHyperlink, InternalHyperlink, type ParagraphChild } from 'docx';

type Context = Parameters<ConcreteHyperlink['prepForXml']>[0];

/** A link whose id is given: `docx` itself would draw one by chance. */
class OutsideLink extends ConcreteHyperlink {
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

/** A link to an address outside of the document. `id` is unique in the document. */
export function outsideLink(children: readonly ParagraphChild[], id: number, target: string): ParagraphChild {
  // A paragraph of `docx` writes its own links as this class too, which its type of what a paragraph holds leaves out.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
  return new OutsideLink(children, id, target);
}

/** A link to a place of the document. */
export function insideLink(children: readonly ParagraphChild[], anchor: string): ParagraphChild {
  return new InternalHyperlink({ children, anchor });
}
