/** A block of a clause file at the highest level: a paragraph, list, table, tag or footnote. */
export interface ClauseBlock {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** For the definition of a footnote: its name. */
  readonly footnote?: string;
}

/** The text of a clause in two parts, each with the footnotes that it refers to. */
export interface DividedClause {
  /** The file without what was taken out of it. */
  readonly kept: string;
  /** What was taken out: text below the front matter. */
  readonly taken: string;
}

/**
 * Divides a clause file before one of its blocks. A footnote goes with the text that refers to it, or with both.
 *
 * @param at index of the first block to take out
 * @throws an error for the editor if nothing would stay, or nothing be taken
 */
export function divideClause(file: string, blocks: readonly ClauseBlock[], at: number): DividedClause {
  const text = blocks.filter(({ footnote }) => footnote === undefined);
  const first = text[at];
  if (first === undefined || at === 0)
    throw new Error('Choose a place inside the clause: at least one paragraph has to stay, and one has to go.');
  const front = file.slice(0, text[0]?.start ?? 0);
  const part = (from: number, to?: number): string => {
    const words = text.slice(from, to).map(({ start, end }) => file.slice(start, end).trimEnd());
    const notes = blocks.flatMap(({ footnote, start, end }) =>
      footnote !== undefined && words.some((one) => one.includes(`[^${footnote}]`))
        ? [file.slice(start, end).trimEnd()]
        : [],
    );
    return [...words, ...notes].join('\n\n');
  };
  return { kept: `${front}${part(0, at)}\n`, taken: `${part(at)}\n` };
}

/** Adds the text of another clause at the end of a clause file, before its footnotes. */
export function joinText(
  file: string,
  blocks: readonly ClauseBlock[],
  other: { readonly file: string; readonly blocks: readonly ClauseBlock[] },
): string {
  const notes = (of: readonly ClauseBlock[]) => of.filter(({ footnote }) => footnote !== undefined);
  const shared = notes(blocks).find(({ footnote }) => notes(other.blocks).some((one) => one.footnote === footnote));
  if (shared !== undefined)
    throw new Error(`Both clauses have a footnote [^${shared.footnote ?? ''}]. Give one of them another name first.`);
  const cut = (from: string, of: readonly ClauseBlock[]) =>
    of.map(({ start, end }) => from.slice(start, end).trimEnd());
  const text = (of: readonly ClauseBlock[]) => of.filter(({ footnote }) => footnote === undefined);
  const front = file.slice(0, blocks[0]?.start ?? file.length);
  const parts = [
    ...cut(file, text(blocks)),
    ...cut(other.file, text(other.blocks)),
    ...cut(file, notes(blocks)),
    ...cut(other.file, notes(other.blocks)),
  ];
  return `${front}${parts.join('\n\n')}\n`;
}

/** Makes every reference to a clause lead to another. */
export function redirectReferences(file: string, from: string, to: string): string {
  return file.replace(/<Ref\b[^>]*>/g, (tag) =>
    tag.replace(new RegExp(`(\\bto=["'])${RegExp.escape(from)}(["'])`), `$1${to}$2`),
  );
}
