import { describe, expect, it } from 'vitest';
import { plainText } from '../model/plain-text.ts';
import { createCompare } from '../provenance/compare.ts';
import { smallCode, type SmallRevision } from '../provenance/testing/small-code.ts';
import { normalise } from './normalise.ts';
import { accept, reject } from './resolve.ts';
import { call, footnote, list, note, p, table } from './testing/clause-builder.ts';
import { notation } from './testing/notation.ts';

const log = 'A user must keep a log of each search that they make.';
const reason = 'Before each search, the reason for it has to be chosen from a list.';
const sale = 'Nobody may sell what a search shows to anyone at all.';

const because = [{ decision: 'Board', sentence: 'It is clearer.' }];
const from = (kind: 'merged' | 'split', clauses: string[], ids: string[]) => ({
  clauses,
  kind,
  from: ids,
  because,
  note: 'It is clearer.',
});

/** What changed from the first revision to the last, by clause: its redline, after its origins or successors. */
function changes(...revisions: readonly SmallRevision[]): Readonly<Record<string, string>> {
  const code = smallCode(revisions);
  const [first, last] = [code.revisions[0], code.revisions.at(-1)];
  if (first === undefined || last === undefined) return {};
  return Object.fromEntries(
    createCompare()(code, first, last).map(({ id, from: ids, now, before, after, redline }) => {
      expect([reject(redline), accept(redline)]).toEqual([normalise(before?.text.tree), normalise(after?.text.tree)]);
      const named = [...ids.map((one) => `<- ${one}`), ...now.map((one) => `-> ${one}`)];
      return [id, [...named, notation(redline)].join('; ')];
    }),
  );
}

const clauses = (texts: SmallRevision['clauses'], ...declared: ReturnType<typeof from>[]): SmallRevision => {
  return { clauses: texts, changes: declared };
};

describe('a merged clause', () => {
  it('is compared with what it came from, and shows a word that was slipped in', () => {
    const after = { c: { text: [log, reason.replace('from', 'freely from')] } };
    expect(changes(clauses({ a: log, b: reason }), clauses(after, from('merged', ['c'], ['a', 'b'])))).toEqual({
      a: `-> c; to c#1(${log})`,
      b: `-> c; to c#2(${reason})`,
      c: `<- a; <- b; from a#1(${log}) | from b#2(Before each search, the reason for it has to be chosen {+freely +}from a list.)`,
    });
  });

  it('shows words that were dropped on the way once, at its new place', () => {
    const before = { a: { text: [log] }, b: { text: [reason, sale] } };
    expect(changes(clauses(before), clauses({ a: { text: [log, reason] } }, from('merged', ['a'], ['b'])))).toEqual({
      a: `<- b; ${log} | from b#1(${reason} | [-${sale}-])`,
      b: `-> a; to a#1(${reason} | ${sale})`,
    });
  });

  it('is not compared with its own words where they come from the other clause', () => {
    const own = 'Before each search, the reason for it has to be chosen by the user.';
    const before = { a: { text: [own] }, b: { text: [reason] } };
    expect(changes(clauses(before), clauses({ a: { text: [reason] } }, from('merged', ['a'], ['a', 'b'])))).toEqual({
      a: `<- b; [-${own}-] | from b#1(${reason})`,
      b: `-> a; to a#1(${reason})`,
    });
  });
});

it('text that took another shape on its way to another clause keeps its words', () => {
  const before = { a: { text: [log, reason] }, b: sale };
  const after = { b: { text: [sale, list(log.replace('must', 'may'), reason)] } };
  expect(changes(clauses(before), clauses(after, from('merged', ['b'], ['a', 'b'])))).toEqual({
    a: `-> b; to b#1(${log} | ${reason})`,
    b: `<- a; ${sale} | from a#1(reshaped(${log} | ${reason} => list-(${log.replace('must', '[-must-]{+may+}')} | ${reason})))`,
  });
});

describe('a split clause', () => {
  it('shows where each part of it is now', () => {
    expect(
      changes(
        clauses({ a: { text: [log, reason, sale] } }),
        clauses({ b: { text: [log, sale] }, c: reason }, from('split', ['b', 'c'], ['a'])),
      ),
    ).toEqual({
      a: `-> b; -> c; to b#1(${log}) | to c#3(${reason}) | to b#2(${sale})`,
      b: `<- a; from a#1(${log}) | from a#2(${sale})`,
      c: `<- a; from a#3(${reason})`,
    });
  });

  it('is followed over several revisions, also through a clause that was only there in between', () => {
    expect(
      changes(
        clauses({ a: { text: [log, reason] } }),
        clauses({ b: { text: [log, reason] } }, from('merged', ['b'], ['a'])),
        clauses({ c: log, d: reason }, from('split', ['c', 'd'], ['b'])),
      ),
    ).toEqual({
      a: `-> c; -> d; to c#1(${log}) | to d#2(${reason})`,
      c: `<- a; from a#1(${log})`,
      d: `<- a; from a#2(${reason})`,
    });
  });
});

