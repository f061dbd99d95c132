import { ImageRun, InsertedTextRun, type IContext } from 'docx';
import type { Figure } from '../../model/clause-tree.ts';
import type { DocumentParts } from './document-parts.ts';
import type { Track } from './side.ts';

/** Widest and highest picture, in pixels of 1/96 inch: the text of a page. */
const maxWidth = 600;
const maxHeight = 800;

/** Replaces an SVG in programs that cannot show it: a light grey square, next to the text alternative of the picture. */
const greyPixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGN49+4dAAWYAsspex20AAAAAElFTkSuQmCC',
  'base64',
);

/** A picture as a run of a paragraph. */
export function pictureRun({ picture, alt }: Pick<Figure, 'picture' | 'alt'>, data: Uint8Array): ImageRun {
  const scale = Math.min(1, maxWidth / picture.width, maxHeight / picture.height);
  const common = {
    data,
    transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
    altText: { name: picture.file, description: alt, title: '' },
  };
  return picture.type === 'image/svg+xml'
    ? new ImageRun({ ...common, type: 'svg', fallback: { type: 'png', data: greyPixel } })
    : new ImageRun({ ...common, type: picture.type === 'image/png' ? 'png' : 'jpg' });
}

const trackElements: Readonly<Record<Exclude<Track, 'both'>, string>> = {
  before: 'w:del',
  after: 'w:ins',
  movedFrom: 'w:moveFrom',
  movedTo: 'w:moveTo',
};

/** A picture that is on one side only, tracked as its paragraph is. */
export class TrackedPicture extends InsertedTextRun {
  protected override readonly rootKey: string;
  readonly #run: ImageRun;
  readonly #change: ReturnType<DocumentParts['change']>;

  constructor(track: Exclude<Track, 'both'>, run: ImageRun, parts: DocumentParts) {
    super(parts.change());
    this.rootKey = trackElements[track];
    this.#run = run;
    this.#change = parts.change();
  }

  override prepForXml(context: IContext) {
    const { id, author, date } = this.#change;
    const run = this.#run.prepForXml(context);
    const attributes = { _attr: { 'w:id': id, 'w:author': author, 'w:date': date } };
    return { [this.rootKey]: run === undefined ? [attributes] : [attributes, run] };
  }
}
