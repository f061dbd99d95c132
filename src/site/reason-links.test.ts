import { expect, it } from 'vitest';
import { answeredRecommendations } from '../provenance/answers.ts';
import { causeNames } from './cause-names.ts';
import { siteContent } from './content.ts';
import { reasonLink } from './reason-links.ts';
import { recommendationLine } from './views/recommendation-line.ts';

const { workshops } = siteContent();
const names = causeNames(siteContent());
const sentence = 'Someone asked for it.';

it('calls every recommendation what its own page and the lists call it', () => {
  const lines = answeredRecommendations(workshops).map(recommendationLine);
  expect(lines.length).toBeGreaterThan(100);
  for (const { id, name, href } of lines) {
    expect(reasonLink({ recommendation: id, sentence, covers: [] }, names)).toEqual({ label: name, href, sentence });
  }
});

it('calls an action by its workshop and number, as two workshops can each have an action 1', () => {
  const [register] = workshops.filter(({ actions }) => actions.length > 0);
  const [action] = register?.actions ?? [];
  const { label, href } = reasonLink({ action: action?.id ?? '', sentence, covers: [] }, names);
  expect(label).toBe(`${register?.workshop.shortName ?? ''}, action ${action?.number ?? ''}`);
  expect(href).toBe(`/actions/#${action?.id ?? ''}`);
});

it('calls a consultation by its title', () => {
  const [consultation] = siteContent().consultations;
  expect(reasonLink({ consultation: consultation?.id ?? '', sentence, covers: [] }, names).label).toBe(
    `Consultation: ${consultation?.title ?? ''}`,
  );
});
