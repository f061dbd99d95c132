import { h } from 'hastscript';
import type { Content } from '../../content/content.ts';
import { partialExtent } from '../../model/clause-front-matter.ts';
import { publishedRevisions, type Clause, type Revision } from '../../model/code.ts';
import { placeReasons } from '../../provenance/place-reasons.ts';
import { affectedClauses } from '../../provenance/reasons-of-clause.ts';
import { compare } from '../cached-compare.ts';
import { passagesOf } from '../clause-html/clause-html.ts';
import { clauseWithNotes } from '../clause-html/rendered-clause.ts';
import { changesHref } from '../views/built-pairs.ts';
import { causeNames } from '../../provenance/cause-names.ts';
import { note, marginNotes, type MarginNote } from './margin-notes.ts';
import { reasonHtml } from './reasons-html.ts';
import { say } from '../../words/say.ts';

/**
 * The HTML of a clause in its revision. Next to its first paragraph is the note in plain English, which also says where
 * the clause applies if that is not everywhere; next to each paragraph that this revision changed, a note that says so
 * and why. None stands between a list and the rest of its sentence.
 *
 * @param page the address of the page that it is for
 */
export function clauseInRevision(content: Content, revision: Revision, clause: Clause, page: string): string {
  const { front } = clause.text;
  const extent = partialExtent(front, content.settings.places);
  const plain = note('in-plain', [
    h('p', h('strong', say.comparison.clauseInRevision.inPlainEnglish)),
    h('p', front.plain),
    ...(extent === undefined ? [] : [h('p', extent)]),
  ]);
  const notes = [{ block: 0, note: plain }, ...changesIn(content, revision, clause)];
  const passages = passagesOf(clause.text.tree.children).flatMap((blocks, index) => blocks.map(() => index));
  const placed = notes.map((one) => ({ ...one, block: passages[one.block] ?? one.block }));
  return clauseWithNotes(revision, clause, page, marginNotes(placed));
}

/** What this revision changed, beside the paragraphs; a change of the place of a clause is beside the first of them. */
function changesIn(content: Content, revision: Revision, clause: Clause): readonly MarginNote[] {
  const { code } = content;
  const published = publishedRevisions(code);
  const before = revision.draft ? published.at(-1) : published[published.indexOf(revision) - 1];
  const compared = before && compare(code, before, revision).find(({ id }) => id === clause.id);
  if (before === undefined || compared === undefined) return [];
  const declared = revision.record.changes.filter((change) => affectedClauses(change).has(clause.id));
  const href = `${changesHref(code, before, revision)}#${clause.id}`;
  const name = revision.draft ? say.comparison.clauseInRevision.workingDraft : revision.label;
  const names = causeNames(content);
  const byBlock = Map.groupBy(placeReasons(compared.redline, declared), ({ after }) => Math.max(0, after));
  return [...byBlock].map(([block, placed]) => ({
    block,
    note: note('reason', [
      h('p', h('strong', h('a', { href }, say.comparison.clauseInRevision.changedIn({ name })))),
      ...placed.map(({ reason }) => h('p', reasonHtml(reason, names))),
    ]),
  }));
}
