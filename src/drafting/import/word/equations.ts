import type { Element, ElementContent } from 'xast';
import type { Piece } from '../blocks/inline-pieces.ts';
import { findElements, isElement, isElementNamed } from './word-xml.ts';

/** An equation as words on one line, with superscript and subscript: `x² = (a + b)/2`. */
export function equationPieces(nodes: readonly ElementContent[]): readonly Piece[] {
  return nodes.filter(isElement).flatMap(pieces);
}

const text = (value: string): readonly Piece[] => (value === '' ? [] : [{ node: { type: 'text', value } }]);

function pieces(node: Element): readonly Piece[] {
  const part = (name: string): readonly Piece[] =>
    node.children.filter((child) => isElementNamed(child, name)).flatMap((child) => equationPieces(child.children));
  const sign = (name: string, usual: string): string => {
    const [settings] = node.children.filter((child) => isElement(child) && child.name.endsWith('Pr')).filter(isElement);
    const [found] = settings === undefined ? [] : findElements(settings.children, name);
    return found === undefined ? usual : (found.attributes['m:val'] ?? '');
  };
  switch (node.name) {
    case 'm:t':
    case 'w:t':
      return text(node.children.map((child) => ('value' in child ? child.value : '')).join(''));
    case 'm:f':
      return [...bracketed(part('m:num')), ...text('/'), ...bracketed(part('m:den'))];
    case 'm:sSup':
      return [...bracketed(part('m:e')), ...raised(part('m:sup'), 'sup')];
    case 'm:sSub':
      return [...part('m:e'), ...raised(part('m:sub'), 'sub')];
    case 'm:sSubSup':
    case 'm:sPre':
      return [...part('m:e'), ...raised(part('m:sub'), 'sub'), ...raised(part('m:sup'), 'sup')];
    case 'm:rad': {
      const degree = part('m:deg');
      return [...raised(degree, 'sup'), ...text('√'), ...bracketed(part('m:e'))];
    }
    case 'm:nary':
      return [
        ...text(sign('m:chr', '∫')),
        ...raised(part('m:sub'), 'sub'),
        ...raised(part('m:sup'), 'sup'),
        ...text(' '),
        ...part('m:e'),
      ];
    case 'm:d': {
      const inside = node.children.filter((child) => isElementNamed(child, 'm:e'));
      const all = inside.flatMap((child, index) => [
        ...(index === 0 ? [] : text(sign('m:sepChr', '|'))),
        ...equationPieces(child.children),
      ]);
      return [...text(sign('m:begChr', '(')), ...all, ...text(sign('m:endChr', ')'))];
    }
    case 'm:func':
      return [...part('m:fName'), ...text(' '), ...part('m:e')];
    case 'm:limLow':
      return [...part('m:e'), ...raised(part('m:lim'), 'sub')];
    case 'm:limUpp':
      return [...part('m:e'), ...raised(part('m:lim'), 'sup')];
    case 'm:acc':
      return [...part('m:e'), ...text(sign('m:chr', '\u0302'))];
    case 'm:mr':
      return [
        ...node.children
          .filter(isElement)
          .flatMap((cell, index) => [...text(index === 0 ? '' : ', '), ...pieces(cell)]),
        ...text('; '),
      ];
    case 'm:eqArr':
      return node.children
        .filter((child) => isElementNamed(child, 'm:e'))
        .flatMap((child, index) => [...text(index === 0 ? '' : '; '), ...equationPieces(child.children)]);
    case 'm:m':
      return [...text('['), ...equationPieces(node.children), ...text(']')];
    default:
      return node.name.endsWith('Pr') ? [] : equationPieces(node.children);
  }
}

const wordsOf = (all: readonly Piece[]): string =>
  all.map(({ node }) => (node.type === 'text' ? node.value : '')).join('');

/** What is more than one sign, in brackets. */
function bracketed(all: readonly Piece[]): readonly Piece[] {
  return /^[\p{L}\p{N}.]*$/u.test(wordsOf(all)) ? all : [...text('('), ...all, ...text(')')];
}

/** Superscript or subscript; what is inside is so too. */
function raised(all: readonly Piece[], how: 'sup' | 'sub'): readonly Piece[] {
  return all.map((piece) => ({ ...piece, raised: how }));
}
