import type { Use } from '../clause/gathered.ts';
import { finding, type Report, type Words } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { quoted } from '../quoted.ts';
import type { ContentFiles } from '../read-files.ts';
import type { RevisionFiles } from '../revision-files.ts';
import { definedNames } from './known.ts';

/** Every `<Ref>` leads to something of its revision, in a page of the latest published one, and every `<Term>` to the glossary. */
export function checkUses({ revisions, pages, glossary }: ContentFiles, report: Report): void {
  const terms = definedNames([glossary], '*.id');
  const check = (path: string, uses: readonly Use[], targets: ReadonlySet<string>, label: string): void => {
    for (const use of uses) {
      const names = use.kind === 'ref' ? targets : terms;
      if (names !== undefined && !names.has(use.id))
        report(path, finding(`${use.kind}-unknown`, use.place, wordsOf(use, names, label)));
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

/** The ids that can be referred to in a revision: clauses and numbered paragraphs. */
export function targetsOf({ clauses }: RevisionFiles): ReadonlySet<string> {
  const paragraphs = [...clauses.values()].flatMap((clause) => clause.paragraphs.map(({ id }) => id));
  return new Set([...clauses.keys(), ...paragraphs]);
}

function wordsOf({ kind, id }: Use, names: ReadonlySet<string>, label: string): Words {
  const near = nearest(id, names);
  return {
    unexpected: `Unexpected ${kind === 'ref' ? 'reference to' : 'term'} ${quoted(id)}`,
    expected:
      kind === 'ref'
        ? `expected a clause or numbered paragraph of revision ${label}`
        : 'expected a term of the glossary',
    todo:
      near === undefined
        ? 'Write the id of one that is there, or take the tag out.'
        : `Write ${quoted(near)} if that is meant.`,
  };
}
