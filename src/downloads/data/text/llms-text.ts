import { bodyNameFirst } from '../../../model/body-name.ts';
import { currentRevision, standingOf } from '../../../model/current-standing.ts';
import { demonstrationStatement } from '../../../model/demonstration.ts';
import { keptLists } from '../../addresses.ts';
import { keptRegisters, type Register } from '../../../model/registers/kept-registers.ts';
import { formatDate } from '../../../model/partial-date.ts';
import type { SiteSettings } from '../../../model/site-settings.ts';
import { named } from '../../../model/stored-words.ts';
import { dataPath, feedPath } from '../../data-path.ts';
import type { PublishedContent } from '../../published-content.ts';
import { locale, say } from '../../../words/say.ts';

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
    say.dataFiles.llmsText.eachRevisionIsHereWith({ settings: opening(settings) }),
    '',
    ...(statement === undefined ? [] : [statement, '']),
    ...(current === undefined || standing === undefined
      ? [say.dataFiles.llmsText.nothingIsPublishedYet, '']
      : [
          say.dataFiles.llmsText.latestTextIsRevisionSince({
            label: current.label,
            name: standing.name,
            since: formatDate(standing.since),
            inForce: wordsForInForce(settings),
          }),
          '',
          say.dataFiles.llmsText.code,
          '',
          data(
            say.dataFiles.llmsText.revision({ label: current.label }),
            dataPath.revision(current.label, 'md'),
            say.dataFiles.llmsText.wholeTextAsMarkdown,
          ),
          data(
            say.dataFiles.llmsText.everyClauseInEveryRevision,
            dataPath.table('clauses', 'csv'),
            say.dataFiles.llmsText.idsNumbersTitlesPages,
          ),
          line(say.dataFiles.llmsText.pageForReaders, addresses.code, say.dataFiles.llmsText.withPlainEnglishNotes),
          ...ifKept(
            'glossary',
            data(
              say.dataFiles.llmsText.whatItsWordsMean,
              dataPath.table('glossary', 'json'),
              say.dataFiles.llmsText.glossary,
            ),
          ),
          '',
        ]),
    say.dataFiles.llmsText.whatChangedAndWhy,
    '',
    ...(current === undefined || before === undefined
      ? []
      : [
          data(
            say.dataFiles.llmsText.changesFromRevisionTo({ label: before.label, currentLabel: current.label }),
            dataPath.redline(before.label, current.label, 'txt'),
            say.dataFiles.llmsText.everyChangeMarkedInWords,
          ),
        ]),
    data(
      say.dataFiles.llmsText.changesSinceRevisionOrDate,
      dataPath.datesOfChange,
      say.dataFiles.llmsText.whereTheyAre,
    ),
    data(
      say.dataFiles.llmsText.everyChange,
      dataPath.table('changes', 'csv'),
      say.dataFiles.llmsText.clauseByClauseWithEach,
    ),
    ...ifKept(
      'recommendations',
      data(
        say.dataFiles.llmsText.recommendations,
        dataPath.table('recommendations', 'json'),
        say.dataFiles.llmsText.whoAskedForWhatAnd,
      ),
    ),
    ...(keptLists(published).includes('actions')
      ? [
          data(
            say.dataFiles.llmsText.actions,
            dataPath.table('actions', 'json'),
            say.dataFiles.llmsText.whatWasPromisedAndIts,
          ),
        ]
      : []),
    '',
    ...(consultations.length === 0
      ? []
      : [
          say.dataFiles.llmsText.consultations,
          '',
          ...consultations.map(({ id, title, opens, closes }) =>
            line(
              title,
              addresses.consultation(id),
              opens === undefined || closes === undefined
                ? say.dataFiles.llmsText.alwaysOpen
                : say.dataFiles.llmsText.fromTo({ opens: formatDate(opens), closes: formatDate(closes) }),
            ),
          ),
          '',
        ]),
    '## Optional',
    '',
    data(say.dataFiles.llmsText.allFiles, dataPath.catalogue, say.dataFiles.llmsText.eachFileWithItsAddress),
    line(say.dataFiles.llmsText.howDataMayBeUsed, addresses.about, say.dataFiles.llmsText.formatsAndWhatYouCan),
    line(say.dataFiles.llmsText.newRevisions, addresses.feed(feedPath.revisions), say.dataFiles.llmsText.atomFeed),
    '',
  ].join('\n');
}

function line(text: string, address: string, note: string): string {
  return `- [${text.replaceAll(/[[\]]/g, String.raw`\$&`)}](${address}): ${note}`;
}

/** Each word that this body has for “in force”, so that no other one is taken for it. */
function wordsForInForce({ vocabulary }: SiteSettings): string {
  const own = Object.entries(vocabulary?.statuses ?? {}).flatMap(([word, means]) =>
    means === 'in force' ? [word] : [],
  );
  const words = [vocabulary?.renamed['in force'] ?? named('in force'), ...own];
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(words.map((word) => `“${word}”`));
}

function opening({ demonstration, publisher }: SiteSettings): string {
  return demonstration
    ? say.dataFiles.llmsText.codeOfPracticeThatIs
    : say.dataFiles.llmsText.draftsThisCodeOfPractice({ body: bodyNameFirst({ publisher }) });
}
