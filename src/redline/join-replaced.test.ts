import { describe, expect, it } from 'vitest';
import type { ClauseTree } from '../model/clause-tree.ts';
import { changesInWords } from './changes-in-words.ts';
import { redline } from './redline.ts';
import { clause, list, note, numberedList, p, para, subheading } from './testing/clause-builder.ts';
import { notation } from './testing/notation.ts';

const show = (before: ClauseTree, after: ClauseTree): string => notation(redline(before, after));
const said = (before: ClauseTree, after: ClauseTree) => changesInWords(redline(before, after), (id) => id);

const log = 'The ranger must keep a log of each climb.';
const rope = 'Ropes hang in the hut by the gate.';

describe('what was put in the place of a few words', () => {
  it('is the same sub-heading with another name', () => {
    const [before, after] = [subheading(1, 'Logs'), subheading(1, 'Records of climbs')];
    expect(show(clause(rope, before, log), clause(rope, after, log))).toBe(
      `${rope} | # [-Logs-]{+Records of climbs+} | ${log}`,
    );
    expect(said(clause(before, log), clause(after, log))).toEqual(['1 sub-heading changed']);
    expect(show(clause(before, log), clause(subheading(2, 'Keys'), log))).toBe(`##<# [-Logs-]{+Keys+} | ${log}`);
  });

  it('is the same line before a list, item, note or numbered paragraph', () => {
    const steps = list(log, rope);
    expect(show(clause('They must:', steps), clause('Rangers should:', steps))).toBe(
      `[-They must-]{+Rangers should+}: | list-(${log} | ${rope})`,
    );
    expect(show(clause(numberedList(1, 'Tea', 'Milk')), clause(numberedList(1, 'Cocoa', 'Milk')))).toBe(
      'list1.([-Tea-]{+Cocoa+} | Milk)',
    );
    expect(show(clause(note('Climbers.'), log), clause(note('Rangers.'), log))).toBe(
      `note([-Climbers-]{+Rangers+}.) | ${log}`,
    );
    expect(show(clause(para('who', '7', 'Climbers.')), clause(para('who', '7', 'Rangers.')))).toBe(
      'who#7([-Climbers-]{+Rangers+}.)',
    );
  });

  it('is another paragraph where more was replaced, or where it is of another kind or longer', () => {
    expect(show(clause('Climbers.', 'Ropes.', log), clause('Rangers.', 'Bolts.', log))).toBe(
      `[-Climbers. | Ropes.-] | {+Rangers. | Bolts.+} | ${log}`,
    );
    expect(show(clause('Climbers.', log), clause(note('Rangers.'), log))).toBe(
      `[-Climbers.-] | {+note(Rangers.)+} | ${log}`,
    );
    expect(show(clause(log), clause(rope))).toBe(`[-${log}-] | {+${rope}+}`);
  });

  it('did not move from where it was', () => {
    expect(show(clause(subheading(1, 'Logs'), log, rope), clause(subheading(1, 'Ropes'), log, p('Logs'), rope))).toBe(
      `# [-Logs-]{+Ropes+} | ${log} | {+Logs+} | ${rope}`,
    );
    expect(show(clause('Logs.', log, rope), clause('Ropes.', log, 'Logs.', rope))).toBe(
      `away#1 | {+Ropes.+} | ${log} | moved#1(Logs.) | ${rope}`,
    );
  });
});
