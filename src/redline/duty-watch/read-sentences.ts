import type { Block, ClauseTree, Inline, ListItem } from '../../model/clause-tree.ts';
import { continuesAfterList } from '../../model/continues-sentence.ts';
import { isAside } from '../../model/nodes.ts';
import { superscript } from '../../model/superscript.ts';
import { splitSentences } from '../sentences.ts';
import { markers } from './sentence-tokens.ts';

/** A sentence, list item, table cell or heading of a clause. */
export interface Sentence {
  readonly clause: string;
  /** Id of its numbered paragraph, if any. */
  readonly paragraph?: string;
  readonly text: string;
  /** The sentence that leads in to its list, such as `A force must:`. */
  readonly leadIn?: Sentence;
  /** Whether it goes on after a list, with the lead-in of that. */
  readonly isRest?: true;
  /**
   * Row and column of a table cell, in words: `Retention, searches`; empty for one in the first row. Of what stands above
   * the text of a clause: what it is, such as `Title`.
   */
  readonly place?: string;
  /** Equal for the cells of one table. */
  readonly table?: object;
  /** Of a cell below the heads: the first cell of its row, unless it is that; and the head of its column. */
  readonly row?: Sentence;
  readonly column?: string;
  /** The sentence that introduces its table, such as `Data must be deleted as follows.` */
  readonly introduction?: Sentence;
  /** Whether it says what words mean, as below `These words carry the force of this Code:`. It uses none of them. */
  readonly isOfWords?: true;
  /** Whether it says in which nations its clause applies. */
  readonly isExtent?: true;
  /** Whether it says what a word means. */
  readonly isDefinition?: true;
  /** Whether it is in a heading, an aside, a quotation or a figure, which is not a duty of this Code. */
  readonly isAside: boolean;
}

/** A sentence that leads in to its list, and those that lead in to that. */
export function leadText({ leadIn, place }: Sentence): string {
  if (leadIn === undefined) return place === undefined || place === '' ? '' : `${place}:`;
  const above = leadText(leadIn);
  return above === '' ? leadIn.text : `${above} ${leadIn.text}`;
}

/** The outermost sentence that leads in to a list item; the sentence itself elsewhere, and for what goes on after a list. */
export function statementOf(sentence: Sentence): Sentence {
  return sentence.leadIn === undefined || sentence.isRest === true ? sentence : statementOf(sentence.leadIn);
}

/** The sentences, list items and table cells of a clause, in order; blank ones are left out. */
export function readSentences(clause: string, tree: ClauseTree): readonly Sentence[] {
  return fromBlocks(tree.children, { clause, isAside: false }, undefined);
}

type Location = Pick<Sentence, 'clause' | 'paragraph' | 'isDefinition' | 'isOfWords' | 'isAside'>;

function fromBlocks(blocks: readonly Block[], location: Location, lead: Sentence | undefined): readonly Sentence[] {
  const found: Sentence[] = [];
  let previous: Sentence | undefined;
  let above: Block | undefined;
  let leadOfList: Sentence | undefined;
  for (const block of blocks) {
    // Items with labels of another kind, such as `(aa)`, are a list of their own below the same lead-in.
    if (block.type === 'list' && !(block.ordered && above?.type === 'list' && above.ordered))
      leadOfList = findLeadIn(previous) ?? lead;
    // What goes on after a list has the same subject and force as its items, unless it is a condition for all of them.
    const isRest =
      block.type === 'paragraph' && continuesAfterList(above, block) && !condition.test(textOf(block.children));
    const sentences = fromBlock(block, location, block.type === 'list' || isRest ? leadOfList : lead, previous);
    const [first, ...others] = sentences;
    found.push(
      ...(isRest && first?.leadIn !== undefined ? [{ ...first, isRest: true as const }, ...others] : sentences),
    );
    previous = block.type === 'paragraph' ? sentences.at(-1) : undefined;
    above = block;
  }
  return found;
}

