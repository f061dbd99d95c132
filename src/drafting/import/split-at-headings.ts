import type { FootnoteDefinition, Heading, Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { ImportedClause, ImportedCode, ImportedPart } from './imported.ts';

/** The part of clauses that stand under no heading of a higher rank. */
const onlyPart = 'The Code';

interface Section {
  readonly heading: Heading | undefined;
  readonly blocks: RootContent[];
}

/**
 * Takes a text apart at its headings. Without a `known` title, the first heading is it where no other has its rank. Of
 * those left, the highest rank makes clauses; or parts, and the next rank clauses, where most headings of the highest rank stand
 * directly above others. What is below becomes strong words.
 */
export function splitAtHeadings(root: Root, known?: string): ImportedCode {
  const sections = sectionsOf(root.children);
  const ranks = (from: readonly Section[]) =>
    from.flatMap(({ heading }) => (heading === undefined ? [] : [heading.depth]));
  const top = Math.min(...ranks(sections));
  const isTitled =
    known === undefined && sections.length > 2 && ranks(sections).filter((rank) => rank === top).length === 1;
  const isFirst = isTitled && sections.find(({ heading }) => heading !== undefined)?.heading?.depth === top;
  const title = isFirst ? sections.find(({ heading }) => heading?.depth === top) : undefined;
  const rest = sections.filter((section) => section !== title);
  const preface =
    title === undefined || title.blocks.length === 0 ? [] : [{ heading: undefined, blocks: title.blocks }];
  const [partRank, clauseRank] = ranksOf(rest);
  const losses: string[] = [];
  const footnotes = root.children.filter((block) => block.type === 'footnoteDefinition');
  const parts = partsOf([...preface, ...rest], { partRank, clauseRank, footnotes, losses });
  const words = known ?? (title?.heading && toString(title.heading));
  return {
    ...(words === undefined ? {} : { title: words }),
    parts,
    losses,
  };
}

function sectionsOf(blocks: readonly RootContent[]): readonly Section[] {
  const sections: Section[] = [{ heading: undefined, blocks: [] }];
  for (const block of blocks) {
    // Footnotes go to the clauses that call them.
    if (block.type === 'footnoteDefinition') continue;
    if (block.type === 'heading') sections.push({ heading: block, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections.filter(({ heading, blocks: own }) => heading !== undefined || own.length > 0);
}

/** The ranks of the headings that make parts, if any, and clauses: what mostly holds text of its own is a clause. */
function ranksOf(sections: readonly Section[]): readonly [number | undefined, number | undefined] {
  const [first, second] = [...new Set(sections.flatMap(({ heading }) => heading?.depth ?? []))].sort();
  if (second === undefined) return [undefined, first];
  const highest = sections.filter(({ heading }) => heading?.depth === first);
  const bare = highest.filter(({ blocks }) => blocks.length === 0);
  return bare.length > highest.length / 2 ? [first, second] : [undefined, first];
}

interface Ranks {
  readonly partRank: number | undefined;
  readonly clauseRank: number | undefined;
  readonly footnotes: readonly FootnoteDefinition[];
  readonly losses: string[];
}

function partsOf(
  sections: readonly Section[],
  { partRank, clauseRank, footnotes, losses }: Ranks,
): readonly ImportedPart[] {
  const parts: { title: string; clauses: { heading: string; blocks: RootContent[] }[] }[] = [];
  const current = () => parts.at(-1) ?? start(onlyPart);
  const start = (title: string) => {
    const part = { title, clauses: [] };
    parts.push(part);
    return part;
  };
  for (const { heading, blocks } of sections) {
    const words = heading === undefined ? 'Introduction' : toString(heading).replace(/\s+/g, ' ').trim();
    const rank = heading?.depth;
    if (rank !== undefined && rank === partRank) {
      start(words);
      if (blocks.length > 0) current().clauses.push({ heading: words, blocks });
    } else if (rank === undefined || clauseRank === undefined || rank <= clauseRank) {
      current().clauses.push({ heading: words, blocks: [...blocks] });
    } else {
      const clause = current().clauses.at(-1);
      losses.push(`The heading “${words}” is below the rank of clauses: it became strong words in its clause.`);
      const strong: RootContent = {
        type: 'paragraph',
        children: [{ type: 'strong', children: [{ type: 'text', value: words }] }],
      };
      if (clause === undefined) current().clauses.push({ heading: words, blocks });
      else clause.blocks.push(strong, ...blocks);
    }
  }
  const empty = parts.filter(({ clauses }) => clauses.length === 0);
  for (const { title } of empty) losses.push(`The heading “${title}” has nothing under it, and was left out.`);
  return parts
    .filter(({ clauses }) => clauses.length > 0)
    .map(({ title, clauses }) => ({
      title: numbered(title).title,
      clauses: clauses.map((clause) => clauseOf(clause, footnotes)),
    }));
}

function clauseOf(
  { heading, blocks }: { heading: string; blocks: readonly RootContent[] },
  footnotes: readonly FootnoteDefinition[],
): ImportedClause {
  const called = new Set(blocks.flatMap(calledIn));
  const own = footnotes.filter(({ identifier }) => called.has(identifier));
  return { ...numbered(heading), blocks: [...blocks, ...own], words: blocks.map((block) => toString(block)).join(' ') };
}

/** The footnotes that are called in a part of a text. */
function calledIn(node: Nodes): readonly string[] {
  if (node.type === 'footnoteReference') return [node.identifier];
  return 'children' in node ? node.children.flatMap(calledIn) : [];
}

/** A heading without the number or letter that it begins with: `1.2 Title`, `G. Title`, `16) Title`. */
export function numbered(heading: string): { readonly title: string; readonly number?: string } {
  const [, number, title] =
    /^(?:(?:commitment|clause|section|part|chapter)\s+)?((?:\d+(?:\.\d+)*[A-Z]?)(?=[.):\s–-])|[A-Z](?=[.):]))[.):]?\s*[–-]?\s*(\S.*)$/i.exec(
      heading,
    ) ?? [];
  return number === undefined || title === undefined ? { title: heading } : { title, number: number.toUpperCase() };
}
