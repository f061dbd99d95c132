import type { FootnoteDefinition, Heading, Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { placeholder } from '../placeholder.ts';
import type { ImportedClause, ImportedCode, ImportedPart } from './imported.ts';

/** Title of the part for clauses without a part heading. */
const onlyPart = 'The Code';

interface Section {
  readonly heading: Heading | undefined;
  readonly blocks: RootContent[];
}

/**
 * Divides a text at its headings. Unless a `knownTitle` is given, the first heading is the title if no other has its
 * level. Of the remaining headings, the highest level makes clauses; or it makes parts and the next level clauses, if
 * most headings of the highest level are directly followed by another heading. The two levels below clauses become
 * sub-headings.
 */
export function splitAtHeadings(root: Root, knownTitle?: string): ImportedCode {
  const sections = sectionsOf(root.children);
  const headingLevels = (from: readonly Section[]) =>
    from.flatMap(({ heading }) => (heading === undefined ? [] : [heading.depth]));
  const top = Math.min(...headingLevels(sections));
  const isTitled =
    knownTitle === undefined &&
    sections.length > 2 &&
    headingLevels(sections).filter((level) => level === top).length === 1;
  // A first heading with nothing under it, not even another one, names the whole text.
  const [opening, next] = sections;
  const isAlone =
    knownTitle === undefined &&
    sections.length > 2 &&
    opening?.heading !== undefined &&
    opening.blocks.length === 0 &&
    (next?.heading?.depth ?? 9) <= opening.heading.depth;
  const isFirst = isTitled && sections.find(({ heading }) => heading !== undefined)?.heading?.depth === top;
  const title = isAlone ? opening : isFirst ? sections.find(({ heading }) => heading?.depth === top) : undefined;
  const remaining = sections.filter((section) => section !== title);
  const preface =
    title === undefined || title.blocks.length === 0 ? [] : [{ heading: undefined, blocks: title.blocks }];
  const [partLevel, clauseLevel] = levelsOf(remaining);
  const losses: string[] = [];
  const footnotes = root.children.filter((block) => block.type === 'footnoteDefinition');
  losses.push(...footnotesOfTitles(remaining, clauseLevel, footnotes));
  const parts = partsOf([...preface, ...remaining], { partLevel, clauseLevel, footnotes, losses });
  const words = knownTitle ?? (title?.heading && toString(title.heading));
  return {
    ...(words === undefined ? {} : { title: words }),
    parts,
    losses,
  };
}

function sectionsOf(blocks: readonly RootContent[]): readonly Section[] {
  const sections: Section[] = [{ heading: undefined, blocks: [] }];
  for (const block of blocks) {
    // Footnotes are moved to the clauses that refer to them.
    if (block.type === 'footnoteDefinition') continue;
    if (block.type === 'heading') sections.push({ heading: block, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections.filter(({ heading, blocks: ownBlocks }) => heading !== undefined || ownBlocks.length > 0);
}

/**
 * The heading levels for parts, if any, and for clauses. A level whose headings mostly have text of their own makes
 * clauses.
 */
function levelsOf(sections: readonly Section[]): readonly [number | undefined, number | undefined] {
  const [first, second] = [...new Set(sections.flatMap(({ heading }) => heading?.depth ?? []))].sort((a, b) => a - b);
  if (second === undefined) return [undefined, first];
  const highest = sections.filter(({ heading }) => heading?.depth === first);
  const bare = highest.filter(({ blocks }) => blocks.length === 0);
  return bare.length > highest.length / 2 ? [first, second] : [undefined, first];
}

interface SplitOptions {
  readonly partLevel: number | undefined;
  readonly clauseLevel: number | undefined;
  readonly footnotes: readonly FootnoteDefinition[];
  readonly losses: string[];
}

function partsOf(
  sections: readonly Section[],
  { partLevel, clauseLevel, footnotes, losses }: SplitOptions,
): readonly ImportedPart[] {
  const parts: { title: string; clauses: { heading: string; blocks: RootContent[] }[] }[] = [];
  const current = () => parts.at(-1) ?? start(onlyPart);
  const start = (title: string) => {
    const part = { title, clauses: [] };
    parts.push(part);
    return part;
  };
  const sublevels = [...new Set(sections.flatMap(({ heading }) => heading?.depth ?? []))]
    .filter((depth) => clauseLevel !== undefined && depth > clauseLevel)
    .toSorted((a, b) => a - b);
  for (const { heading, blocks } of sections) {
    const words = heading === undefined ? 'Introduction' : toString(heading).replace(/\s+/g, ' ').trim();
    const level = heading?.depth;
    if (level !== undefined && level === partLevel) {
      start(words);
      if (blocks.length > 0) current().clauses.push({ heading: words, blocks });
    } else if (level === undefined || clauseLevel === undefined || level <= clauseLevel) {
      current().clauses.push({ heading: words, blocks: [...blocks] });
    } else {
      const clause = current().clauses.at(-1);
      if (clause === undefined) current().clauses.push({ heading: words, blocks });
      else clause.blocks.push(subheading(heading, words, clause.blocks, sublevels, losses), ...blocks);
    }
  }
  const empty = parts.filter(({ clauses }) => clauses.length === 0);
  for (const { title } of empty) losses.push(`The heading “${title}” has nothing under it and was left out.`);
  return parts
    .filter(({ clauses }) => clauses.length > 0)
    .map(({ title, clauses }) => ({
      ...partHeading(title, losses),
      clauses: clauses.map((clause) => clauseOf(clause, footnotes, losses)),
    }));
}

function clauseOf(
  { heading, blocks }: { heading: string; blocks: readonly RootContent[] },
  footnotes: readonly FootnoteDefinition[],
  losses: string[],
): ImportedClause {
  const labels = new Set(blocks.flatMap(footnotesIn));
  const [word] = /^(?:commitment|clause)(?=\s)/i.exec(heading) ?? [];
  if (word !== undefined && splitHeadingNumber(heading).number !== undefined)
    losses.push(
      `The word “${word}” was left out of the title “${heading}”: \`unit\` of its part in \`revision.yaml\` can say it.`,
    );
  const ownFootnotes = footnotes.filter(({ identifier }) => labels.has(identifier));
  return {
    ...splitHeadingNumber(heading),
    blocks: [...withTextBelow(blocks, losses), ...ownFootnotes],
    words: blocks.map((block) => toString(block)).join(' '),
  };
}

/** Says which footnotes are of titles, which can have none. */
function footnotesOfTitles(
  sections: readonly Section[],
  clauseLevel: number | undefined,
  footnotes: readonly FootnoteDefinition[],
): readonly string[] {
  return sections.flatMap(({ heading }) => {
    if (heading === undefined || heading.depth > (clauseLevel ?? 0)) return [];
    const labels = footnotesIn(heading);
    return footnotes
      .filter(({ identifier }) => labels.includes(identifier))
      .map((note) => `The footnote of the title “${toString(heading)}” was left out: “${toString(note)}”.`);
  });
}

/** A heading inside a clause, which has two levels of them; bold text below these. */
function subheading(
  heading: Heading | undefined,
  words: string,
  before: readonly RootContent[],
  sublevels: readonly number[],
  losses: string[],
): RootContent {
  const level = sublevels.indexOf(heading?.depth ?? 0);
  if (heading !== undefined && level >= 0 && level < 2) {
    const isFirst = !before.some(({ type }) => type === 'heading');
    return { ...heading, depth: level === 0 || isFirst ? 2 : 3 };
  }
  losses.push(`The heading “${words}” is two levels or more below sub-headings and became bold text in its clause.`);
  return { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: words }] }] };
}

