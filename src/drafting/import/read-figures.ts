import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { asides } from '../../model/nodes.ts';
import { placeholder } from '../placeholder.ts';
import type { Losses } from './blocks/losses.ts';
import { readAsides } from './read-asides.ts';

declare module 'mdast' {
  interface ParagraphData {
    /** Whether Word's style says that it is a caption. */
    isCaption?: boolean;
  }
}

/** The name of the file that a picture of the document becomes; undefined where it cannot be a figure. */
export type FileOfPicture = (url: string) => string | undefined;

type Tag = Extract<RootContent, { type: 'mdxJsxFlowElement' }>;

/**
 * Turns pictures into figures. The caption is the paragraph that says so by its style or by beginning with `Figure`, and
 * the description that of our own copies. What the document does not say is left for the editor to write, and the gate
 * waits for it.
 */
export function readFigures(
  blocks: readonly RootContent[],
  fileOf: FileOfPicture,
  losses: Losses,
): readonly RootContent[] {
  const read: RootContent[] = [];
  const rest = [...blocks];
  for (let block = rest.shift(); block !== undefined; block = rest.shift()) {
    if (block.type === 'heading') losses.under(toString(block, { includeHtml: false }));
    const { words, pictures } = block.type === 'paragraph' ? takePictures(block.children, fileOf) : nothing;
    if (pictures.length === 0 || block.type !== 'paragraph') {
      read.push(block);
      continue;
    }
    const text = { ...block, children: [...words] };
    if (toString(text).trim() !== '' || words.some(({ type }) => type === 'footnoteReference')) {
      read.push(text);
      losses.add(`The picture \`${pictures[0]?.file ?? ''}\` was among words, and comes after their paragraph.`);
    }
    for (const [index, picture] of pictures.entries()) {
      const isLast = index === pictures.length - 1;
      const caption = isLast ? takeCaption(read, rest) : undefined;
      const description = isLast ? takeDescription(rest) : undefined;
      const figure = figureTag(picture, caption, description);
      read.push(figure);
      const missing = [
        ...(hasAlt(picture.alt) ? [] : ['the text that stands for it']),
        ...(caption === undefined ? ['its caption'] : []),
      ];
      if (missing.length > 0)
        losses.add(`The picture \`${picture.file}\` is in a \`<Figure>\`: write ${missing.join(' and ')}.`);
    }
  }
  return read;
}

/** Whether a block is a figure that was read. */
export function isFigureTag(node: RootContent): node is Tag {
  return node.type === 'mdxJsxFlowElement' && node.name === 'Figure';
}

/** The file of such a figure. */
export function fileOfTag({ attributes }: Tag): string | undefined {
  const value = attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'file')?.value;
  return typeof value === 'string' ? value : undefined;
}

interface Picture {
  readonly file: string;
  readonly alt: string;
}

interface WordsAndPictures {
  readonly words: readonly PhrasingContent[];
  readonly pictures: readonly Picture[];
}

const nothing: WordsAndPictures = { words: [], pictures: [] };

/** The pictures in a line, however its words are set, and the line without them. */
function takePictures(children: readonly PhrasingContent[], fileOf: FileOfPicture): WordsAndPictures {
  const taken = children.map((child): WordsAndPictures => {
    if (child.type === 'image') {
      const file = fileOf(child.url);
      const alt = (child.alt ?? '').replace(/\s+/g, ' ').trim();
      return file === undefined ? { words: [child], pictures: [] } : { words: [], pictures: [{ file, alt }] };
    }
    if (child.type !== 'strong' && child.type !== 'emphasis' && child.type !== 'link')
      return { words: [child], pictures: [] };
    const { words, pictures } = takePictures(child.children, fileOf);
    if (pictures.length === 0) return { words: [child], pictures };
    return { words: words.length === 0 ? [] : [{ ...child, children: [...words] }], pictures };
  });
  return {
    words: taken.flatMap((one) => one.words),
    pictures: taken.flatMap((one) => one.pictures),
  };
}

/** Whether a text was written for readers: Word names a file, or says that it wrote the text itself. */
function hasAlt(alt: string): boolean {
  return (
    alt !== '' && !/\.(?:png|jpe?g|gif|svg|bmp|tiff?|emf|wmf)$/i.test(alt) && !/automatically generated\.?$/i.test(alt)
  );
}

function isCaption(block: RootContent | undefined): block is Paragraph {
  return block?.type === 'paragraph' && (block.data?.isCaption === true || /^(?:Figure|Fig\.)\s/.test(toString(block)));
}

/** Takes the caption away from below a picture or, where there is none, from above it. */
function takeCaption(above: RootContent[], below: RootContent[]): Paragraph | undefined {
  const [next] = below;
  if (isCaption(next)) {
    below.shift();
    return next;
  }
  const last = above.at(-1);
  if (!isCaption(last)) return undefined;
  above.pop();
  return last;
}

function takeDescription(below: RootContent[]): Tag | undefined {
  const [next] = below;
  const [description, ...others] = next?.type === 'blockquote' ? (readAsides(next, [asides.description]) ?? []) : [];
  if (description === undefined || others.length > 0) return undefined;
  below.shift();
  return description;
}

/** A figure, in which the editor has to write what the document does not say. */
export function figureTag({ file, alt }: Picture, caption?: Paragraph, description?: Tag): Tag {
  const attribute = (name: string, value: string) => ({ type: 'mdxJsxAttribute', name, value }) as const;
  const toWrite: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: `${placeholder}: the caption.` }] };
  return {
    type: 'mdxJsxFlowElement',
    name: 'Figure',
    attributes: [
      attribute('file', file),
      attribute('alt', hasAlt(alt) ? alt : `${placeholder}: what the picture shows.`),
    ],
    children: [caption ?? toWrite, ...(description === undefined ? [] : [description])],
  };
}
