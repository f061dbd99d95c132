import { yamlText } from './yaml-text.ts';

const workshop = '2018-01-08-workshop-1';
const section = '1.1';

/** The id of a recommendation by its number, from 1. */
export function recommendationId(number: number): string {
  return `ws1-${section}-${number}`;
}

/**
 * Everything in `content/` outside the Code: one workshop with accepted recommendations, and the smallest valid
 * registers.
 *
 * @param recommendations the number of recommendations
 * @param revisions the number of revisions; all but the first answer recommendations
 */
export function generateRegisters(recommendations: number, revisions: number): ReadonlyMap<string, string> {
  const numbers = Array.from({ length: recommendations }, (_, index) => index + 1);
  const perRevision = recommendations / Math.max(1, revisions - 1);
  const files: Readonly<Record<string, unknown>> = {
    'site.yaml': {
      name: 'A generated Code of Practice',
      code: 'The generated Code of Practice',
      shortCode: 'Generated Code',
      publisher: { name: 'Home Office', site: 'https://www.gov.uk/government/organisations/home-office' },
      address: 'https://code.example',
      language: 'en-GB',
      demonstration: true,
    },
    'glossary.yaml': [{ id: 'record', term: 'Record', definition: 'What the system holds about one person or thing.' }],
    'themes.yaml': [{ id: 'duties', title: 'Duties', about: 'What organisations must do.' }],
    'code/standing.yaml': { events: [] },
    [`workshops/${workshop}/workshop.yaml`]: {
      id: workshop,
      shortName: 'WS1',
      title: 'Workshop 1',
      date: '2018-01-08',
      convenor: 'Home Office',
      facilitator: 'Home Office',
      summary: 'A generated workshop.',
      source: { title: 'Generated write-up', about: 'Generated for a measurement.' },
      focus: [],
      nextSteps: [],
      questions: [],
      sections: [
        {
          section,
          title: 'Duties',
          bullets: recommendations,
          points: recommendations,
          how: 'Each bullet is a point.',
        },
      ],
    },
    [`workshops/${workshop}/recommendations.yaml`]: numbers.map((number) => ({
      id: recommendationId(number),
      section,
      bullets: [number],
      kind: 'to be considered',
      summary: `Duty ${number} could be put more clearly.`,
      theme: 'duties',
    })),
    [`workshops/${workshop}/actions.yaml`]: [],
    [`workshops/${workshop}/action-states.yaml`]: { illustrative: true, asAt: '2018-12', states: [] },
    [`workshops/${workshop}/dispositions.yaml`]: {
      illustrative: true,
      dispositions: numbers.map((number) => ({
        recommendation: recommendationId(number),
        disposition: 'accepted',
        because: 'The duty is clearer in this way.',
        revision: `0.${Math.floor((number - 1) / perRevision) + 2}`,
      })),
    },
    'registers/bodies.yaml': {
      about: 'A generated register.',
      bodies: [{ id: 'home-office', name: 'Home Office', role: 'Publishes the Code.', namedIn: [section] }],
      topics: [{ id: 'code', title: 'The Code' }],
      overlaps: [],
      whistleblowing: ['Ask for advice.'],
    },
    'registers/access.yaml': {
      about: 'A generated register.',
      organisations: [{ id: 'home-office', name: 'Home Office', access: 'not known', source: section }],
      notKnown: [],
    },
    'registers/your-data.yaml': {
      about: 'A generated register.',
      rights: [{ id: 'see', title: 'See what is held', law: 'Data Protection Act 2018, section 45', steps: ['Ask.'] }],
      ifNotSatisfied: ['Complain.'],
      notKnown: [],
    },
  };
  const page = `---\n${yamlText({ title: 'About', summary: 'What this is.' })}---\n\nA generated Code.\n`;
  return new Map([
    ...Object.entries(files).map(([path, value]): [string, string] => [path, yamlText(value)]),
    ['pages/about-this-code.mdx', page],
  ]);
}
