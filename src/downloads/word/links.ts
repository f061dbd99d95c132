import { ConcreteHyperlink, InternalHyperlink, type ParagraphChild } from 'docx';

type Context = Parameters<ConcreteHyperlink['prepForXml']>[0];

/** A link with a given id: `docx` itself would choose a random one. */
class OutsideLink extends ConcreteHyperlink {
  readonly words: readonly ParagraphChild[];
  readonly #target: string;

  constructor(children: readonly ParagraphChild[], id: number, target: string) {
    super(children, `Link${id}`);
    this.words = children;
    this.#target = target;
  }

  override prepForXml(context: Context): ReturnType<ConcreteHyperlink['prepForXml']> {
    context.viewWrapper.Relationships.addRelationship(this.linkId, relationship, this.#target, 'External');
    return super.prepForXml(context);
  }
}

/** A link within the document that knows what is in it. */
class InsideLink extends InternalHyperlink {
  readonly words: readonly ParagraphChild[];

  constructor(children: readonly ParagraphChild[], anchor: string) {
    super({ children, anchor });
    this.words = children;
  }
}

const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** A link to an address outside the document. `id` is unique in the document. */
export function outsideLink(children: readonly ParagraphChild[], id: number, target: string): ParagraphChild {
  // `docx` writes its own links as this class too, although the type of a paragraph's children leaves it out.
  return new OutsideLink(children, id, target);
}

/** A link within the document. */
export function insideLink(children: readonly ParagraphChild[], anchor: string): ParagraphChild {
  return new InsideLink(children, anchor);
}

/** What is in a link; undefined for anything else. */
export function wordsOfLink(child: ParagraphChild): readonly ParagraphChild[] | undefined {
  return child instanceof OutsideLink || child instanceof InsideLink ? child.words : undefined;
}