/** Blocks in which a sub-heading with nothing below it is bold text, since a sub-heading names what comes below it. */
function withTextBelow(blocks: readonly RootContent[], losses: string[]): readonly RootContent[] {
  const kept: RootContent[] = [];
  for (const block of blocks.toReversed()) {
    const [below] = kept;
    if (block.type !== 'heading' || (below !== undefined && (below.type !== 'heading' || below.depth > block.depth)))
      kept.unshift(block);
    else {
      losses.push(`The heading “${toString(block)}” has nothing under it and became bold text in its clause.`);
      kept.unshift({ type: 'paragraph', children: [{ type: 'strong', children: block.children }] });
    }
  }
  return kept;
}

/** The footnotes that a node refers to. */
function footnotesIn(node: Nodes): readonly string[] {
  if (node.type === 'footnoteReference') return [node.identifier];
  return 'children' in node ? node.children.flatMap(footnotesIn) : [];
}

const separator = String.raw`(?:\s*[.:)–—-]\s*|\s+)`;
const schedule = new RegExp(
  String.raw`^((?:Schedule|Annex|Appendix)(?: (?:\d+[A-Z]?|[IVX]+|[A-Z]))?|(?:The )?\p{L}+ (?:Schedule|Annex|Appendix)(?=:))(?:${separator}|$)(\S.*)?$`,
  'iu',
);

