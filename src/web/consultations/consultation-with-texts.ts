import { clausesOf, publishedRevisions, type Revision } from '../../model/code.ts';
import type { ClauseNode, ClauseTree } from '../../model/clause-tree.ts';
import { numberedParagraphs } from '../../model/numbered-paragraphs.ts';
import type { Consultation } from '../../consultation/consultation.ts';
import { buildOutline, type RevisionOutline } from '../../consultation/outline.ts';
import type { Content } from '../../content/content.ts';
import { clauseHtml } from '../clause-html/clause-html.ts';
import { anchorIn, labelIn } from '../../model/labels.ts';
import { routes } from '../routes.ts';

/** A consultation with the clauses and texts of the revision it is about, as plain data: everything that its pages need. */
export interface ConsultationWithTexts {
  readonly consultation: Consultation;
  readonly outline: RevisionOutline;
  /** By clause id, or clause and paragraph (`records.retention`): its text in the frozen revision, as HTML. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Every consultation in the content. Later revisions do not change what respondents see. */
export function consultationsWithTexts({ consultations, code }: Content): readonly ConsultationWithTexts[] {
  const revisions = new Map(publishedRevisions(code).map((revision) => [revision.label, revision]));
  return consultations.flatMap((consultation) => {
    const revision = revisions.get(consultation.revision);
    return revision === undefined ? [] : [{ consultation, outline: buildOutline(revision), texts: textsOf(revision) }];
  });
}

/**
 * The texts of a revision, by clause and by numbered paragraph (`records.retention`). No anchors: in the form, those belong
 * to the fields. References lead to the frozen revision.
 */
function textsOf(revision: Revision): ConsultationWithTexts['texts'] {
  return Object.fromEntries(
    clausesOf(revision).flatMap(({ id, text: { tree } }) => {
      const html = (part: ClauseTree): string =>
        clauseHtml(part, {
          clause: id,
          rank: 3,
          hasAnchors: false,
          labelOf: (to) => labelIn(revision, to, id),
          hrefOf: (to) => routes.inRevision(revision.label, anchorIn(revision, to)),
        });
      const paragraphs = numberedParagraphs(tree).map((paragraph) => {
        const called = footnotesIn([paragraph]);
        const footnotes = tree.children.filter(
          (block) => block.type === 'footnoteDefinition' && called.has(block.label),
        );
        return [`${id}.${paragraph.id}`, html({ ...tree, children: [paragraph, ...footnotes] })] as const;
      });
      return [[id, html(tree)] as const, ...paragraphs];
    }),
  );
}

/** The labels of the footnotes that are called in these nodes. */
function footnotesIn(nodes: readonly ClauseNode[]): ReadonlySet<string> {
  return new Set(
    nodes.flatMap((node) => {
      if (node.type === 'footnoteReference') return [node.label];
      return 'children' in node ? [...footnotesIn(node.children)] : [];
    }),
  );
}
