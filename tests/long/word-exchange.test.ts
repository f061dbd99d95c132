import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sentFixture } from '../../scripts/commands/code/testing/sent-fixture.ts';
import { clauseReader } from '../../src/content/clause/clause-reader.ts';
import { commentsIn } from '../../src/drafting/exchange/comments.ts';
import { atom } from '../../src/drafting/exchange/sent-lines.ts';
import { acceptChanges, judge } from '../../src/drafting/exchange/judge.ts';
import { readReturned, type ReturnedFile } from '../../src/drafting/exchange/returned-file.ts';
import { readSentPart, type Sent } from '../../src/drafting/exchange/sent-part.ts';
import { numbers } from '../../src/drafting/exchange/testing/edited-file.ts';
import { plainLine, wordsOfClauses, wordsOfFile } from '../../src/drafting/exchange/testing/printed-words.ts';
import { unpackWord } from '../../src/drafting/import/word/word-xml.ts';
import { caseNumbers } from '../long-check.ts';
import { isMissing, skipWithout } from '../requirements.ts';
import { Office, type EditJob } from './libreoffice/office.ts';

const { file, sources } = await sentFixture();
const read = clauseReader();
const problemWith = (_: string, source: string) => read(Buffer.from(source)).diagnostics[0]?.unexpected;

/** Words that the file has once, four beside each other in one paragraph, so that a search finds their place. */
const phrases = phrasesIn(file);

function phrasesIn(bytes: Uint8Array): readonly string[] {
  const lines = wordsOfFile(bytes);
  const all = lines.join('\n');
  return lines.flatMap((line) => {
    const words = line.match(/[A-Za-z]+(?: [A-Za-z]+){3}/g) ?? [];
    const own = words.find((one) => all.indexOf(one) === all.lastIndexOf(one));
    return line.length > 60 && own !== undefined ? [own] : [];
  });
}

const commands = ['replace', 'after', 'before', 'split', 'join', 'drop', 'bold', 'italic'] as const;

/** Edits of a file in places that are far from each other, the last one without tracking. */
function editsFor(seed: number): EditJob['edits'] {
  const random = numbers(seed + 1);
  const step = Math.floor(phrases.length / 6);
  const picked = Array.from(
    { length: 5 },
    (_, index) => phrases[index * step + Math.floor(random() * (step - 4))] ?? '',
  );
  const edits = picked.map((words, index) => {
    const command = index === 4 ? 'replace' : (commands[Math.floor(random() * commands.length)] ?? 'after');
    const more = {
      replace: 'other words here',
      after: ' and more',
      before: 'Well, ',
      split: '',
      join: '',
      drop: '',
      bold: '',
      italic: '',
    };
    return [command, words, more[command]];
  });
  return [['track', 'on'], ...edits.slice(0, 4), ['track', 'off'], ...edits.slice(4)];
}

/** Whether a line of LibreOffice, which may begin with a number and has those of footnotes, prints a line of ours. */
function isPrintedAs(line: string): (one: string) => boolean {
  const words = new RegExp(`${RegExp.escape(line).replaceAll(atom, '\\d*')}$`);
  return (one) => words.test(one);
}

const count = 30;

