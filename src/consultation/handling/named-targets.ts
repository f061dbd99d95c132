import type { ClauseFields, ParagraphFields } from '../clause-fields.ts';
import type { Form } from '../form.ts';

/** A clause or numbered paragraph that a comment on paper is about. */
export type NamedTarget = ClauseFields | ParagraphFields;

/** What a person wrote on paper may mean: one of these, or nothing in this Code. */
interface Candidate {
  readonly target: NamedTarget;
  readonly isParagraph: boolean;
  /** Ways to write it, as words in small letters. */
  readonly names: readonly string[];
}

const paragraphWords: ReadonlySet<string> = new Set(['paragraph', 'paragraphs', 'para', 'paras', 'par']);
const clauseWords: ReadonlySet<string> = new Set(['clause', 'clauses', 'section']);
const otherWords: ReadonlySet<string> = new Set(['number', 'no', 'nr', 'the', 'see', 're', 'on', 'about']);

/**
 * The clauses and paragraphs that a reference can mean, as people write one: `G`, `commitment G`, `para. 16`, the title
 * of a clause. One is certain; with several, whoever reads the paper has to decide.
 */
export function targetsOf({ clauses }: Pick<Form, 'clauses'>, written: string): readonly NamedTarget[] {
  const units = new Set([...clauseWords, ...clauses.flatMap(unitWords)]);
  const ignored = new Set([...paragraphWords, ...units, ...otherWords]);
  const words = wordsOf(written);
  const namesOf = (...texts: readonly string[]): readonly string[] =>
    texts.map((text) =>
      wordsOf(text)
        .filter((word) => !ignored.has(word))
        .join(' '),
    );
  const candidates = clauses.flatMap((clause): readonly Candidate[] => [
    {
      target: clause,
      isParagraph: false,
      names: namesOf(clause.title, clause.id, clause.phrase, ...(clause.number === undefined ? [] : [clause.number])),
    },
    ...clause.paragraphs.map((paragraph) => ({
      target: paragraph,
      isParagraph: true,
      names: namesOf(paragraph.number, `${clause.number ?? clause.title} ${paragraph.number}`),
    })),
  ]);
  const [name = ''] = namesOf(written);
  const found = name === '' ? [] : candidates.filter(({ names }) => names.includes(name));
  const saysParagraph = words.some((word) => paragraphWords.has(word));
  const saysClause = words.some((word) => units.has(word)) && !saysParagraph;
  return found.filter(({ isParagraph }) => (isParagraph ? !saysClause : !saysParagraph)).map(({ target }) => target);
}

/** The words for a clause in its name: `commitment` in `commitment G: What the system is for`. */
function unitWords({ number, phrase }: ClauseFields): readonly string[] {
  return number === undefined ? [] : wordsOf(phrase.slice(0, phrase.indexOf(` ${number}:`)));
}

/** Words in small letters, without the marks around them: `Para.16,` is `para` and `16`. */
function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('§', ' paragraph ')
    .replace(/(\p{L})\.?(?=\p{N})/gu, '$1 ')
    .split(/[\s,;/]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
}
