import { Document, Paragraph, TextRun } from 'docx';
import { dateInWords } from '../../code/partial-date.ts';
import type { Copied } from '../copied.ts';
import { closing } from './closing.ts';
import type { DocumentParts } from './document-parts.ts';
import { repeatableFile } from './repeatable-file.ts';
import { sheet } from './sheet.ts';
import { address, fact, paragraph } from './simple-paragraphs.ts';
import { styles } from './styles.ts';
import { documentStyles } from './document-styles.ts';
import type { Surroundings } from './surroundings.ts';
import type { BodyElement } from './text-writer.ts';

/** What a copy of a revision is, beside its text. */
export interface CopyFrame {
  /** `Clean copy`. */
  readonly kind: string;
  /** What this copy is for, in a sentence. */
  readonly about: string;
}

/** A copy of a revision as the bytes of a Word file: title block, contents, text, the words it uses, and how to respond. */
export function framedCopy(
  copied: Copied,
  frame: CopyFrame,
  surroundings: Surroundings,
  text: readonly BodyElement[],
): Promise<Uint8Array> {
  const { settings, revision, standing } = copied;
  const { parts, contents } = surroundings;
  const name = nameOf(copied);
  const title = `${settings.code}: ${lowerFirst(name)}, ${lowerFirst(frame.kind)}`;
  const end = closing(copied, surroundings);
  const children = [...titleBlock(copied, frame, parts), ...contents.written(), ...text, ...end];
  const date = dateInWords(revision.record.date);
  const document = new Document({
    title,
    styles: documentStyles(settings.language),
    numbering: parts.numbering,
    footnotes: parts.footnotes,
    ...(parts.comments.length === 0 ? {} : { comments: { children: parts.comments } }),
    sections: [
      {
        ...sheet({
          left: settings.demonstration ? `${settings.shortCode}: demonstration` : settings.shortCode,
          right: `${name}, ${date}: ${standing.word}`,
          foot: revision.draft
            ? 'Not published, and may change at any time'
            : `Is this copy current? ${copied.address}`,
        }),
        children,
      },
    ],
  });
  return repeatableFile(document, {
    title,
    subject: revision.record.summary,
    creator: settings.publisher.name,
    language: settings.language,
    version: revision.label,
    status: standing.word,
    date: revision.record.date,
  });
}

function nameOf({ revision }: Pick<Copied, 'revision'>): string {
  return revision.draft ? 'Working draft' : `Revision ${revision.label}`;
}

function titleBlock(copied: Copied, { kind, about }: CopyFrame, parts: DocumentParts): readonly Paragraph[] {
  const { settings, revision, standing, hash } = copied;
  const { date, status, summary, clearance } = revision.record;
  const name = settings.publisher.name;
  return [
    new Paragraph({ style: styles.title, children: [new TextRun({ text: settings.code })] }),
    new Paragraph({ style: styles.subtitle, children: [new TextRun({ text: `${nameOf(copied)}. ${kind}` })] }),
    ...(settings.demonstration
      ? [
          paragraph(
            `Demonstration. The text of this Code and what became of it are invented. This is not ${name} policy.`,
            styles.notice,
          ),
        ]
      : []),
    paragraph(about),
    paragraph(summary),
    fact('Published by', name),
    fact('Status', `${revision.draft ? '' : `Published as ${status}. `}${standing.sentence}`),
    fact('Date', dateInWords(date)),
    fact('Revision', revision.draft ? 'none yet' : revision.label),
    ...(clearance === undefined
      ? []
      : [fact('Cleared', `Written by the ${clearance.preparedBy}, cleared by the ${clearance.clearedBy}.`)]),
    ...(hash === undefined ? [] : [fact('Hash of this revision (SHA-256)', inGroups(hash))]),
    ...(revision.draft ? [] : [fact('Is this copy current?', address(copied.address, parts))]),
  ];
}

/** In groups of eight, so that it can be compared by eye and read out on the telephone. */
function inGroups(hash: string): string {
  return hash.match(/.{1,8}/g)?.join(' ') ?? hash;
}

function lowerFirst(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}
