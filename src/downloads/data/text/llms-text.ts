import { currentRevision, standingOf } from '../../../model/current-standing.ts';
import { demonstrationStatement } from '../../../model/demonstration.ts';
import { keptRegisters, type Register } from '../../../model/registers/kept-registers.ts';
import { formatDate } from '../../../model/partial-date.ts';
import type { SiteSettings } from '../../../model/site-settings.ts';
import { dataPath, feedPath } from '../../data-path.ts';
import type { PublishedContent } from '../../published-content.ts';

/**
 * `/llms.txt`: where a program that answers people's questions finds the Code as text, what is true of it, and what changed.
 * Markdown in the form of https://llmstxt.org.
 */
export function llmsText(published: PublishedContent): string {
  const { addresses, code, consultations, settings } = published;
  const current = currentRevision(code);
  const before = code.revisions[code.revisions.findIndex((revision) => revision === current) - 1];
  const data = (text: string, path: string, note: string) => line(text, addresses.data(path), note);
  const standing = current === undefined ? undefined : standingOf(code, current);
  const kept = keptRegisters(published);
  const ifKept = (register: Register, text: string) => (kept.has(register) ? [text] : []);
  const statement = demonstrationStatement(settings);
  return [
    `# ${settings.code}`,
    '',
    `> ${opening(settings)} Each revision is here with what it changed and why.`,
    '',
    ...(statement === undefined ? [] : [statement, '']),
    ...(current === undefined || standing === undefined
      ? ['Nothing is published yet.', '']
      : [
          `The latest text is revision ${current.label}: ${standing.name} since ${formatDate(standing.since)}. If you quote it, say so. A revision is in force only if its status is “in force”.`,
          '',
          '## The Code',
          '',
          data(`Revision ${current.label}`, dataPath.revision(current.label, 'md'), 'the whole text, as Markdown'),
          data('Every clause in every revision', dataPath.table('clauses', 'csv'), 'ids, numbers, titles, pages'),
          line('The page for readers', addresses.code, 'with plain-English notes'),
          ...ifKept('glossary', data('What its words mean', dataPath.table('glossary', 'json'), 'the glossary')),
          '',
        ]),
    '## What changed, and why',
    '',
    ...(current === undefined || before === undefined
      ? []
      : [
          data(
            `Changes from revision ${before.label} to ${current.label}`,
            dataPath.redline(before.label, current.label, 'txt'),
            'every change marked in words, with its reasons',
          ),
        ]),
    data('Changes since a revision or a date', dataPath.datesOfChange, 'where they are'),
    data('Every change', dataPath.table('changes', 'csv'), 'clause by clause, with each reason'),
    ...ifKept(
      'recommendations',
      data('Recommendations', dataPath.table('recommendations', 'json'), 'who asked for what, and the answers'),
    ),
    ...ifKept('actions', data('Actions', dataPath.table('actions', 'json'), 'what was promised, and its progress')),
    '',
    ...(consultations.length === 0
      ? []
      : [
          '## Consultations',
          '',
          ...consultations.map(({ id, title, opens, closes }) =>
            line(
              title,
              addresses.consultation(id),
              opens === undefined || closes === undefined
                ? 'always open'
                : `from ${formatDate(opens)} to ${formatDate(closes)}`,
            ),
          ),
          '',
        ]),
    '## Optional',
    '',
    data('All files', dataPath.catalogue, 'each file with its address, type and schema'),
    line('How the data may be used', addresses.about, 'formats, and what you can rely on'),
    line('New revisions', addresses.feed(feedPath.revisions), 'an Atom feed'),
    '',
  ].join('\n');
}

function line(text: string, address: string, note: string): string {
  return `- [${text.replaceAll(/[[\]]/g, String.raw`\$&`)}](${address}): ${note}`;
}

function opening({ demonstration, publisher }: SiteSettings): string {
  return demonstration
    ? 'A Code of Practice that is drafted in the open, as a demonstration.'
    : `The ${publisher.name} drafts this Code of Practice in the open.`;
}
