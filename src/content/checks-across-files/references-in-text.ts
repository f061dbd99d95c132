import type { Use } from '../clause/scope.ts';
import { diagnostic, type Report, type Message } from '../diagnostics/diagnostic.ts';
import { holderOfTarget, targetOfItem } from '../../model/reference.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { quote, quoteList } from '../diagnostics/quote.ts';
import type { ContentFiles } from '../readers/read-files.ts';
import type { RevisionFiles } from '../readers/revision-files.ts';
import { definedNames } from './unknown-names.ts';

/**
 * Checks that every `<Ref>` refers to something in its revision (on a page, in the latest published one), and every
 * `<Term>` to the glossary.
 */
export function checkReferencesInText({ revisions, pages, glossary }: ContentFiles, report: Report): void {
  const terms = definedNames([glossary], '*.id');
  const check = (path: string, uses: readonly Use[], targets: ReadonlySet<string>, label: string): void => {
    for (const use of uses) {
      const names = use.kind === 'ref' ? targets : terms;
      if (names !== undefined && !names.has(use.id))
        report(path, diagnostic(`${use.kind}-unknown`, use.position, messageOf(use, names, label)));
    }
  };
  for (const revision of revisions) {
    const targets = targetsOf(revision);
    for (const { path, uses } of revision.clauses.values()) check(path, uses, targets, revision.name);
  }
  const latest = revisions.findLast((revision) => !revision.draft);
  const targets = latest === undefined ? new Set<string>() : targetsOf(latest);
  for (const { path, uses } of pages) check(path, uses, targets, latest?.name ?? 'published');
}

/** The ids that a `<Ref>` can refer to in a revision: clauses, numbered paragraphs and list items. */
export function targetsOf({ clauses }: RevisionFiles): ReadonlySet<string> {
  const inside = [...clauses].flatMap(([id, { paragraphs, items }]) => [
    ...paragraphs.map((paragraph) => paragraph.id),
    ...items.flatMap((item) => [id, item.within ?? []].flat().map((to) => targetOfItem(to, item.id))),
  ]);
  return new Set([...clauses.keys(), ...inside]);
}

function messageOf({ kind, id }: Use, names: ReadonlySet<string>, label: string): Message {
  const [holder, item] = [holderOfTarget(id), id.split('#')[1]];
  if (item !== undefined && names.has(holder)) return itemMessage(holder, item, names);
  const near = nearest(holder, names);
  return {
    unexpected: `Unknown ${kind === 'ref' ? 'reference' : 'term'} ${quote(holder)}`,
    expected:
      kind === 'ref'
        ? `expected a clause or numbered paragraph of revision ${label}`
        : 'expected a term in the glossary',
    todo: near === undefined ? 'Use an id that exists, or remove the tag.' : `Did you mean ${quote(near)}?`,
  };
}

function itemMessage(holder: string, item: string, names: ReadonlySet<string>): Message {
  const start = targetOfItem(holder, '');
  const known = [...names].flatMap((name) => (name.startsWith(start) ? [name.slice(start.length)] : []));
  const near = nearest(item, known);
  return {
    unexpected: `Unknown item ${quote(item)}`,
    expected:
      known.length === 0
        ? `expected an id of a list item of ${quote(holder)}, which has none`
        : `expected ${quoteList(known)}`,
    todo:
      near === undefined
        ? `Write \`<Item id="${item}" />\` at the start of the item, right after its label.`
        : `Did you mean ${quote(near)}?`,
  };
}
