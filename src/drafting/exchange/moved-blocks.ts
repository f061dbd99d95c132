/** A text as blocks, each with the blank lines after it. */
function blocksOf(text: string): readonly string[] {
  return text.match(/[\s\S]+?(?:\n{2,}|$)/g) ?? [];
}

/** A block that one of two people moved, and that both left as it was. */
export interface MovedBlock {
  readonly block: string;
  /** The text with it where it is now. */
  readonly moved: string;
}

/** The blocks that are once in each of three texts, and follow another one in just one of the two later texts. */
export function movedBlocks(base: string, ours: string, theirs: string): readonly MovedBlock[] {
  const texts = [base, ours, theirs].map(blocksOf);
  const [was = []] = texts;
  return was.flatMap((block): readonly MovedBlock[] => {
    const isOnce = texts.every((blocks) => blocks.filter((one) => one === block).length === 1);
    if (!isOnce) return [];
    const before = texts.map((blocks) => blocks[blocks.indexOf(block) - 1]);
    const [sent, own, other] = before;
    if (sent === own && sent !== other) return [{ block, moved: theirs }];
    return sent === other && sent !== own ? [{ block, moved: ours }] : [];
  });
}

export function withoutBlock(text: string, block: string): string {
  return blocksOf(text)
    .filter((one) => one !== block)
    .join('');
}

/** Puts a block into a text where it is in another one that has as many blocks; nothing if it has not. */
export function withBlock(text: string, { block, moved }: MovedBlock): string | undefined {
  const [blocks, others] = [blocksOf(text), blocksOf(moved)];
  if (blocks.length !== others.length - 1) return undefined;
  return blocks.toSpliced(others.indexOf(block), 0, block).join('');
}
