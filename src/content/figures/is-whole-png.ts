import { crc32, inflateSync } from 'node:zlib';

const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Where the seven rounds of an interlaced PNG begin, and the steps between their pixels: across, down. */
const rounds = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/**
 * Whether a PNG has the pixels that it says, no fewer and no more: programs that make documents stop at one that does not,
 * and by then it may be frozen. The bytes begin and end as those of a PNG do.
 */
export function isWholePng(bytes: Uint8Array): boolean {
  const chunks = chunksOf(bytes);
  const header = chunks?.[0];
  if (chunks === undefined || header?.type !== 'IHDR' || header.data.length !== 13) return false;
  const size = bytesOfPixels(header.data);
  const data = Buffer.concat(chunks.flatMap((chunk) => (chunk.type === 'IDAT' ? [chunk.data] : [])));
  try {
    return size !== undefined && inflateSync(data, { maxOutputLength: size }).length === size;
  } catch {
    return false;
  }
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** The chunks after the signature; undefined where one is cut off or has the wrong checksum. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length; ) {
    if (at + 12 > bytes.length) return undefined;
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return undefined;
    chunks.push({ type: String.fromCharCode(...bytes.subarray(at + 4, at + 8)), data: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

/** The number of bytes of all rows, each with the byte that says how it is filtered. */
function bytesOfPixels(header: Uint8Array): number | undefined {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const samples = channels[header[9] ?? -1];
  if (samples === undefined) return undefined;
  const bits = samples * (header[8] ?? 0);
  const rows = (across: number, down: number): number =>
    across === 0 ? 0 : down * (1 + Math.ceil((across * bits) / 8));
  if (header[12] !== 1) return rows(width, height);
  return rounds.reduce(
    (sum, [left, top, right, below]) =>
      sum + rows(Math.ceil((width - left) / right), Math.ceil((height - top) / below)),
    0,
  );
}
