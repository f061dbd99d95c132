import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import type { Clause, Part, Revision } from '../../../model/code.ts';
import { labelIn } from '../../../model/labels.ts';
import { dataPath } from '../../data-path.ts';
import type { PublishedContent } from '../../published-content.ts';
import { aknDocument } from './akn-document.ts';
import { clauseElement, sidesElement } from './clause-element.ts';
import { withData } from './element-ids.ts';
import type { DocumentContext } from './document-context.ts';

/** One whole revision as Akoma Ntoso 3.0. */
export function revisionAkn(published: PublishedContent, revision: Revision): string {
  const { label, parts } = revision;
  const context: DocumentContext = {
    labelOf: (id, _, within) => labelIn(revision, id, within),
    // Without marks, no term is named.
    termName: (id) => id,
    linkOf: published.addresses.link,
    pictureOf: ({ sha256, file }) => published.addresses.picture(sha256, file),
  };
  const head = {
    revision,
    address: published.addresses.data(dataPath.revision(label, 'xml')),
    page: published.addresses.revision(label),
    title: 'Revision ',
  };
  const body = parts.map((part): ElementContent =>
    partElement(part, [
      ...partHeading(part),
      ...part.clauses.map((clause) => clauseElement(unmarked(clause), context)),
    ]),
  );
  return aknDocument(published, head, body);
}

/** A clause without marks. */
export function unmarked({ id, number, text }: Clause): Parameters<typeof clauseElement>[0] {
  return { id, number: { current: number }, title: { current: text.front.title }, blocks: text.tree.children };
}

/** A part of the Code around its heading and clauses. Akoma Ntoso has no element for a schedule but a named container. */
export function partElement(part: Part, children: readonly ElementContent[]): ElementContent {
  const schedule = scheduleOf(part);
  const element =
    schedule === undefined ? x('part', [...children]) : x('hcontainer', { name: kindOf(schedule) }, [...children]);
  return withData(element, { permanent: part.id });
}

/** The number and heading of a part; with the same part of an earlier revision, as they were before. */
export function partHeading(part: Part, before?: { readonly part: Part | undefined }): readonly ElementContent[] {
  const [number, was] = [scheduleOf(part), before?.part && scheduleOf(before.part)];
  const mark = before !== undefined && before.part === undefined ? 'ins' : undefined;
  const heading = { current: titleOf(part), ...(before && { previous: before.part && titleOf(before.part) }) };
  const num = { current: number, ...(before && { previous: was }) };
  return [...sidesElement('num', num, mark), ...sidesElement('heading', heading, mark)];
}

/** What a schedule or annex is called, such as `Schedule 1`. */
const scheduleOf = ({ clauses }: Part): string | undefined => clauses[0]?.schedule;

/** The title of a part without what it is called, which is its number. */
function titleOf(part: Part): string {
  const prefix = `${scheduleOf(part) ?? ''}: `;
  return part.title.startsWith(prefix) ? part.title.slice(prefix.length) : part.title;
}

/** What a schedule is: `annex` for `Annex A`. */
function kindOf(schedule: string): string {
  return /^(?:annex|appendix)\b/i.exec(schedule)?.[0].toLowerCase() ?? 'schedule';
}
