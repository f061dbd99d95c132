import { authorName } from '../../model/demonstration.ts';
import type { OutcomeDocument, OutcomePoint } from '../outcome-document.ts';
import { tableColumns, tableRow } from '../point-table.ts';
import { call, content, type TypstCode } from './code.ts';
import { documentOf, type Print } from './sheets.ts';
import { say } from '../../words/say.ts';

/** The outcome of a consultation as a Typst document: the whole page, in the same order. */
export function outcomePdf(outcome: OutcomeDocument, print: Print): string {
  const words = say.points.outcome;
  return sheetsOf(outcome, print, words.title(outcome), [
    call('letter-section', {}, words.weAsked),
    ...outcome.asked.map(paragraph),
    call('letter-section', {}, words.youSaid),
    ...outcome.said.map(paragraph),
    call('letter-section', {}, words.totals),
    call('data-table', {
      align: ['left', 'right'],
      head: [words.totals, words.number],
      rows: outcome.totals.map(({ label, count, isPart }) => [isPart ? `– ${label}` : label, count]),
    }),
    ...outcome.notes.map(paragraph),
    ...outcome.groups.flatMap(({ heading, points }) => [call('chapter', {}, heading), ...points.map(pointOf)]),
    ...outcome.closing.flatMap(({ heading, paragraphs }, index) => [
      call(index === 0 ? 'chapter' : 'letter-section', {}, heading),
      ...paragraphs.map(paragraph),
    ]),
  ]);
}

/** The points of a consultation and the answers as a table, as a Typst document. */
export function pointTablePdf(outcome: OutcomeDocument): string {
  return sheetsOf(outcome, 'usual', say.points.outcome.tableTitle(outcome), [
    paragraph(say.points.outcome.tableLead),
    call('data-table', {
      align: tableColumns().map(() => 'left'),
      head: [...tableColumns()],
      whole: false,
      rows: outcome.groups
        .flatMap(({ points }) => points)
        .toSorted((a, b) => a.number - b.number)
        .map((point) => [...tableRow(point)]),
    }),
  ]);
}

function sheetsOf(outcome: OutcomeDocument, print: Print, title: string, body: readonly TypstCode[]): string {
  const { settings, date, address, illustrative, late } = outcome;
  const words = say.points.outcome;
  return documentOf(
    { settings, title, header: words.published({ date }), footer: address, print },
    content([
      call(
        'pack-title',
        { publisher: authorName(settings), code: settings.code, lead: words.published({ date }) },
        title,
      ),
      ...(illustrative ? [call('notice', {}, words.invented)] : []),
      ...(late === undefined ? [] : [call('notice', {}, `${words.late}: ${late}`)]),
      ...body,
    ]),
  );
}

const paragraph = (text: string): TypstCode => call('paragraph', {}, text);

function pointOf({ number, title, statement, raised, answer, reason, lines }: OutcomePoint): TypstCode {
  return call(
    'reviewed',
    {},
    `${number}. ${title}`,
    say.points.outcome.youSaid,
    [statement, raised].filter((text) => text !== '').join(' '),
    say.points.letter.answer({ answer, reason }),
    ...lines,
  );
}
