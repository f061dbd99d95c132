import { formatDate } from '../../model/partial-date.ts';
import type { DecisionPack, PackPoint } from '../decision-pack.ts';
import { call, content, type TypstCode } from './code.ts';
import { documentOf } from './sheets.ts';
import { say } from '../../words/say.ts';

/** The pack for a decision as a Typst document. */
export function decisionPackDocument({
  settings,
  title,
  date,
  totals,
  refusals,
  leavesOut,
  points,
}: DecisionPack): string {
  const words = say.points.pack;
  const name = words.title({ title });
  return documentOf(
    {
      settings,
      title: name,
      header: words.header({ title, date: formatDate(date) }),
      footer: words.footer,
      print: 'usual',
      form: true,
    },
    content([
      call(
        'decision-front',
        {
          refusals: refusals.map((point) =>
            call(
              'refusal',
              {},
              point.title,
              point.raised,
              point.words === undefined ? undefined : words.strongest({ words: point.words }),
            ),
          ),
          more: refusals.map((_, shown) => words.moreRefusals({ count: refusals.length - shown })),
        },
        content([
          call('letter-title', {}, name),
          call('data-table', {
            align: ['left', 'right'],
            head: [words.totals, ''],
            rows: totals.map(({ label, count, isPart }) => [isPart ? `– ${label}` : label, count]),
          }),
          call('letter-section', {}, words.refusals),
          ...(refusals.length === 0 ? [call('paragraph', {}, words.noRefusals)] : []),
        ]),
        content([call('letter-section', {}, words.leavesOut), call('bullet-list', {}, ...leavesOut)]),
      ),
      call('chapter', {}, words.points),
      ...points.map(pointOf),
    ]),
  );
}

function pointOf({ title, statement, answer, reason, raised, words, changes }: PackPoint): TypstCode {
  return call(
    'reviewed',
    {},
    say.points.pack.point({ title, statement }),
    answer,
    say.points.pack.whole({ raised, reason }),
    ...(words === undefined ? [] : [say.points.pack.strongest({ words })]),
    ...changes,
  );
}
