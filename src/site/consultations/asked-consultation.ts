import { clausesOf, publishedRevisions, type Revision } from '../../code/code.ts';
import type { Consultation } from '../../consultation/definition.ts';
import { outlineOf, type RevisionOutline } from '../../consultation/outline.ts';
import type { Content } from '../../source/content.ts';
import { clauseHtml } from '../clause-html/clause-html.ts';
import { labelIn } from '../../code/labels.ts';
import { routes } from '../routes.ts';

/** A consultation with what respondents see of the revision that it asks about: plain data, all that its pages need. */
export interface AskedConsultation {
  readonly consultation: Consultation;
  readonly outline: RevisionOutline;
  /** By id of the clause: its text in the frozen revision, as HTML. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Every consultation of the content, each with the revision that it names. Later revisions change nothing in it. */
export function askedConsultations({ consultations, code }: Content): readonly AskedConsultation[] {
  const revisions = new Map(publishedRevisions(code).map((revision) => [revision.label, revision]));
  return consultations.flatMap((consultation) => {
    const revision = revisions.get(consultation.revision);
    return revision === undefined ? [] : [{ consultation, outline: outlineOf(revision), texts: textsOf(revision) }];
  });
}

/** References lead to the frozen revision, and paragraphs carry no anchors: those of the form are its fields. */
function textsOf(revision: Revision): AskedConsultation['texts'] {
  return Object.fromEntries(
    clausesOf(revision).map(({ id, text }) => [
      id,
      clauseHtml(text.tree, {
        clause: id,
        rank: 4,
        anchored: false,
        labelOf: (to) => labelIn(revision, to),
        hrefOf: (to) => routes.inRevision(revision.label, to),
      }),
    ]),
  );
}
