import type { DecisionPack } from '../decision-pack.ts';
import { smallSettings } from './small-settings.ts';

/** A pack in which some points would be refused, each with long words against. */
export function packWithRefusals(refused: number): DecisionPack {
  const points = Array.from({ length: refused }, (_, index) => ({
    title: `Point number ${index}`,
    statement: 'It should be otherwise.',
    answer: 'declined',
    reason: 'It is right as it is.',
    raised: `Raised in ${40 - index} responses`,
    words: `Words against ${index} ${'that somebody wrote at some length '.repeat(6)}`,
    changes: [],
  }));
  return {
    settings: smallSettings,
    title: 'A round',
    date: '2026-10-01',
    totals: [
      { label: 'Responses received', count: '300', isPart: false },
      { label: 'read', count: '300', isPart: true },
    ],
    refusals: points,
    leavesOut: ['4 points were made in fewer than five responses.', 'Responses are not a representative sample.'],
    points,
  };
}
