import { publishedRevisions } from '../../src/code/code.ts';
import type { Content } from '../../src/source/content.ts';

/**
 * Checks that a copy of a revision can be made.
 *
 * @throws an error that says in words what there is, where it cannot.
 */
export function checkRevision({ code }: Content, label: string, isMarked: boolean): void {
  if (label === 'draft')
    throw new Error('The working draft cannot be printed: copies are made of published revisions only.');
  const labels = publishedRevisions(code).map((revision) => revision.label);
  checkNamed('revision', label, labels);
  if (isMarked && label === labels[0]) throw new Error(`Revision ${label} is the first: there is nothing to mark.`);
}

/**
 * Checks that there is what a command was asked to make something of.
 *
 * @throws an error that names what there is, where there is none of that name.
 */
export function checkNamed(kind: 'revision' | 'consultation' | 'workshop', name: string, all: readonly string[]): void {
  if (all.includes(name)) return;
  const told = all.length === 0 ? 'There is none yet' : `There ${all.length === 1 ? 'is' : 'are'} ${inWords(all)}`;
  throw new Error(`There is no ${kind} ${name}. ${told}.`);
}

function inWords(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}
