import { decodeText } from '../decode-text.ts';
import { placeAt } from '../place-at.ts';
import type { ParagraphPlace, Use } from './gathered.ts';

/** What other files depend on in a clause. */
export interface ScannedClause {
  /** The id in its front matter. */
  readonly id: string;
  readonly uses: readonly Use[];
  readonly paragraphs: readonly ParagraphPlace[];
}

// Front matter of which every line begins with a key, or belongs to the key above it.
const plainFront = /^---\n(?:(?:[a-z]+:.*| .*)?\n)*?---\n/i;

const plainId = /^id: *(?:"([a-z0-9.-]+)"|'([a-z0-9.-]+)'|([a-z0-9.-]+)) *$/m;

// A tag on one line, with single spaces and values that mean what they say; whatever else begins with `<` is no match.
const plainTag = /<(?:\/?[A-Z][a-z]+|(Ref|Term|Para)((?: [a-z]+="[A-Za-z0-9.-]+")+) ?\/?)>/y;

/**
 * What other files depend on in a clause file that is known to be sound, without parsing it. Nothing where the file is
 * not written plainly and only a parser can say what is a tag: a `<` that is escaped or begins no plain tag, quotes or
 * line breaks of other kinds, character references. In sound text nothing but a tag can look like a plain tag, since
 * code, HTML, comments, expressions and titles of links are refused, and no address may hold a space.
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
  const paragraphs: ParagraphPlace[] = [];
  for (let at = text.indexOf('<', front.length); at >= 0; at = text.indexOf('<', at + 1)) {
    plainTag.lastIndex = at;
    const tag = plainTag.exec(text);
    if (tag === null || text[at - 1] === '\\') return undefined;
    const [, name, attributes = ''] = tag;
    if (name === 'Para')
      paragraphs.push({
        id: valueOf(attributes, 'id'),
        number: valueOf(attributes, 'number'),
        place: placeAt(text, at),
      });
    else if (name === 'Ref') uses.push({ kind: 'ref', id: valueOf(attributes, 'to'), place: placeAt(text, at) });
    else if (name === 'Term') uses.push({ kind: 'term', id: valueOf(attributes, 'id'), place: placeAt(text, at) });
  }
  return { id, uses, paragraphs };
}

function valueOf(attributes: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}
