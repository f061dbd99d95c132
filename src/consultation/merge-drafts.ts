import { toAnswer, type Answer } from './answers-in-order.ts';
import type { Field } from './field.ts';
import type { Form } from './form.ts';
import type { FormValues } from './form-values.ts';

/** A question that was answered differently on the page and in a file. */
export interface DraftDifference {
  readonly typed: Answer;
  readonly inFile: Answer;
}

/** The questions whose typed answer would be lost or changed if the file took its place, in the order of the form. */
export function draftDifferences(form: Form, typed: FormValues, inFile: FormValues): readonly DraftDifference[] {
  return form.fields.flatMap((field) => {
    const [mine = [], theirs = []] = [typed[field.name], inFile[field.name]];
    if (mine.length === 0 || isSame(field, mine, theirs)) return [];
    return [{ typed: toAnswer(field, mine), inFile: toAnswer(field, theirs) }];
  });
}

/** Both drafts in one: of two texts, both; of two choices of one option, the one on the page. */
export function mergeDrafts(form: Form, typed: FormValues, inFile: FormValues): FormValues {
  return Object.fromEntries(
    form.fields.flatMap((field) => {
      const values = merged(field, typed[field.name] ?? [], inFile[field.name] ?? []);
      return values.length === 0 ? [] : [[field.name, values] as const];
    }),
  );
}

function merged(field: Field, mine: readonly string[], theirs: readonly string[]): readonly string[] {
  if (mine.length === 0 || isSame(field, mine, theirs)) return theirs;
  if (theirs.length === 0) return mine;
  switch (field.type) {
    case 'radios':
      return mine;
    case 'checkboxes':
      return [...new Set([...mine, ...theirs])];
    // A box with one line has no room for a second.
    case 'short text':
      return [[...mine, ...theirs].join(' / ')];
    case 'long text':
      return [[...mine, ...theirs].join('\n\n')];
    default:
      return field satisfies never;
  }
}

/** A browser drops a line break at the end of a file's text, and ticks boxes in any order. */
function isSame(field: Field, mine: readonly string[], theirs: readonly string[]): boolean {
  const comparable = (values: readonly string[]): string =>
    field.type === 'checkboxes' ? values.toSorted().join('\n') : values.map((value) => value.trimEnd()).join('\n');
  return comparable(mine) === comparable(theirs);
}
