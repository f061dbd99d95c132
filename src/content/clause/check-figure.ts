import type { Node } from 'mdast';
import type { Block } from '../../model/clause-tree.ts';
import type { Message } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { quote } from '../diagnostics/quote.ts';
import { report, type Scope } from './scope.ts';

/** Reports a figure that has anything but a caption and, after it, a description. */
export function checkFigure(blocks: readonly Block[], node: Node, scope: Scope): void {
  const [caption, description, ...others] = blocks;
  if (caption === undefined) return;
  const isRight =
    caption.type === 'paragraph' &&
    (description === undefined || description.type === 'description') &&
    others.length === 0;
  if (!isRight) report(scope, 'figure-form', node, formMessage);
}

const formMessage: Message = {
  unexpected: 'Unexpected text in a `<Figure>`',
  expected: 'expected one paragraph as its caption and, after it, at most one `<Description>`',
  todo: 'Write what is longer in the description, or before or after the figure.',
};

/** The message about a picture that is not in the folder of the revision. */
export function unknownPicture(file: string, { collector: { pictures }, container }: Scope): Message {
  const near = nearest(file, pictures.keys());
  return {
    unexpected: `Unknown picture ${quote(file)}`,
    todo:
      container === 'page'
        ? 'Describe it in words: only clauses have figures.'
        : `${near === undefined ? '' : `Did you mean ${quote(near)}? `}Put the file into the folder \`figures\` beside \`clauses\`.`,
  };
}