/** The title of a part, and its name where it is a schedule. A number without a word such as `Part` is left out. */
function partHeading(heading: string, losses: string[]): Pick<ImportedPart, 'title' | 'schedule'> {
  const [, name, title = ''] = schedule.exec(heading) ?? [];
  if (name !== undefined) return { title: title || `${placeholder}: what ${name} is about`, schedule: name };
  if (/^(?:part|chapter|title|division)\b/i.test(heading)) return { title: heading };
  const { title: bare, number } = splitHeadingNumber(heading);
  if (number !== undefined) losses.push(`The number “${number}” of the part “${bare}” was left out: parts have none.`);
  return { title: bare };
}

const count = String.raw`\d+(?:\.\d+)*`;

/** How headings begin with a number, each with the number and the title. */
const numberedHeadings: readonly RegExp[] = [
  // With a word that belongs to it: `Article 5 Plots`, or any other if a dot or colon follows: `Byelaw 5: Plots`.
  new RegExp(
    String.raw`^((?:Article|Section|Rule|Regulation|Principle|Standard)\s+${count}[A-Z]{0,2})${separator}(\S.*)$`,
    'i',
  ),
  new RegExp(
    String.raw`^((?!Commitment|Clause|Part|Chapter)\p{Lu}[\p{L}-]+ ${count}[A-Z]{0,2})(?:\.\s+|:\s*)(\S.*)$`,
    'u',
  ),
  new RegExp(
    String.raw`^((?:PART|Part|CHAPTER|Chapter)\s+(?:${count}[A-Z]{0,2}|[IVXL]+))(?:\s*[.:)–—-]\s*|\s+(?=\p{Lu}))(\S.*)$`,
    'u',
  ),
  // As figures, with a letter before or after them: `1.2 Plots`, `3A. Plots`, `A.1 Plots`.
  new RegExp(
    String.raw`^(?:(?:commitment|clause)\s+)?((?:[A-Z]\.)?${count}[A-Z]?(?=[.):\s–-])|[A-Z](?:${count})?(?=[.):]))[.):]?\s*[–-]?\s*(\S.*)$`,
    'i',
  ),
  // As a Roman number, or as two letters, which come after `Z`.
  /^([IVXLCDM]{2,8}|[A-Z]{2})(?:\.\s+|\)\s*|:\s*)(\S.*)$/,
];

/**
 * Splits a heading into number or letter and title: `1.2 Title`, `G. Title`, `A.1. Title`, `IV. Title`, `16) Title`. A word
 * that is part of a number stays with it: `Article 5 Title`.
 */
export function splitHeadingNumber(heading: string): { readonly title: string; readonly number?: string } {
  const found = numberedHeadings.map((form) => form.exec(heading)).find((match) => match !== null);
  const [, number, title] = found ?? [];
  if (number === undefined || title === undefined) return { title: heading };
  return { title, number: /^.\p{L}+[\s-]/u.test(number) ? number : number.toUpperCase() };
}