describe('without a declaration', () => {
  it('a clause with the text of another is compared with it', () => {
    expect(
      changes(clauses({ a: { text: [log, 'Yes.'] } }), clauses({ b: { text: [log.replace('must', 'may'), 'Yes.'] } })),
    ).toEqual({
      b: '<- a; from a#1(A user [-must-]{+may+} keep a log of each search that they make. | Yes.)',
      a: `-> b; to b#1(${log} | Yes.)`,
    });
  });

  it('a paragraph, an item and a row that moved to another clause are joined, with their changes inside', () => {
    const [head, row] = [
      ['Paper', 'Kept'],
      ['Lettings of plots on the site', 'six years after the letting'],
    ];
    const other = ['Complaints of adults', 'ten years after the complaint was made'];
    const changed = [row[0] ?? '', 'ten years after the letting'];
    expect(
      changes(
        clauses({
          a: { text: [log, reason, list('One.', sale), table(head, other, row)] },
          b: { text: ['B.', list('Two.'), table(head)] },
        }),
        clauses({
          a: { text: [log, list('One.'), table(head, other)] },
          b: { text: ['B.', reason.replace('has', 'had'), list('Two.', sale), table(head, changed)] },
        }),
      ),
    ).toEqual({
      a: `${log} | to b#1(${reason}) | list-(One. | to b#2(${sale})) | table(Paper ; Kept | ${other.join(' ; ')} | to b#3(${row.join(' ; ')}))`,
      b:
        'B. | from a#1(Before each search, the reason for it [-has-]{+had+} to be chosen from a list.) | ' +
        `list-(Two. | from a#2(${sale})) | ` +
        'table(Paper ; Kept | from a#3(Lettings of plots on the site ; [-six-]{+ten+} years after the letting))',
    });
  });

  it('an item is found in a list that is new, and the list stays one list', () => {
    expect(
      changes(
        clauses({ a: { text: [log, list('One.', sale)] }, b: 'Nothing.' }),
        clauses({ a: { text: [log, list('One.')] }, b: { text: ['Nothing.', list('First of all.', sale)] } }),
      ),
    ).toEqual({
      a: `${log} | list-(One. | to b#1(${sale}))`,
      b: `Nothing. | list-({+First of all.+} | from a#1(${sale}))`,
    });
  });

  it('text that is only somewhat alike is not joined', () => {
    const other = 'A user must keep a log of what was sold to whom, and for how much.';
    expect(
      changes(clauses({ a: { text: [reason, log] }, b: sale }), clauses({ a: reason, b: { text: [sale, other] } })),
    ).toEqual({ a: `${reason} | [-${log}-]`, b: `${sale} | {+${other}+}` });
  });

  it('footnotes are not joined for having the same label', () => {
    const note1 = footnote('1', 'Section 26 of the Limitation Act says how long a claim may be brought.');
    const note2 = footnote('1', 'Most forces have three or four people who read such a log every week.');
    expect(
      changes(
        clauses({ a: { text: [p(reason, call('1')), note1] }, b: sale }),
        clauses({ a: reason, b: { text: [p(sale, call('1')), note2] } }),
      ),
    ).toEqual({
      a: `${reason}[-[^1]-] | [-[^1](${plainText(note1, (to) => to)})-]`,
      b: `${sale}{+[^1]+} | {+[^1](${plainText(note2, (to) => to)})+}`,
    });
  });

  it('moves within a clause and within text of another have keys of their own', () => {
    const [first, second] = [
      'A second sentence stands here for all to read.',
      'The third of them is about training of users.',
    ];
    expect(
      changes(
        clauses({ a: { text: [`${log} ${first} ${second}`] }, b: { text: [reason, 'Of nights and of days.', sale] } }),
        clauses({ b: { text: ['Of nights and of days.', sale, reason, `${second} ${log} ${first}`] } }),
      ).b,
    ).toMatch(/^<- a; .*moved#1.*from a#1\(moved#2/);
  });

  it('a few words that happen to be in two clauses are not joined', () => {
    expect(
      changes(
        clauses({ a: { text: [log, 'This is the law.'] }, b: { text: [reason] } }),
        clauses({ a: { text: [log] }, b: { text: [reason, 'This is the law.'] } }),
      ),
    ).toEqual({ a: `${log} | [-This is the law.-]`, b: `${reason} | {+This is the law.+}` });
  });

  it('text that stays where it was and is repeated elsewhere is new there', () => {
    expect(changes(clauses({ a: log, b: reason }), clauses({ a: log, b: { text: [reason, log] } }))).toEqual({
      b: `${reason} | {+${log}+}`,
    });
  });

  it('a paragraph that became a note, or a list of paragraphs, is followed', () => {
    expect(
      changes(
        clauses({ a: { text: [log, sale] }, b: reason, c: { text: ['C.', list(`${reason} Yes.`, sale)] } }),
        clauses({ a: log, b: { text: [reason, note(p(sale))] }, c: 'C.' }),
      ),
    ).toMatchObject({ b: `${reason} | from a#1(reshaped(${sale} => note(${sale})))` });
  });

  it('a note moves as a note', () => {
    expect(
      changes(
        clauses({ a: { text: [log, note(p(sale))] }, b: reason }),
        clauses({ a: log, b: { text: [reason, note(p(sale))] } }),
      ),
    ).toEqual({ a: `${log} | to b#1(note(${sale}))`, b: `${reason} | from a#1(note(${sale}))` });
  });
});

describe('a sentence', () => {
  it('is followed where a paragraph is cut in the middle', () => {
    const declared = from('split', ['a', 'b'], ['a']);
    const after = { a: log, b: { text: [`${reason.replace('has', 'had')} ${sale}`] } };
    expect(changes(clauses({ a: { text: [`${log} ${reason} ${sale}`] } }), clauses(after, declared))).toEqual({
      a: `-> b; ${log} to b#1(${reason} ${sale})`,
      b: `<- a; from a#1(${reason.replace('has', '[-has-]{+had+}')} ${sale})`,
    });
  });

  it('is followed where a clause became several, each with a sentence of it', () => {
    const declared = from('split', ['b', 'c'], ['a']);
    expect(changes(clauses({ a: { text: [`${log} ${sale}`] } }), clauses({ b: log, c: sale }, declared))).toEqual({
      a: `-> b; -> c; to b#1(${log} ${sale})`,
      b: `<- a; from a#1(${log} to c#2(${sale}))`,
      c: `<- a; from a#2(${sale})`,
    });
  });

  it('is followed where paragraphs of two clauses are joined', () => {
    const declared = from('merged', ['a'], ['a', 'b']);
    expect(changes(clauses({ a: log, b: sale }), clauses({ a: { text: [`${log} ${sale}`] } }, declared))).toEqual({
      a: `<- b; ${log} from b#1(${sale})`,
      b: `-> a; to a#1(${sale})`,
    });
  });

  it('is followed without a declaration, also out of an item and into a paragraph', () => {
    expect(
      changes(
        clauses({ a: { text: [log, list('One.', sale)] }, b: reason }),
        clauses({ a: { text: [log, list('One.')] }, b: { text: [`${reason} ${sale.replace('may', 'must')}`] } }),
      ),
    ).toEqual({
      a: `${log} | list-(One. | to b#1(${sale}))`,
      b: `${reason} from a#1(Nobody [-may-]{+must+} sell what a search shows to anyone at all.)`,
    });
  });

  it('gives an added clause its origin', () => {
    expect(
      changes(
        clauses({ a: { text: [`${log} ${reason} ${sale}`] } }),
        clauses({ a: { text: [`${log} ${reason}`] }, b: sale }),
      ),
    ).toEqual({ a: `-> b; ${log} ${reason} to b#1(${sale})`, b: `<- a; from a#1(${sale})` });
  });
});

it('the same texts are compared otherwise if they have other origins', () => {
  const before = clauses({ a: { text: ['See a.'] }, b: reason });
  const after = { c: { text: ['See a.'] }, b: reason };
  const [plain, declared] = [
    smallCode([before, clauses(after)]),
    smallCode([before, clauses(after, from('merged', ['c'], ['a']))]),
  ];
  const compare = createCompare();
  const marks = [plain, declared, plain].map((code) => {
    const [one, two] = code.revisions;
    return one && two
      ? compare(code, one, two)
          .map(({ redline }) => notation(redline))
          .toSorted()
      : [];
  });
  expect(marks).toEqual([
    ['[-See a.-]', '{+See a.+}'],
    ['from a#1(See a.)', 'to c#1(See a.)'],
    ['[-See a.-]', '{+See a.+}'],
  ]);
});