function fromBlock(
  block: Block,
  location: Location,
  lead: Sentence | undefined,
  previous: Sentence | undefined,
): readonly Sentence[] {
  if (isAside(block)) return fromBlocks(block.children, { ...location, isAside: true }, undefined);
  switch (block.type) {
    case 'quotation':
    case 'source':
    case 'figure':
      return fromBlocks(block.children, { ...location, isAside: true }, undefined);
    case 'definitions':
      return fromBlocks(block.children, { ...location, isDefinition: true }, undefined);
    case 'paragraph':
      // Only the first sentence of a list item, or after a list, goes on from the lead-in.
      return splitSentences(textOf(block.children)).map((text, index) => ({
        ...location,
        text,
        ...(lead === undefined || index > 0 || previous !== undefined ? {} : { leadIn: lead }),
      }));
    case 'subheading': {
      // It binds nobody, but "What users must do" is not to become "may" unseen.
      const text = textOf(block.children);
      return text === '' ? [] : [{ ...location, isAside: true, text }];
    }
    case 'list':
      return block.children.flatMap((item: ListItem) =>
        fromBlocks(item.children, isOfWords(lead) ? { ...location, isOfWords: true } : location, lead),
      );
    case 'table':
      return fromTable(block, location, introduces(previous) ? previous : undefined);
    case 'numbered':
      return fromBlocks(block.children, { ...location, paragraph: block.id }, undefined);
    case 'footnoteDefinition':
      return fromBlocks(block.children, location, undefined);
  }
}

const condition = /^(?:unless|if|where|when|whenever|except|save|provided|until|so that|in which|to the extent)\b/u;

/** Whether the sentence before a table says what its rows are, such as `Data must be deleted as follows.` */
function introduces(sentence: Sentence | undefined): sentence is Sentence {
  return sentence !== undefined && /:$|\b(?:follows|following|below|table|these|this)\b/iu.test(sentence.text);
}

/** The cells of a table. The first row and the first column say what the others are about. */
function fromTable(
  table: Extract<Block, { readonly type: 'table' }>,
  location: Location,
  introduction: Sentence | undefined,
): readonly Sentence[] {
  const { children } = table;
  const rows = children.map((row) => row.children.map((cell) => textOf(cell.children)));
  return rows.flatMap((row, index) => {
    let first: Sentence | undefined;
    return row.flatMap((text, column) => {
      if (text === '') return [];
      const about = [index > 0 && column > 0 ? row[0] : undefined, index > 0 ? rows[0]?.[column] : undefined];
      const place = about.filter((part) => part !== undefined && part !== '').join(', ');
      const cell: Sentence = {
        ...location,
        text,
        place,
        table,
        ...(first === undefined || index === 0 ? {} : { row: first, column: rows[0]?.[column] ?? '' }),
        ...(introduction === undefined ? {} : { introduction }),
      };
      if (column === 0) first = cell;
      return [cell];
    });
  });
}

/** "The terms must provide:" is about other terms. */
const ofWords =
  /^(?:in this \p{L}+,? )?(?:these |the following |the )?(?:words|terms|expressions)\b(?! (?:must|shall|may|should|will)\b).*:$/iu;
const isOfWords = (lead: Sentence | undefined): boolean => lead !== undefined && ofWords.test(lead.text);

/** The last sentence of the paragraph before a list, if it does not end there. */
function findLeadIn(previous: Sentence | undefined): Sentence | undefined {
  return previous === undefined || /[.!?]$/u.test(previous.text) ? undefined : previous;
}

/** The words with markers for what references, defined terms and links lead to. */
function textOf(nodes: readonly Inline[]): string {
  return nodes.map(inlineText).join('').replaceAll(/\s+/gu, ' ').trim();
}

function inlineText(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'ref':
      return markers.reference(node.to);
    case 'break':
      return ' ';
    case 'footnoteReference':
      return '';
    case 'term':
      return markers.term(node.id) + node.children.map(inlineText).join('');
    case 'link':
      return markers.link(node.url) + node.children.map(inlineText).join('');
    case 'emphasis':
    case 'strong':
    case 'superscript':
    case 'subscript':
      return superscript(node.children.map(inlineText).join(''), node.type);
  }
}
