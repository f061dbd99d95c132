import { targetOfItem } from '../../model/reference.ts';
import { decodeText } from '../files/decode-text.ts';
import { positionAt } from '../files/position-at.ts';
import type { ParagraphPosition, Use } from './scope.ts';

/** The parts of a clause that other files depend on. */
export interface ScannedClause {
  /** The id in its front matter. */
  readonly id: string;
  readonly uses: readonly Use[];
  readonly paragraphs: readonly ParagraphPosition[];
}

// Front matter where every line begins with a key or is indented under one.
const plainFront = /^---\n(?:(?:[a-z]+:.*| .*)?\n)*?---\n/i;

const plainId = /^id: *(?:"([a-z0-9.-]+)"|'([a-z0-9.-]+)'|([a-z0-9.-]+)) *$/m;

// A tag on one line, with single spaces and literal values. Anything else that begins with `<` is not a match.
const plainTag = /<(?:\/?[A-Z][a-z]+|(Ref|Term|Para)((?: [a-z]+="[A-Za-z0-9.-]+")+) ?\/?)>/y;

/**
 * Reads what other files depend on in a clause that is known to be valid, without parsing it. Undefined where only a
 * parser can find the tags: a `<` that is escaped or begins no simple tag, other quotes or line breaks in a tag,
 * character references, the id of a list item. In valid text nothing but a tag can look like a simple tag, since code,
 * HTML, comments, expressions and link titles are refused, and no address contains a space.
 */
export function scanClause(bytes: Uint8Array): ScannedClause | undefined {
  const { text = '' } = decodeText(bytes);
  const front = plainFront.exec(text)?.[0];
  const id = plainId
    .exec(front ?? '')
    ?.slice(1)
    .join('');
  if (front === undefined || id === undefined) return undefined;
  const uses: Use[] = [];
  const paragraphs: ParagraphPosition[] = [];
  for (let at = text.indexOf('<', front.length); at >= 0; at = text.indexOf('<', at + 1)) {
    plainTag.lastIndex = at;
    const tag = plainTag.exec(text);
    if (tag === null || text[at - 1] === '\\') return undefined;
    const [, name, attributes = ''] = tag;
    if (name === 'Para')
      paragraphs.push({
        id: valueOf(attributes, 'id'),
        number: valueOf(attributes, 'number'),
        position: positionAt(text, at),
      });
    else if (name === 'Ref') {
      const [to, item] = [valueOf(attributes, 'to'), valueOf(attributes, 'item')];
      uses.push({ kind: 'ref', id: item === '' ? to : targetOfItem(to, item), position: positionAt(text, at) });
    } else if (name === 'Term')
      uses.push({ kind: 'term', id: valueOf(attributes, 'id'), position: positionAt(text, at) });
  }
  return { id, uses, paragraphs };
}

function valueOf(attributes: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}
