import { expect, it } from 'vitest';
import { answeredRecommendations } from '../../provenance/answers.ts';
import { causeNames } from '../../provenance/cause-names.ts';
import { siteContent } from '../content.ts';
import { reasonLink } from './reason-links.ts';
import { recommendationLine } from './recommendation-line.ts';

const { workshops } = siteContent();
const names = causeNames(siteContent());
const sentence = 'Someone asked for it.';

it('gives every recommendation the same name as its page and the lists', () => {
  const lines = answeredRecommendations(workshops).map(recommendationLine);
  expect(lines.length).toBeGreaterThan(100);
  for (const { id, name, href } of lines) {
    expect(reasonLink({ recommendation: id, sentence, covers: [] }, names)).toEqual({ label: name, href, sentence });
  }
});

it('names an action by its workshop and number, because two workshops can each have an action 1', () => {
  const [register] = workshops.filter(({ actions }) => actions.length > 0);
  const [action] = register?.actions ?? [];
  const { label, href } = reasonLink({ action: action?.id ?? '', sentence, covers: [] }, names);
  expect(label).toBe(`${register?.workshop.shortName ?? ''}, action ${action?.number ?? ''}`);
  expect(href).toBe(`/actions/#${action?.id ?? ''}`);
});

it('names a consultation by its title', () => {
  const [consultation] = siteContent().consultations;
  expect(reasonLink({ consultation: consultation?.id ?? '', sentence, covers: [] }, names).label).toBe(
    `Consultation: ${consultation?.title ?? ''}`,
  );
});
