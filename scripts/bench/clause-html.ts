import type { Block, ClauseTree, Inline, ListItem, TableRow } from '../../src/model/clause-tree.ts';

/** A clause as plain HTML, as any site might print it: the input of the HTML diff tools. */
export function clauseHtml(clause: ClauseTree): string {
  return clause.children.map(blockHtml).join('');
}

/** A clause as text with a line for each block: the input of the text diff tool. */
export function clauseText(clause: ClauseTree): string {
  return clause.children.map((block) => `${textOf(block)}\n`).join('');
}

function textOf(node: Block | ListItem | TableRow | Inline): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'paragraph') return node.children.map(textOf).join('');
  if (node.type === 'tableRow') return node.children.map((cell) => cell.children.map(textOf).join('')).join(' | ');
  if (!('children' in node)) return '';
  const between = node.type === 'list' || node.type === 'table' || node.type === 'listItem' ? '\n' : '';
  return node.children.map(textOf).join(between);
}

function tag(name: string, content: string, attributes = ''): string {
  return `<${name}${attributes}>${content}</${name}>`;
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return tag('p', inlineHtml(block.children));
    case 'list':
      return tag(
        block.ordered ? 'ol' : 'ul',
        block.children.map((item) => tag('li', item.children.map(blockHtml).join(''))).join(''),
      );
    case 'table':
      return tag(
        'table',
        tag(
          'tbody',
          block.children
            .map((row) => tag('tr', row.children.map((cell) => tag('td', inlineHtml(cell.children))).join('')))
            .join(''),
        ),
      );
    case 'numbered':
      return tag('section', block.children.map(blockHtml).join(''), ` id="${block.id}"`);
    case 'subheading':
      return tag(block.depth === 1 ? 'h4' : 'h5', inlineHtml(block.children));
    default:
      return tag('aside', block.children.map(blockHtml).join(''));
  }
}

function inlineHtml(inlines: readonly Inline[]): string {
  return inlines.map(singleInlineHtml).join('');
}

function singleInlineHtml(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    case 'emphasis':
      return tag('em', inlineHtml(inline.children));
    case 'strong':
      return tag('strong', inlineHtml(inline.children));
    case 'superscript':
      return tag('sup', inlineHtml(inline.children));
    case 'subscript':
      return tag('sub', inlineHtml(inline.children));
    case 'link':
      return tag('a', inlineHtml(inline.children), ` href="${inline.url}"`);
    case 'term':
      return tag('dfn', inlineHtml(inline.children));
    case 'ref':
      return tag('a', inline.to, ` href="#${inline.to}"`);
    case 'break':
      return '<br>';
    case 'footnoteReference':
      return tag('sup', inline.label);
  }
}
