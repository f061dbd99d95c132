import type { FootnoteDefinition } from '../../code/clause-tree.ts';
import { finding, type Finding, type Place } from '../finding.ts';
import { quoted } from '../quoted.ts';

/** Where a footnote is called. */
export interface Call {
  readonly label: string;
  readonly place: Place;
}

/** A footnote as it is written, with the calls that stand in it. */
export interface WrittenFootnote {
  readonly definition: FootnoteDefinition;
  readonly calls: readonly Call[];
  readonly place: Place;
}

/** Footnotes in order of their first call, those called from other footnotes after those called from the text. */
export function orderFootnotes(
  calls: readonly Call[],
  written: readonly WrittenFootnote[],
): { definitions: readonly FootnoteDefinition[]; findings: readonly Finding[] } {
  const byLabel = new Map(written.toReversed().map((footnote) => [footnote.definition.label, footnote]));
  const queue = [...calls];
  const ordered = new Set<WrittenFootnote>();
  for (const call of queue) {
    const footnote = byLabel.get(call.label);
    if (footnote === undefined || ordered.has(footnote)) continue;
    ordered.add(footnote);
    queue.push(...footnote.calls);
  }
  const findings = written
    .filter((footnote) => !ordered.has(footnote))
    .map((footnote) => {
      const first = byLabel.get(footnote.definition.label);
      return first === footnote || first === undefined ? unusedFinding(footnote) : duplicateFinding(footnote, first);
    });
  return { definitions: [...ordered].map((footnote) => footnote.definition), findings };
}

/** The footnotes that words call although none is written: Markdown leaves such a call in the text. */
export function findUndefined(words: string, placeOf: (offset: number) => Place): readonly Finding[] {
  return [...words.matchAll(/\[\^[^\]\s]+\]/g)].map(({ 0: call, index }) =>
    finding('footnote-undefined', placeOf(index), {
      unexpected: `Unexpected call of the footnote ${quoted(call)}`,
      expected: 'expected a footnote of that name',
      todo: `Write it on a line of its own: \`${call}: …\`.`,
    }),
  );
}

function unusedFinding({ definition, place }: WrittenFootnote): Finding {
  return finding('footnote-unused', place, {
    unexpected: `Unexpected footnote ${quoted(`[^${definition.label}]`)} that nothing calls`,
    expected: 'expected a call in the text',
    todo: `Write ${quoted(`[^${definition.label}]`)} where it belongs, or delete the footnote.`,
  });
}

function duplicateFinding({ definition, place }: WrittenFootnote, first: WrittenFootnote): Finding {
  return finding('footnote-duplicate', place, {
    unexpected: `Unexpected second footnote ${quoted(`[^${definition.label}]`)}`,
    expected: `expected one, and the first is on line ${first.place.line}`,
    todo: 'Delete one of them, or give it another name.',
  });
}
