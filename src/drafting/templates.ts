import { toBeWritten } from './unwritten.ts';

/** The files of a workshop's register, empty but for what is asked for on the command line, by name. */
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
        ...workshop,
        convenor: toBeWritten,
        facilitator: toBeWritten,
        summary: `${toBeWritten}: what it was about.`,
        source: {
          title: `${toBeWritten}: the title of the write-up`,
          about: `${toBeWritten}: what kind of record it is.`,
        },
        focus: [],
        nextSteps: [],
        questions: [],
        sections: [
          {
            section: '1',
            title: toBeWritten,
            bullets: 0,
            points: 0,
            how: `${toBeWritten}: how its points were counted.`,
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

/** A consultation that is being written. */
export function consultationTemplate(consultation: {
  readonly id: string;
  readonly title: string;
  readonly revision: string;
  readonly opens: string;
  readonly closes: string;
  readonly by: string;
}): unknown {
  const { id, title, revision, opens, closes, by } = consultation;
  return {
    id,
    draft: true,
    title,
    kind: 'formal',
    revision,
    opens,
    closes,
    summary: `${toBeWritten}: what it is about, in one sentence.`,
    why: [`${toBeWritten}: why views are asked for.`],
    whoMayRespond: [`${toBeWritten}: who may respond.`],
    howUsed: [`${toBeWritten}: how responses are used, and what of them is published.`],
    next: { by, text: [`${toBeWritten}: what happens after it closes.`] },
    whistleblowing: [`${toBeWritten}: that this is no channel for reporting wrongdoing, and who to go to.`],
    otherWays: [
      { way: 'post', text: `${toBeWritten}: the postal address.` },
      { way: 'other formats', text: `${toBeWritten}: how to ask for another format.` },
    ],
    privacy: {
      controller: toBeWritten,
      lawfulBasis: toBeWritten,
      recipients: [`${toBeWritten}: who sees responses.`],
      retention: { identityMonths: 12, textMonths: 36 },
      rights: [`${toBeWritten}: what respondents can ask for, and how.`],
      complaint: [`${toBeWritten}: how to complain, and to whom.`],
    },
    questions: [{ type: 'long text', id: 'views', label: `${toBeWritten}: the question` }],
  };
}

/** The outcome of a consultation, to be written. */
export function outcomeTemplate(date: string): unknown {
  return {
    date,
    summary: [`${toBeWritten}: what people said, and what follows from it.`],
    themes: [{ id: 'theme', title: toBeWritten, text: [`${toBeWritten}: what people said, and the answer.`] }],
  };
}
