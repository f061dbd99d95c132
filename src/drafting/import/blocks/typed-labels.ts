import { toString } from 'mdast-util-to-string';
import { readLabel, type LabelReading } from '../../../model/list-labels.ts';
import type { FlatBlock, PlaceInList } from './flat-block.ts';
import { printedReadings } from './readable-lists.ts';
import { leadingNumber, withoutLabel } from './leading-number.ts';

/**
 * Finds numbers and letters that were typed at the start of paragraphs. Those that follow each other, or that stand before
 * a tab, become labels of items or numbers of numbered paragraphs; others are words.
 */
export function withTypedLabels(flat: readonly FlatBlock[]): readonly FlatBlock[] {
  const typed = new TypedLabels();
  return flat.map((one, at) => {
    if (one.block.type !== 'paragraph' || one.paragraph === undefined) {
      if (one.block.type === 'heading') typed.reset();
      return one;
    }
    const { block, paragraph } = one;
    if (paragraph.inList !== undefined) {
      typed.reset();
      return one;
    }
    const found = typed.read(toString(block), paragraph.hasTab === true, () => following(flat, at));
    if (found === undefined) return one;
    return { block: withoutLabel(block, found.written), paragraph: { ...paragraph, inList: found.place } };
  });
}

const labelled = /^\s*(\(?(?:[A-Za-z]{1,8}|\d{1,3})[.)])\s+(?=\S)/;

class TypedLabels {
  /** The last label of each list that is open, the outermost first. */
  #open: LabelReading[] = [];

  reset(): void {
    this.#open = [];
  }

  /** @param next the labels with which the paragraphs after this one begin, up to the next heading */
  read(
    words: string,
    hasTab: boolean,
    next: () => readonly LabelReading[],
  ): { readonly written: string; readonly place: PlaceInList } | undefined {
    const number = leadingNumber(words, hasTab);
    if (number !== undefined && !number.written.endsWith(')')) {
      this.reset();
      const place = { list: 'typed', depth: 0, label: number.written, isNumbered: true };
      return { written: number.written, place };
    }
    const [, label] = labelled.exec(words) ?? [];
    const readings = label === undefined ? [] : printedReadings(label);
    if (label === undefined || readings.length === 0) return undefined;
    const depth = this.#depthOf(readings, hasTab, next);
    return depth === undefined ? undefined : { written: label, place: { list: 'typed', depth, label } };
  }

  #depthOf(
    readings: readonly LabelReading[],
    hasTab: boolean,
    next: () => readonly LabelReading[],
  ): number | undefined {
    for (let depth = this.#open.length - 1; depth >= 0; depth -= 1) {
      const reading = readings.find((one) => follows(one, this.#open[depth]));
      if (reading !== undefined) return this.#openAt(depth, reading);
    }
    const first = readings.find(({ number }) => number === 1);
    const begins = first ?? (hasTab ? readings[0] : undefined);
    if (begins === undefined) return undefined;
    // A label alone may be words in brackets, unless it stands before a tab.
    if (!hasTab && !next().some((one) => follows(one, begins))) return undefined;
    const same = this.#open.findIndex(({ format }) => format === begins.format);
    return this.#openAt(same >= 0 ? same : first === undefined ? 0 : this.#open.length, begins);
  }

  #openAt(depth: number, reading: LabelReading): number {
    this.#open = [...this.#open.slice(0, depth), reading];
    return depth;
  }
}

function follows(one: LabelReading, other: LabelReading | undefined): boolean {
  return other !== undefined && one.format === other.format && one.number === other.number + 1;
}

/** The labels that paragraphs after a place begin with, up to the next heading. */
function following(flat: readonly FlatBlock[], at: number): readonly LabelReading[] {
  const found: LabelReading[] = [];
  for (const { block } of flat.slice(at + 1, at + 40)) {
    if (block.type === 'heading') break;
    const [, label] = labelled.exec(toString(block)) ?? [];
    if (label !== undefined) found.push(...readLabel(label));
  }
  return found;
}
