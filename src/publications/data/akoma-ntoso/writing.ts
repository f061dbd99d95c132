import type { ElementIds } from './element-ids.ts';

/** On which side alone something stands: inserted, or deleted. */
export type Mark = 'ins' | 'del';

/** What the elements of one clause need of the document around them. */
export interface Writing {
  readonly ids: ElementIds;
  /** `eId` of the element that they stand in. */
  readonly parent: string;
  /** What a reference prints after the change, and before it. */
  readonly labelOf: (id: string, side: 'before' | 'after') => string;
  /** `eId` of the target of a reference; absent where the document does not hold it. */
  readonly targetOf: (id: string) => string | undefined;
  /** The footnotes by their labels, on each side. */
  readonly footnotes: Readonly<Record<'before' | 'after', ReadonlyMap<string, WrittenFootnote>>>;
}

/** A footnote: its element, and the number that its calls print. */
export interface WrittenFootnote {
  readonly eId: string;
  readonly marker: string;
}
