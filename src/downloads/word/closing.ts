import { Paragraph, TextRun } from 'docx';
import { bodyName } from '../../model/body-name.ts';
import { contactNames, inOneLine } from '../../model/contact.ts';
import type { SiteSettings } from '../../model/site-settings.ts';
import { otherWayNames, otherWayText } from '../../consultation/other-way.ts';
import { howToCite, printedCitation } from '../citations/printed-citation.ts';
import type { CopyInputs } from '../copy-inputs.ts';
import { copiesToOrder } from '../order-copies.ts';
import { missingContacts } from '../missing-contacts.ts';
import { waysToRespond, type WaysToRespond } from '../ways-to-respond.ts';
import { termAnchor } from './anchors.ts';
import { address, fact, heading, paragraph, strong } from './simple-paragraphs.ts';
import { styles } from './styles.ts';
import type { WordContext } from './word-context.ts';
import { say } from '../../words/say.ts';

/** What follows the text of the Code: definitions, how to respond, and how to get other copies. */
export function closing(inputs: CopyInputs, context: WordContext): readonly Paragraph[] {
  return [...definitions(inputs, context), ...howToRespond(inputs, context)];
}

function definitions({ terms }: CopyInputs, context: WordContext): readonly Paragraph[] {
  if (terms.length === 0) return [];
  return [
    heading(say.word.closing.wordsCodeUses, 1, context),
    ...terms.map(
      ({ id, term, abbreviation, definition }) =>
        new Paragraph({
          style: styles.text,
          children: [
            ...context.anchors.claim(termAnchor(id), 'both'),
            strong(abbreviation === undefined ? term : `${term} (${abbreviation})`),
            new TextRun({ text: `: ${definition}` }),
          ],
        }),
    ),
  ];
}

function howToRespond(inputs: CopyInputs, context: WordContext): readonly Paragraph[] {
  const { revision, consultations: asked } = inputs;
  const { parts } = context;
  const citation = printedCitation(inputs);
  return [
    heading(say.word.closing.howToRespondAndHow, 1, context),
    heading(say.word.closing.sayWhatYouThinkOf, 2, context),
    ...(asked.length === 0
      ? [paragraph(say.word.closing.thereIsNoConsultationOn)]
      : waysToRespond(asked).flatMap((ways) => consultations(ways, parts))),
    ...(revision.draft
      ? []
      : [
          heading(say.word.closing.isThisCopyCurrent, 2, context),
          paragraph(say.word.closing.pageAtThisAddressSays),
          fact(say.word.closing.address, address(inputs.address, parts)),
        ]),
    ...(citation === undefined
      ? []
      : [heading(howToCite.heading, 2, context), paragraph(howToCite.lead), paragraph(citation)]),
    ...ordering(inputs, context),
  ];
}

/** The last page: how to get the Code on paper and in other formats. */
function ordering({ settings, formatsAddress }: CopyInputs, context: WordContext): readonly Paragraph[] {
  const { request, formats, missing } = copiesToOrder(settings);
  return [
    heading(say.word.closing.orderCodeOnPaperOr, 2, context, true),
    paragraph(
      [request, say.word.closing.seeWhatIsAlreadyAvailable].filter((sentence) => sentence !== undefined).join(' '),
    ),
    fact(say.word.closing.address, address(formatsAddress, context.parts)),
    ...formats.map(({ name, text }) => fact(name, text)),
    ...(missing === undefined ? [] : [paragraph(missing)]),
    heading(say.word.closing.howToContact({ body: bodyName(settings) }), 2, context),
    ...contactLines(settings),
  ];
}

function consultations(ways: WaysToRespond, parts: WordContext['parts']): readonly Paragraph[] {
  return [
    ...ways.consultations.flatMap(({ title, dates, address: url }) => [
      paragraph(`${title}. ${dates}`),
      fact(say.word.closing.online, address(url, parts)),
    ]),
    ...(ways.consultations.length === 1 ? [] : [paragraph(say.word.closing.youCanAlsoRespondTo)]),
    ...ways.otherWays.map((one) => fact(otherWayNames[one.way], otherWayText(one))),
  ];
}

/** The ways to reach the body, and a note if contacts without the internet are missing. */
function contactLines(settings: SiteSettings): readonly Paragraph[] {
  const missing = missingContacts(settings);
  return [
    ...settings.contacts.map(({ way, value, about }) =>
      fact(contactNames[way], about === undefined ? inOneLine(value) : `${inOneLine(value)}. ${about}`),
    ),
    ...(missing === undefined ? [] : [paragraph(missing)]),
  ];
}