describe('a file that LibreOffice edited', skipWithout('LibreOffice'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'exchange-'));
  const office = new Office(folder);
  let accepted: readonly (readonly string[])[] = [];
  const jobs = caseNumbers(count, count).map((number): EditJob => ({
    file: 'sent.docx',
    saveAs: `back-${number}.docx`,
    edits: editsFor(number),
  }));

  beforeAll(() => {
    if (isMissing('LibreOffice')) return;
    writeFileSync(join(folder, 'sent.docx'), file);
    office.edit([
      { file: 'sent.docx', saveAs: 'same.docx', edits: [] },
      {
        file: 'sent.docx',
        saveAs: 'with-comments.docx',
        edits: [
          ['comment', 'Each organisation should check', 'Bob Hay', 'Why not must?', 'open'],
          ['comment', 'Each organisation should check', 'Ann Lee', 'Because it is advice.', 'open'],
          ['comment', 'at least once a year', 'Bob Hay', 'A comment that is done with.', 'resolved'],
        ],
      },
      // Opened and saved once more, with a change in words that have a comment.
      {
        file: 'with-comments.docx',
        saveAs: 'commented.docx',
        edits: [
          ['track', 'on'],
          ['after', 'Each organisation should', ' always'],
        ],
      },
      ...jobs,
    ]);
    accepted = office.paragraphs(jobs.map(({ saveAs }) => ({ file: saveAs, resolution: 'accept' })));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function returned(name: string): { readonly sent: Sent; readonly back: ReturnedFile } {
    const parts = unpackWord(readFileSync(join(folder, name)));
    const sent = readSentPart(parts);
    if (sent === undefined) throw new Error('LibreOffice lost what the file was made from.');
    return { sent, back: readReturned(parts, sent) };
  }

  it('comes back as it was where nobody edited it, byte for byte', () => {
    const { sent, back } = returned('same.docx');
    expect(new Map(sent.clauses.map(({ id, source }) => [id, source]))).toEqual(sources);
    expect(back.changes).toEqual([]);
  });

  it('has its comments on their words after two saves, those on the same words together, and what is resolved', () => {
    const { sent, back } = returned('commented.docx');
    const comments = commentsIn(unpackWord(readFileSync(join(folder, 'commented.docx'))), back, sent);
    expect(back.changes.map(({ after }) => after)).toEqual([' always']);
    const told = comments.map(({ words, isResolved, clause, on, written }) => [
      words,
      isResolved,
      clause,
      on === back.changes[0],
      written.map(({ author, text }) => `${author}: ${text}`).toSorted(),
    ]);
    expect(told).toContainEqual([
      'Each organisation should always check',
      false,
      'who-may-use',
      true,
      ['Ann Lee: Because it is advice.', 'Bob Hay: Why not must?'],
    ]);
    expect(told).toContainEqual([
      'at least once a year',
      true,
      'who-may-use',
      false,
      ['Bob Hay: A comment that is done with.'],
    ]);
    expect(told).toHaveLength(2);
  });

  it.each(jobs.map(({ saveAs, edits }, index) => [index, saveAs, edits] as const))(
    'has each of its changes in its place, and accepting all gives what LibreOffice gives (%i)',
    (index, saveAs, edits) => {
      const { sent, back } = returned(saveAs);
      const verdicts = back.changes.map((change) => ({ change, verdict: judge(back, change, sources, problemWith) }));
      const why = JSON.stringify({
        edits,
        found: verdicts.map(({ change: { kind, before, after }, verdict }) => [kind, before, after, verdict.state]),
      });
      // Five edits, of which one that joins two paragraphs may have nothing to join.
      expect(back.changes.length, why).toBeGreaterThanOrEqual(4);
      const refused = verdicts.filter(({ verdict }) => verdict.state === 'refused' || verdict.state === 'looks');
      if (refused.length > 0) return;
      const ours = wordsOfClauses(
        acceptChanges(back, back.changes, sources, problemWith, () => false),
        sent,
      );
      const inClauses = new Set(wordsOfClauses(sources, sent));
      const around = new Set(wordsOfFile(file).filter((line) => !inClauses.has(line)));
      const printed = (accepted[index] ?? [])
        .map((line) =>
          plainLine(line.replace(/^.*? -?\d+ \d: /, '').replace(/^(?:[•–]|\(?[a-zA-Z]{1,4}\)|\d+\.)? ?/, '')),
        )
        .filter((line) => line !== '' && !around.has(line));
      const theirs = printed.flatMap(withoutJoinedNumbers);
      // LibreOffice forgets that the end of the paragraph with the document's first footnote was deleted.
      const withFirstNote = ours.find((line) => line.includes('\uFFFC'));
      const joined = printed.flatMap((line, at) => withoutJoinedNumbers(`${line}${printed[at + 1] ?? ''}`));
      for (const line of ours) {
        const found = line === withFirstNote ? [...theirs, ...joined] : theirs;
        expect(found.some(isPrintedAs(line)), `${line}\n${why}`).toBe(true);
      }
    },
  );
});

/**
 * A line without the number of a paragraph that was joined to the one before, which is no words of it. The number of a
 * footnote looks the same, so each is left out and kept in turn.
 */
function withoutJoinedNumbers(line: string): readonly string[] {
  const [first = '', ...rest] = line.split(/(?<=\S)(?=\d+[A-Z]? [A-Z])/);
  return rest.reduce<readonly string[]>(
    (found, piece) => found.flatMap((before) => [before + piece, before + piece.replace(/^\d+[A-Z]? /, '')]),
    [first],
  );
}
