import { ImageRun, InsertedTextRun, type IContext } from 'docx';
import type { Figure } from '../../model/clause-tree.ts';
import type { Picture } from '../../model/picture.ts';
import type { DocumentParts } from './document-parts.ts';
import type { Track } from './side.ts';

/** Widest and highest picture, in pixels of 1/96 inch: the text of a page. */
const maxWidth = 600;
const maxHeight = 800;

/** The width and height of a picture in Word, in pixels. */
export function sizeInWord({ width, height }: Picture): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, maxWidth / width, maxHeight / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** A picture as a run of a paragraph. An SVG has its drawing beside it, for programs that cannot show an SVG. */
export function pictureRun(
  { picture, alt }: Pick<Figure, 'picture' | 'alt'>,
  data: Uint8Array,
  drawn: Uint8Array | undefined,
): ImageRun {
  const common = {
    data,
    transformation: sizeInWord(picture),
    altText: { name: picture.file, description: alt, title: '' },
  };
  if (picture.type !== 'image/svg+xml')
    return new ImageRun({ ...common, type: picture.type === 'image/png' ? 'png' : 'jpg' });
  if (drawn === undefined) throw new Error(`${picture.file} has not been drawn as a PNG.`);
  return new ImageRun({ ...common, type: 'svg', fallback: { type: 'png', data: drawn } });
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
