import type { Clause, Revision } from '../../code/code.ts';
import { clausesOf } from '../../code/code.ts';
import { dateInWords } from '../../code/partial-date.ts';
import { numberedParagraphs } from '../../code/numbered-paragraphs.ts';
import type { Copied } from '../copied.ts';
import { call, content, type TypstCode } from './code.ts';
import { writeClause } from './write-clause.ts';

/** Which size a document is printed in, in points: for most readers, or in large print. */
export type Size = 11 | 18;

/** The clean copy of a revision as a document of Typst. */
export function cleanCopy(copied: Copied, size: Size): string {
  const { revision } = copied;
  const body = content([
    titlePage(copied),
    call('contents'),
    ...revision.parts.map((part) =>
      content([call('part', {}, part.title), ...part.clauses.map((clause) => clauseOf(copied, clause))]),
    ),
  ]);
  return documentOf(copied, size, body);
}

function documentOf({ settings, revision, standing }: Copied, size: Size, body: TypstCode): string {
  const page = call(
    'sheets',
    {
      title: `${settings.code}, revision ${revision.label}`,
      language: settings.language,
      size,
      left: settings.demonstration ? `${settings.shortCode}: demonstration` : settings.shortCode,
      right: `Revision ${revision.label}, ${dateInWords(revision.record.date)}: ${standing.word}`,
    },
    body,
  );
  return `#import "/layout.typ": *\n#${page.typst}\n`;
}

function titlePage({ settings, revision, standing, hash, address }: Copied): TypstCode {
  return call('title-page', {
    code: settings.code,
    publisher: settings.publisher.name,
    revision: `Revision ${revision.label}`,
    facts: [
      ['Status', standing.sentence],
      ['Date', dateInWords(revision.record.date)],
      ...(hash === undefined ? [] : [['Hash', hash]]),
      ['Is this copy current?', address],
    ],
    summary: revision.record.summary,
  });
}

function clauseOf(copied: Copied, clause: Clause): TypstCode {
  const { revision, labelOf } = copied;
  const anchors = anchorsIn(revision);
  return call(
    'clause',
    {
      anchor: clause.id,
      number: clause.number,
      plain: clause.text.front.plain,
      extent: clause.text.front.extent.join(', '),
    },
    clause.text.front.title,
    writeClause(clause.text.tree, {
      clause: clause.id,
      labelOf,
      isAnchored: (name) => anchors.has(name),
      hrefOf: (url) => new URL(url, copied.settings.address).href,
      anchored: true,
      linked: true,
    }),
  );
}

function anchorsIn(revision: Revision): ReadonlySet<string> {
  return new Set(
    clausesOf(revision).flatMap(({ id, text }) => [id, ...numberedParagraphs(text.tree).map((one) => one.id)]),
  );
}
