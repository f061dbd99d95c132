import { Document, Packer, Paragraph, TextRun, type FileChild } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { clearanceSentence } from '../../model/clearance.ts';
import { authorName, demonstrationStatement } from '../../model/demonstration.ts';
import { publishedAs } from '../../model/revision-statuses.ts';
import type { SiteSettings } from '../../model/site-settings.ts';
import { formatDate } from '../../model/partial-date.ts';
import { groupDigits } from '../citations/printed-citation.ts';
import type { ComingBack, CopyInputs } from '../copy-inputs.ts';
import { closing } from './closing.ts';
import { coreProperties, type DocumentFacts } from './core-properties.ts';
import { unknownDay } from './core-dates.ts';
import type { DocumentParts } from './document-parts.ts';
import { withPageNumbers } from './page-numbers.ts';
import { sheet } from './sheet.ts';
import { address, fact, paragraph } from './simple-paragraphs.ts';
import { styles } from './styles.ts';
import { documentStyles } from './document-styles.ts';
import type { WordContext } from './word-context.ts';
import { say } from '../../words/say.ts';

/** The description of a copy. */
export interface CopyFrame {
  /** Such as `Clean copy`. */
  readonly kind: string;
  /** A sentence about this copy. */
  readonly about: string;
}

/** The description of a copy that is sent out to be edited, with the changes since a revision if it has them. */
export function copyToEdit({ isPartOfCode }: ComingBack, since?: string): CopyFrame {
  const { copyToEdit: words } = say.word;
  return {
    kind: since === undefined ? words.copyToEdit : words.withChangesSince({ label: since }),
    about: [isPartOfCode ? words.someClauses : words.wholeDraft, words.howToEdit, words.whatIsPrinted].join(' '),
  };
}

/** The Code in the header of each sheet, which says on every sheet that a demonstration is one. */
export function codeInHeader({ demonstration, shortCode }: SiteSettings): string {
  return demonstration ? say.word.copyFrame.demonstration({ shortCode }) : shortCode;
}

/** A whole copy of a revision as a Word file: title block, contents, text, definitions, and how to respond. */
export function copyFile(
  inputs: CopyInputs,
  frame: CopyFrame,
  context: WordContext,
  text: readonly FileChild[],
): Promise<Uint8Array> {
  const { settings, revision, standing } = inputs;
  const { parts, contents } = context;
  const name = nameOf(inputs);
  const title = `${settings.code}: ${lowerFirst(name)}, ${lowerFirst(frame.kind)}`;
  const end = closing(inputs, context);
  const children = [...titleBlock(inputs, frame, parts), ...contents.elements(), ...text, ...end];
  const date = formatDate(revision.record.date);
  const code = codeInHeader(settings);
  const document = new Document({
    title,
    ...(inputs.comesBack === undefined ? {} : { customProperties: [{ name: 'Sent', value: inputs.comesBack.hash }] }),
    styles: documentStyles(settings.language),
    numbering: parts.numbering,
    footnotes: parts.footnotes,
    ...(parts.comments.length === 0 ? {} : { comments: { children: parts.comments } }),
    sections: [
      {
        ...sheet({
          left: inputs.comesBack === undefined ? code : say.word.copyToEdit.draft({ name: code }),
          right: revision.draft ? `${name}, ${date}` : `${name}, ${date}: ${standing.word}`,
          footer: revision.draft
            ? say.word.copyFrame.notPublishedAndMayChange
            : say.word.copyFrame.isThisCopyCurrent({ address: inputs.address }),
        }),
        children,
      },
    ],
  });
  return reproducibleFile(document, {
    title,
    subject: revision.record.summary,
    creator: authorName(settings),
    language: settings.language,
    version: revision.label,
    status: standing.word,
    date: revision.record.date,
  });
}

function nameOf({ revision }: Pick<CopyInputs, 'revision'>): string {
  return revision.draft ? say.word.copyFrame.workingDraft : say.word.copyFrame.revision({ label: revision.label });
}

function titleBlock(inputs: CopyInputs, { kind, about }: CopyFrame, parts: DocumentParts): readonly Paragraph[] {
  const { settings, revision, standing, hash } = inputs;
  const { date, summary, clearance } = revision.record;
  const statement = demonstrationStatement(settings);
  return [
    new Paragraph({ style: styles.title, children: [new TextRun({ text: settings.code })] }),
    new Paragraph({ style: styles.subtitle, children: [new TextRun({ text: `${nameOf(inputs)}. ${kind}` })] }),
    ...(statement === undefined ? [] : [paragraph(statement, styles.notice)]),
    paragraph(about),
    paragraph(summary),
    fact(say.word.copyFrame.publishedBy, authorName(settings)),
    fact(
      say.word.copyFrame.status,
      [
        ...(revision.draft ? [] : [say.word.copyFrame.publishedAs({ called: publishedAs(revision.record) })]),
        standing.sentence,
      ].join(' '),
    ),
    fact(say.word.copyFrame.date, formatDate(date)),
    fact(say.word.copyFrame.revision2, revision.draft ? say.word.copyFrame.noneYet : revision.label),
    ...(clearance === undefined ? [] : [fact(say.word.copyFrame.cleared, clearanceSentence(clearance))]),
    ...(hash === undefined ? [] : [fact(say.word.copyFrame.hashOfThisRevisionSha, groupDigits(hash))]),
    ...(revision.draft ? [] : [fact(say.word.copyFrame.isThisCopyCurrent2, address(inputs.address, parts))]),
  ];
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/**
 * The bytes of a document, the same each time: `docx` writes the current time into the core properties and the archive,
 * so both are written again.
 */
export async function reproducibleFile(document: Document, facts: DocumentFacts): Promise<Uint8Array> {
  const parts = unzipSync(await Packer.pack(document, 'uint8array'));
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const written = {
    'docProps/core.xml': strToU8(coreProperties(facts)),
    'word/document.xml': strToU8(withPageNumbers(text('word/document.xml'), text('word/footnotes.xml'))),
  };
  const files = Object.entries({ ...parts, ...written }).map(
    // Pictures are not text.
    ([path, bytes]) => [path, path.startsWith('word/media/') ? bytes : removeUnknownDates(bytes)] as const,
  );
  // Archives hold local times, so the local start of 1980, the earliest one, gives the same bytes anywhere.
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 9 });
}

/** Removes the date of changes and comments whose day is not known. */
function removeUnknownDates(bytes: Uint8Array): Uint8Array {
  return strToU8(strFromU8(bytes).replaceAll(new RegExp(` w:date="${unknownDay}[^"]*"`, 'g'), ''));
}
