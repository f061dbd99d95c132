import { Paragraph, TextRun } from 'docx';
import type { SiteSettings } from '../../code/site-settings.ts';
import type { Asked, Copied } from '../copied.ts';
import { missingContacts } from '../missing-contacts.ts';
import { waysToRespond, type WaysToRespond } from '../ways-to-respond.ts';
import { termAnchor } from './anchors.ts';
import { address, fact, heading, paragraph, strong } from './simple-paragraphs.ts';
import { styles } from './styles.ts';
import type { Surroundings } from './surroundings.ts';

/** What follows the text of the Code: the words it uses, how to respond, and how to get other copies. */
export function closing(copied: Copied, surroundings: Surroundings): readonly Paragraph[] {
  return [...definitions(copied, surroundings), ...howToRespond(copied, surroundings)];
}

function definitions({ terms }: Copied, surroundings: Surroundings): readonly Paragraph[] {
  if (terms.length === 0) return [];
  return [
    heading('Words the Code uses', 1, surroundings),
    ...terms.map(
      ({ id, term, abbreviation, definition }) =>
        new Paragraph({
          style: styles.text,
          children: [
            ...surroundings.anchors.claim(termAnchor(id), 'both'),
            strong(abbreviation === undefined ? term : `${term} (${abbreviation})`),
            new TextRun({ text: `: ${definition}` }),
          ],
        }),
    ),
  ];
}

function howToRespond(copied: Copied, surroundings: Surroundings): readonly Paragraph[] {
  const { settings, revision, asked, formatsAddress } = copied;
  const { name } = settings.publisher;
  const { parts } = surroundings;
  return [
    heading('How to respond, and how to get the Code', 1, surroundings),
    heading('Say what you think of it', 2, surroundings),
    ...(asked.length === 0
      ? [paragraph('Nobody is asked about this revision at present.')]
      : waysToRespond(asked).flatMap((ways) => consultations(ways, parts))),
    heading('On paper and in other formats', 2, surroundings),
    paragraph(
      'Copies on paper and in large print, and Easy Read, British Sign Language, Welsh and other formats can be had from the address below, or in one of the ways to reach us.',
    ),
    fact('Address', address(formatsAddress, parts)),
    ...(revision.draft
      ? []
      : [
          heading('Is this copy current?', 2, surroundings),
          paragraph('The page at this address tells whether a later revision has been published, and what it changed.'),
          fact('Address', address(copied.address, parts)),
        ]),
    heading(`Ways to reach the ${name}`, 2, surroundings),
    ...contactLines(settings),
  ];
}

function consultations(ways: WaysToRespond, parts: Surroundings['parts']): readonly Paragraph[] {
  return [
    ...ways.consultations.flatMap(({ title, dates, address: url }) => [
      paragraph(`${title}. ${dates}`),
      fact('Online', address(url, parts)),
    ]),
    ...(ways.consultations.length === 1 ? [] : [paragraph('You can also respond to each of these:')]),
    ...ways.otherWays.map(({ way, text }) => fact(wayNames[way], text)),
  ];
}

const wayNames: Readonly<Record<Asked['otherWays'][number]['way'], string>> = {
  post: 'By post',
  'e-mail': 'By email',
  telephone: 'By telephone',
  'other formats': 'In another format',
};

const contactNames = { post: 'Post', telephone: 'Telephone', 'e-mail': 'Email', web: 'On the web' } as const;

/** The ways to reach the body; a copy says so where there is no way that those who read paper can use. */
function contactLines(settings: SiteSettings): readonly Paragraph[] {
  const missing = missingContacts(settings);
  return [
    ...settings.contacts.map(({ way, value, about }) =>
      fact(contactNames[way], about === undefined ? value : `${value}. ${about}`),
    ),
    ...(missing === undefined ? [] : [paragraph(missing)]),
  ];
}
