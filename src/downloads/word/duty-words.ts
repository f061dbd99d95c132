import { Paragraph, TextRun } from 'docx';
import type { Inline } from '../../model/clause-tree.ts';
import { plainText } from '../../model/plain-text.ts';
import type { DutyChange } from '../../redline/duty-watch/duty-watch.ts';
import { entryWords } from '../../redline/duty-watch/entry-words.ts';
import { runsOf } from './simple-paragraphs.ts';
import { styles } from './styles.ts';
import { say } from '../../words/say.ts';

const textOf = (word: Inline): string => plainText(word, (id) => id);

const mark = { insertion: styles.inserted, deletion: styles.deleted } as const;

/**
 * The sentence of an entry of the duty watch, with its marks. They are formats, not tracked changes: the list is about the
 * revision, so accepting or rejecting the changes of the text leaves it as it is.
 */
export function dutyWords(duty: DutyChange): TextRun[] {
  const words = entryWords(duty);
  return words.flatMap((word, index) => {
    const isMarked = word.type === 'insertion' || word.type === 'deletion';
    const style = isMarked ? mark[word.type] : undefined;
    const text = isMarked ? word.children.map(textOf).join('') : word.type === 'text' ? word.value : '';
    // Old and new words beside each other would read as one.
    const isBeside = style !== undefined && words[index - 1]?.type === 'deletion' && /^\S/u.test(text);
    return [
      ...(isBeside ? [new TextRun({ text: ' ' })] : []),
      new TextRun({ text, ...(style === undefined ? {} : { style }) }),
    ];
  });
}

/** The paragraph that says what the marks mean. */
export function howDutiesAreMarked(): Paragraph {
  return new Paragraph({
    style: styles.text,
    children: runsOf(
      say.word.dutyWords.inThisList({
        ins: (words) =>
          new TextRun({ text: words.filter((one) => typeof one === 'string').join(''), style: styles.inserted }),
        del: (words) =>
          new TextRun({ text: words.filter((one) => typeof one === 'string').join(''), style: styles.deleted }),
      }),
    ),
  });
}
