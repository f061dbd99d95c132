import { afterEach, expect, it, vi } from 'vitest';
import { siteContent } from '../content.ts';
import { documentsIn } from './fill-published-content.ts';

afterEach(() => void vi.unstubAllEnvs());

it('gives each document a title that says what it belongs to', () => {
  const { ofRevision, ofConsultation, ofSite } = documentsIn(siteContent());
  expect(ofRevision('0.4')[0]).toMatchObject({ title: 'Revision 0.4: clean copy (PDF)' });
  expect(ofRevision('0.1').some(({ address }) => address.includes('marked'))).toBe(false);
  expect(ofConsultation('draft-code-2026')).toHaveLength(4);
  expect(ofSite[0]?.address).toMatch(/^https:.*\.zip$/);
});

it('lists none if downloads are not built, and none for a revision that is not published', () => {
  expect(documentsIn(siteContent()).ofRevision('draft')).toEqual([]);
  vi.stubEnv('PUBLICATIONS', 'none');
  const { ofRevision, ofConsultation, ofWorkshop, ofSite } = documentsIn(siteContent());
  expect([ofRevision('0.4'), ofConsultation('draft-code-2026'), ofWorkshop('2018-10-04-workshop-2'), ofSite]).toEqual([
    [],
    [],
    [],
    [],
  ]);
});
