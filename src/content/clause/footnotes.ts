import type { FootnoteDefinition } from '../../model/clause-tree.ts';
import { diagnostic, type Diagnostic, type SourcePosition } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/quote.ts';

/** A reference to a footnote. */
export interface FootnoteReference {
  readonly label: string;
  readonly position: SourcePosition;
}

/** A footnote with the references to other footnotes in it. */
export interface Footnote {
  readonly definition: FootnoteDefinition;
  readonly references: readonly FootnoteReference[];
  readonly position: SourcePosition;
}

/** Puts footnotes in order of first reference: first those in the text, then those in other footnotes. */
export function orderFootnotes(
  references: readonly FootnoteReference[],
  footnotes: readonly Footnote[],
): { definitions: readonly FootnoteDefinition[]; diagnostics: readonly Diagnostic[] } {
  const byLabel = new Map(footnotes.toReversed().map((footnote) => [footnote.definition.label, footnote]));
  const queue = [...references];
  const ordered = new Set<Footnote>();
  for (const { label } of queue) {
    const footnote = byLabel.get(label);
    if (footnote === undefined || ordered.has(footnote)) continue;
    ordered.add(footnote);
    queue.push(...footnote.references);
  }
  const diagnostics = footnotes
    .filter((footnote) => !ordered.has(footnote))
    .map((footnote) => {
      const first = byLabel.get(footnote.definition.label);
      return first === footnote || first === undefined
        ? unusedDiagnostic(footnote)
        : duplicateDiagnostic(footnote, first);
    });
  return { definitions: [...ordered].map((footnote) => footnote.definition), diagnostics };
}

/** Reports references to footnotes that are not defined, which Markdown leaves in the text. */
export function findUndefined(text: string, positionAt: (offset: number) => SourcePosition): readonly Diagnostic[] {
  return [...text.matchAll(/\[\^[^\]\s]+\]/g)].map(({ 0: reference, index }) =>
    diagnostic('footnote-undefined', positionAt(index), {
      unexpected: `Missing footnote ${quote(reference)}`,
      todo: `Write it on a line of its own: \`${reference}: …\`.`,
    }),
  );
}

function unusedDiagnostic({ definition, position }: Footnote): Diagnostic {
  return diagnostic('footnote-unused', position, {
    unexpected: `Unused footnote ${quote(`[^${definition.label}]`)}`,
    todo: `Write ${quote(`[^${definition.label}]`)} in the text where it belongs, or delete the footnote.`,
  });
}

function duplicateDiagnostic({ definition, position }: Footnote, first: Footnote): Diagnostic {
  return diagnostic('footnote-duplicate', position, {
    unexpected: `Duplicate footnote ${quote(`[^${definition.label}]`)}`,
    expected: `expected one; the first is on line ${first.position.line}`,
    todo: 'Delete or rename one of the two.',
  });
}
