import type { Command } from 'commander';
import type { Consultation } from '../../../src/consultation/consultation.ts';
import { londonDate } from '../../../src/consultation/consultation-state.ts';
import { overdueSentence } from '../../../src/consultation/outcome-due.ts';
import { securityContactDue } from '../../../src/downloads/data/security-contact.ts';
import { problemMessage, type Problem } from '../../../src/model/problem.ts';
import type { SiteSettings } from '../../../src/model/site-settings.ts';
import type { GetContentFolder } from './shared/get-content-folder.ts';
import { settleInterrupted } from './publication/settle-interrupted.ts';
import { gateDraft } from './publication/gate-draft.ts';
import { dutyEntryLines } from './shared/duty-entries.ts';
import { reportProblems } from './shared/report-problems.ts';
import { existsSync } from 'node:fs';
import { positionAt } from '../../../src/content/files/position-at.ts';
import { printableCharacter } from '../downloads/printable-character.ts';
import { clausePath, draftFiles, recordPath } from './shared/draft-files.ts';
import { publicationPaths } from './publication/publication-paths.ts';

/** `check`: everything that is wrong, grouped, with counts. */
export function addCheck(program: Command, contentOf: GetContentFolder): void {
  program
    .command('check')
    .description(
      'lists every problem of the published content and of the working draft. Fails if the site cannot be built; with --strict also if the draft cannot be published.',
    )
    .option('--strict', 'fail on every problem')
    .option('--json', 'print the problems as JSON, for other programs')
    .action(({ strict, json }: { strict?: true; json?: true }) => {
      const folder = contentOf();
      if (json !== true) settleInterrupted(folder, true);
      const { content, problems, clearanceProblems, label } = gateDraft(folder);
      const isOfDraft = ({ file }: { file: string }) => file.includes('/code/draft/');
      const published = problems.filter((problem) => !isOfDraft(problem));
      const count = problems.length;
      process.exitCode = (strict === true ? count : published.length) === 0 ? 0 : 1;
      if (json === true) {
        console.log(checkJson({ label, published, draft: problems.filter(isOfDraft), clearance: clearanceProblems }));
        return;
      }
      reportProblems('These stop the site from being built', published);
      reportProblems(`The draft cannot be published as ${label} because of these`, problems.filter(isOfDraft));
      reportProblems('When the draft is finished', clearanceProblems);
      reportOverdue(content?.consultations ?? []);
      if (content !== undefined) reportSecurityContact(content.settings);
      reportUnprintable(folder);
      if (content !== undefined) console.log(dutyEntryLines(content).join('\n'));
      console.log(count === 0 ? 'No problems.' : `${count} ${count === 1 ? 'problem' : 'problems'}.`);
    });
}

/** Says which outcomes were promised and are overdue. This does not prevent publication. */
function reportOverdue(consultations: readonly Consultation[]): void {
  const today = londonDate(new Date());
  const lines = consultations.flatMap((consultation) => {
    const sentence = overdueSentence(consultation, today);
    return sentence === undefined
      ? []
      : [`${sentence} Write it: npm run code -- consultation outcome ${consultation.id}`];
  });
  for (const line of lines) console.log(`${line}\n`);
}

/** Warns when the contact in `security.txt` is about to expire. This does not prevent publication. */
function reportSecurityContact(settings: SiteSettings): void {
  const sentence = securityContactDue(settings, londonDate(new Date()));
  if (sentence !== undefined) console.log(`${sentence}\n`);
}

/** Lists characters in the draft that a PDF prints as code points, once for each character of a file. This does not prevent publication. */
function reportUnprintable(content: string): void {
  if (!existsSync(publicationPaths(content).draftRecord)) return;
  const { record, clauses } = draftFiles(content);
  const files = [[recordPath, record] as const, ...[...clauses].map(([id, text]) => [clausePath(id), text] as const)];
  const lines = files.flatMap(([path, text]) =>
    firstPositions(text.normalize('NFC')).map(({ character, line, column }) => {
      const position = `    ${content}/${path}:${line}:${column}`;
      return `${position}  “${character}” is printed as ${printableCharacter(character)}.`;
    }),
  );
  if (lines.length === 0) return;
  console.log(
    'Characters missing from the font of the PDF copies are printed as their code points. Put what readers on paper need to know into words:\n',
  );
  for (const line of lines) console.log(line);
  console.log('');
}

function firstPositions(text: string) {
  const firsts = new Map<string, number>();
  // Every font has the ASCII characters.
  for (const { 0: character, index } of text.matchAll(/[^\0-\u007F]/gu))
    if (!firsts.has(character) && printableCharacter(character).startsWith('[U+')) firsts.set(character, index);
  return [...firsts].map(([character, index]) => ({ character, ...positionAt(text, index) }));
}

/** What `check` found, by what it stops. */
interface CheckResult {
  /** The label under which the draft would be published. */
  readonly label: string;
  readonly published: readonly Problem[];
  readonly draft: readonly Problem[];
  readonly clearance: readonly Problem[];
}

/**
 * The problems as JSON. Its keys stay, since workflows of others read them: `label`, `problems`, and of each problem
 * `stops`, `file`, `line`, `column`, `rule`, `message` and, if lines can be pasted, `proposal`.
 */
function checkJson({ label, published, draft, clearance }: CheckResult): string {
  const entries = (stops: 'build' | 'publication' | 'publication until cleared', problems: readonly Problem[]) =>
    problems.map(({ file, line, column, rule, proposal, ...message }) => ({
      stops,
      file,
      line,
      column,
      rule,
      message: problemMessage(message),
      ...(proposal === undefined ? {} : { proposal }),
    }));
  const problems = [
    ...entries('build', published),
    ...entries('publication', draft),
    ...entries('publication until cleared', clearance),
  ];
  return JSON.stringify({ label, problems }, undefined, 2);
}
