import { Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun, type ISectionOptions } from 'docx';
import { styles } from './styles.ts';
import { say } from '../../words/say.ts';

/** A4, in twentieths of a point. */
const page = { width: 11906, height: 16838 } as const;
const margin = 1247;

/** Width of the text on the page, in twentieths of a point. */
export const textWidth = page.width - 2 * margin;

/** Height of the text on the page, in points. */
export const textHeight = (page.height - 2 * margin) / 20;

/** Header and footer of every page. */
export interface HeaderAndFooter {
  readonly left: string;
  readonly right: string;
  readonly footer: string;
}

/** The page layout of a document: size, header, and footer with page number and page count. */
export function sheet({ left, right, footer }: HeaderAndFooter): Omit<ISectionOptions, 'children'> {
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth }];
  const run = (text: string) => new TextRun({ text });
  return {
    properties: { page: { size: page, margin: { top: margin, right: margin, bottom: margin, left: margin } } },
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            style: styles.sheet,
            tabStops,
            children: [run(left), new TextRun({ children: [new Tab()] }), run(right)],
          }),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: styles.sheet,
            tabStops,
            children: [
              run(footer),
              new TextRun({
                children: [
                  new Tab(),
                  // A field within a message is an object, since strings beside each other become one.
                  ...say.word.sheet
                    .page<{ readonly field: (typeof PageNumber)[keyof typeof PageNumber] }>({
                      current: () => ({ field: PageNumber.CURRENT }),
                      total: () => ({ field: PageNumber.TOTAL_PAGES }),
                    })
                    .map((part) => (typeof part === 'string' ? part : part.field)),
                ],
              }),
            ],
          }),
        ],
      }),
    },
  };
}
