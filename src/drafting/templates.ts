import { inOneLine } from '../model/contact.ts';
import type { SiteSettings } from '../model/site-settings.ts';
import { placeholder } from './placeholder.ts';

/** A way to respond without the online form. */
interface OtherWay {
  readonly way: 'post' | 'e-mail' | 'telephone' | 'other formats';
  readonly text: string;
}

/** The files of a draft of a workshop's register by name, empty except for what was given on the command line. */
export function workshopTemplate(workshop: {
  readonly id: string;
  readonly shortName: string;
  readonly title: string;
  readonly date: string;
}): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    [
      'workshop',
      {
        id: workshop.id,
        draft: true,
        shortName: workshop.shortName,
        title: workshop.title,
        date: workshop.date,
        convenor: placeholder,
        facilitator: placeholder,
        summary: `${placeholder}: what it was about.`,
        source: {
          title: `${placeholder}: the title of the write-up`,
          about: `${placeholder}: what kind of record it is.`,
        },
        focus: [],
        nextSteps: [],
        questions: [],
        sections: [
          {
            section: '1',
            title: placeholder,
            bullets: 0,
            points: 0,
            how: `${placeholder}: how its points were counted.`,
          },
        ],
      },
    ],
    ['recommendations', []],
    ['actions', []],
    ['action-states', { illustrative: false, asAt: workshop.date, states: [] }],
    ['dispositions', { illustrative: false, dispositions: [] }],
  ]);
}

/** A draft consultation. */
export function consultationTemplate(consultation: {
  readonly id: string;
  readonly title: string;
  readonly revision: string;
  readonly opens: string;
  readonly closes: string;
  readonly by: string;
  /** What the site says of the body, if that can be read. */
  readonly settings: Pick<SiteSettings, 'publisher' | 'licence' | 'contacts'> | undefined;
}): unknown {
  const { id, title, revision, opens, closes, by, settings } = consultation;
  return {
    id,
    draft: true,
    title,
    kind: 'formal',
    revision,
    opens,
    closes,
    summary: `${placeholder}: what it is about, in one sentence.`,
    why: [`${placeholder}: why views are asked for.`],
    whoMayRespond: [`${placeholder}: who may respond.`],
    howUsed: [`${placeholder}: how responses are used, and what of them is published.`],
    next: { by, text: [`${placeholder}: what happens after it closes.`] },
    whistleblowing: [`${placeholder}: that this is no channel for reporting wrongdoing, and who to go to.`],
    otherWays: otherWaysOf(settings?.contacts ?? []),
    privacy: {
      controller: settings?.publisher.name ?? placeholder,
      lawfulBasis: placeholder,
      recipients: [`${placeholder}: who sees responses.`],
      retention: { identityMonths: 12, textMonths: 36 },
      publication: {
        licence:
          settings === undefined
            ? `${placeholder}: the licence under which responses are published, as the end of “under …”`
            : `the ${settings.licence.name}`,
        period: `${placeholder}: for how long they stay published, as a whole sentence.`,
      },
      rights: [`${placeholder}: what respondents can ask for, and how.`],
      complaint: [`${placeholder}: how to complain, and to whom.`],
    },
    questions: [{ type: 'long text', id: 'views', label: `${placeholder}: the question` }],
  };
}

const asking = { post: 'write to', 'e-mail': 'email', telephone: 'call', web: 'go to' } as const;

/** The ways to respond beside the form, from what the site says of how to reach the body. */
function otherWaysOf(contacts: SiteSettings['contacts']): readonly OtherWay[] {
  const ways = contacts.flatMap(({ way, value }): readonly OtherWay[] => {
    const at = inOneLine(value);
    if (way === 'post') return [{ way, text: `Post your response to ${at}.` }];
    if (way === 'e-mail') return [{ way, text: `Email your response to ${at}.` }];
    return way === 'telephone' ? [{ way, text: `Call ${at}, and say what you think.` }] : [];
  });
  const [first] = contacts.filter(({ way }) => way !== 'web');
  return [
    ...(ways.length === 0 ? [{ way: 'post' as const, text: `${placeholder}: the postal address.` }] : ways),
    {
      way: 'other formats',
      text:
        first === undefined
          ? `${placeholder}: how to ask for another format.`
          : `To ask for another format, such as large print, ${asking[first.way]} ${inOneLine(first.value)}.`,
    },
  ];
}

/**
 * A draft outcome of a consultation.
 *
 * @param counted how many responses are stored, and the day on which they were counted, if known
 */
export function outcomeTemplate(
  date: string,
  counted?: { readonly date: string; readonly responses: number },
): unknown {
  return {
    draft: true,
    date,
    ...(counted === undefined ? {} : { responses: counted.responses, counted }),
    summary: [`${placeholder}: what people said, and what follows from it.`],
    themes: [{ id: 'theme', title: placeholder, text: [`${placeholder}: what people said, and the answer.`] }],
  };
}

/** A draft outcome of a consultation whose points are in `points.yaml`, with the figures. */
export function outcomeWithPoints(date: string): unknown {
  return {
    draft: true,
    date,
    summary: [`${placeholder}: what people said on the whole, and what follows from it, without figures.`],
    equality: `${placeholder}: what was raised about people with protected characteristics, or that nothing was.`,
  };
}

/** A point that people made, for an editor to name, to state and to answer. */
export function pointTemplate(id: string, where: readonly unknown[]): unknown {
  return {
    id,
    title: placeholder,
    statement: `${placeholder}: what was said, in neutral words, in one to three sentences.`,
    themes: ['all'],
    where,
  };
}

/** The points of a consultation before anything is written: one theme, and each point under it. */
export function pointsTemplate(points: readonly unknown[], illustrative: boolean): unknown {
  return { illustrative, themes: [{ id: 'all', title: placeholder }], points };
}
