import { describe, expect, it } from 'vitest';
import type { ClauseTree } from '../model/clause-tree.ts';
import { redline } from './redline.ts';
import { reject } from './resolve.ts';
import { br, call, clause, em, link, p, ref, strong, term } from './testing/clause-builder.ts';
import { notation } from './testing/notation.ts';

function show(before: ClauseTree | undefined, after: ClauseTree | undefined): string {
  return notation(redline(before, after));
}

describe('words', () => {
  it('marks a changed word and nothing else', () => {
    expect(show(clause('Users must keep a log.'), clause('Users should keep a log.'))).toBe(
      'Users [-must-]{+should+} keep a log.',
    );
  });

  it('marks whole numbers and whole hyphenated words', () => {
    expect(
      show(
        clause('Delete within 1,000 days, after a follow-up by the owner of the body’s log.'),
        clause('Delete within 1,500 days, after a follow-on by the owner of the force’s log.'),
      ),
    ).toBe(
      'Delete within [-1,000-]{+1,500+} days, after a [-follow-up-]{+follow-on+} by the owner of the [-body’s-]{+force’s+} log.',
    );
  });

  it('marks only punctuation if only punctuation changed', () => {
    expect(show(clause('Users, where they can, log.'), clause('Users where they can; log.'))).toBe(
      'Users[-,-] where they can[-,-]{+;+} log.',
    );
  });

  it('marks nothing if only white space changed', () => {
    expect(show(clause('Users  must\n log.'), clause(p('Users ', 'must', ' log. ')))).toBe('Users must log.');
  });

  it('marks the word next to an added or removed space, never the space alone', () => {
    expect(show(clause('Use and/or keep.'), clause('Use and or keep.'))).toBe('Use and[-/or-]{+ or+} keep.');
    expect(show(clause('Log (all) .'), clause('Log (all).'))).toBe('Log (all)[- .-]{+.+}');
  });

  it('marks an added sentence as a whole', () => {
    expect(
      show(
        clause('The log is kept. The record is safe.'),
        clause('The log is kept. The list is kept. The record is safe.'),
      ),
    ).toBe('The log is kept. {+The list is kept. +}The record is safe.');
  });

  it('marks a sentence added at the end', () => {
    expect(show(clause('Users must log.'), clause('Users must log. Forces must report.'))).toBe(
      'Users must log.{+ Forces must report.+}',
    );
  });

  it('marks an added entry of a list with its comma, not parts of two entries', () => {
    expect(show(clause('Inner Harbour'), clause('Inner Harbour, Outer Harbour'))).toBe(
      'Inner Harbour{+, Outer Harbour+}',
    );
    expect(show(clause('In North Field, South Field.'), clause('In North Field.'))).toBe(
      'In North Field[-, South Field-].',
    );
    expect(show(clause('Tell the office.'), clause('Tell the office, or the office at the quay.'))).toBe(
      'Tell the office{+, or the office at the quay+}.',
    );
  });

  it('joins marks that are separated by one common word', () => {
    expect(
      show(
        clause('Each force reports breaches of security to inspectors every year.'),
        clause('Each force reports failures of governance to inspectors every year.'),
      ),
    ).toBe('Each force reports [-breaches of security-]{+failures of governance+} to inspectors every year.');
  });

  it('shows a rewritten sentence as one deletion and one insertion', () => {
    expect(
      show(
        clause('The log is open to all. Users must write the reason for a search in the log. Logs are kept.'),
        clause('The log is open to all. Nobody may search without a reason, which the log shows. Logs are kept.'),
      ),
    ).toBe(
      'The log is open to all. [-Users must write the reason for a search in the log.-]' +
        '{+Nobody may search without a reason, which the log shows.+} Logs are kept.',
    );
  });
});

describe('inside a paragraph', () => {
  it('keeps a change inside strong words inside them', () => {
    expect(show(clause(p('Users ', strong('must'), ' log.')), clause(p('Users ', strong('should'), ' log.')))).toBe(
      'Users **[-must-]{+should+}** log.',
    );
    expect(
      show(clause(p('Users ', strong('must not'), ' log.')), clause(p('Users ', strong('should not'), ' log.'))),
    ).toBe('Users **[-must-]{+should+} not** log.');
  });

  it('keeps a change inside a term inside it', () => {
    expect(
      show(clause(p('The ', term('log', 'audit log'), '.')), clause(p('The ', term('log', 'access log'), '.'))),
    ).toBe('The <log: [-audit-]{+access+} log>.');
  });

  it('shows that emphasis was added or removed, with the words unmarked', () => {
    expect(show(clause('Users must log.'), clause(p('Users ', strong('must log'), '.')))).toBe('Users +**must log**.');
    expect(show(clause(p('Users ', em('must log'), '.')), clause(p('Users ', strong('must log'), '.')))).toBe(
      'Users +**-*must log***.',
    );
  });

  it('shows that a word became a term, and that a term changed its definition', () => {
    expect(show(clause('Keep a log.'), clause(p('Keep a ', term('log', 'log'), '.')))).toBe('Keep a +<log: log>.');
    expect(show(clause(p('A ', term('log', 'log'), '.')), clause(p('A ', term('audit', 'log'), '.')))).toBe(
      'A <audit<log: log>.',
    );
  });

  it('marks no words where two emphasised passages overlap', () => {
    const [before, after] = [
      clause(p(strong('Users must'), ' log all.')),
      clause(p('Users ', em('must log'), ' all.')),
    ];
    expect(show(before, after)).toBe('-**Users** +*-**must** log* all.');
    expect(reject(redline(before, after))).toEqual(before);
    expect(show(after, before)).toBe('+**Users -*must*** -*log* all.');
  });

  it('marks a whole link if its words or target changed', () => {
    expect(
      show(
        clause(p('See ', link('https://a.example/', 'the guide'), '.')),
        clause(p('See ', link('https://b.example/', 'the guide'), '.')),
      ),
    ).toBe('See [-[the guide](https://a.example/)-]{+[the guide](https://b.example/)+}.');
    expect(show(clause(p('See ', link('#a', 'the guide'), '.')), clause(p('See ', link('#a', 'our guide'), '.')))).toBe(
      'See [-[the guide](#a)-]{+[our guide](#a)+}.',
    );
    expect(show(clause('See the guide.'), clause(p('See ', link('#a', 'the guide'), '.')))).toBe(
      'See [-the guide-]{+[the guide](#a)+}.',
    );
  });

  it('marks a reference, footnote reference or line break as a whole', () => {
    expect(show(clause(p('See ', ref('access'), '.')), clause(p('See ', ref('audit'), '.')))).toBe(
      'See [-@access-]{+@audit+}.',
    );
    expect(show(clause(p('Logs.')), clause(p('Logs', call('a'), '.')))).toBe('Logs{+[^a]+}.');
    expect(show(clause(p('One', br, 'two.')), clause(p('One two.')))).toBe('One[-⏎two-]{+ two+}.');
  });
});
