import { codePointName, hiddenCharacters, isBlank, refusedInFiles } from '../../model/hidden-characters.ts';
import { diagnostic, type Diagnostic, type Message, type SourcePosition } from './diagnostic.ts';

/**
 * Reports invisible characters of a value, and a value that shows nothing. It looks at the value as readers get it,
 * after character references and escapes.
 *
 * @param source the text that the value was read from: what is reported there as `file-character` is not repeated
 */
export function textDiagnostics(value: string, position: SourcePosition, source: string): readonly Diagnostic[] {
  const hidden = hiddenCharacters(value)
    .filter((character) => !(source.includes(character) && character.search(refusedInFiles) === 0))
    .map((character) => diagnostic('text-hidden', position, hiddenMessage(codePointName(character))));
  // Empty text is for the schema to refuse.
  return value !== '' && isBlank(value) ? [...hidden, diagnostic('text-blank', position, blankMessage)] : hidden;
}

/** The message about a text that shows nothing. */
export const blankMessage: Message = {
  unexpected: 'Unexpected text that contains only spaces or invisible characters',
  todo: 'Write words, or delete it.',
};

function hiddenMessage(name: string): Message {
  return {
    unexpected: `Unexpected invisible character ${name}`,
    todo: 'Delete it, or the code such as `&#x200B;` or `\\u200B` that stands for it. If it does not go away, retype the words around it.',
  };
}
