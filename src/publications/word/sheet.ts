import { Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun, type ISectionOptions } from 'docx';
import { styles } from './styles.ts';

/** A4, in twentieths of a point. */
const page = { width: 11906, height: 16838 } as const;
const margin = 1247;

/** Width of the text on the page, in twentieths of a point. */
export const textWidth = page.width - 2 * margin;

/** What stands at the head and the foot of every page. */
export interface RunningLines {
  readonly left: string;
  readonly right: string;
  readonly foot: string;
}

/** The sheet of a document: its size, its running head, and at its foot the number of the page and of all pages. */
export function sheet({ left, right, foot }: RunningLines): Omit<ISectionOptions, 'children'> {
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth }];
  const text = (words: string) => new TextRun({ text: words });
  return {
    properties: { page: { size: page, margin: { top: margin, right: margin, bottom: margin, left: margin } } },
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            style: styles.sheet,
            tabStops,
            children: [text(left), new TextRun({ children: [new Tab()] }), text(right)],
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
              text(foot),
              new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
            ],
          }),
        ],
      }),
    },
  };
}
