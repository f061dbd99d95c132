import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';

declare module 'mdast' {
  interface ParagraphData {
    /** Whether a number at its start is one of its words, because every number of its text is known. */
    isNumberWords?: true;
  }
}

/** A text in which every number of a paragraph is known, so that one at the start of another is one of its words. */
export function withKnownNumbers(root: Root): Root {
  visit(root, 'paragraph', (node) => {
    node.data = { ...node.data, isNumberWords: true };
  });
  return root;
}

/** The number of a numbered paragraph, such as `1.`, `16A.` or `2.3`, at the start of its words. */
const pattern = /^\s*(\d+[A-Z]?(?:\.\d+[A-Z]?)*)([.)]?)(\s+)(?=(\S))/u;

/** Reads the number at the start of a paragraph. Undefined where it is none, but a year or an amount. */
export function leadingNumber(
  words: string,
  hasTab = false,
): { readonly number: string; readonly written: string } | undefined {
  const [written, number, mark, , next] = pattern.exec(words) ?? [];
  // Sentences often start with a year or an amount, and no Code has a thousand paragraphs.
  if (written === undefined || number === undefined || next === undefined || /^\d{4}/.test(number)) return undefined;
  const isMarked = mark !== '' || (number.includes('.') && !/^\p{Ll}/u.test(next)) || hasTab;
  return isMarked ? { number, written: `${number}${mark ?? ''}` } : undefined;
}

/** A paragraph without a label that it begins with, however that is set. */
export function withoutLabel(paragraph: Paragraph, label: string): Paragraph {
  let left = label.length;
  const take = (children: readonly PhrasingContent[]): PhrasingContent[] =>
    children.flatMap((child): PhrasingContent[] => {
      if (left === 0) return [child];
      if (child.type === 'text') {
        const value = child.value.trimStart();
        const taken = Math.min(left, value.length);
        left -= taken;
        const rest = left === 0 ? value.slice(taken).trimStart() : '';
        return rest === '' ? [] : [{ ...child, value: rest }];
      }
      if (child.type !== 'strong' && child.type !== 'emphasis') return [child];
      const inside = take(child.children);
      return inside.length === 0 ? [] : [{ ...child, children: inside }];
    });
  const [first, ...others] = take(paragraph.children);
  const trimmed = first?.type === 'text' ? { ...first, value: first.value.trimStart() } : first;
  const isEmpty = trimmed === undefined || (trimmed.type === 'text' && trimmed.value === '');
  return { ...paragraph, children: isEmpty ? trimStart(others) : [trimmed, ...others] };
}

function trimStart([first, ...others]: readonly PhrasingContent[]): PhrasingContent[] {
  if (first === undefined) return [];
  return first.type === 'text' ? [{ ...first, value: first.value.trimStart() }, ...others] : [first, ...others];
}
