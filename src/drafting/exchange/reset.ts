import type { Cell } from './align.ts';
import { isSameAddress, isSetAs, linkOf } from './write-words.ts';

/** What is other about a letter that was sent: how it is set, where its link leads, or the text that stands for a picture. */
export type ResetKind = 'formatted' | 'linked' | 'described' | 'reshaped';

/** How a letter that was sent came back set otherwise; undefined where it did not. */
export function resetOf(cell: Cell): ResetKind | undefined {
  const { base, isEnd, paragraph, setting, alt } = cell;
  if (base === undefined || paragraph === undefined) return undefined;
  if (isEnd === true) return isReshaped(cell) ? 'reshaped' : undefined;
  const sent = base.of.cells[base.at];
  if (sent?.alt !== undefined) return alt === undefined || isSameLine(alt, sent.alt) ? undefined : 'described';
  // A heading, the plain English and what the file only prints have no setting that could be other: what somebody tracked is told.
  if (sent?.leaf === undefined) return sent !== undefined && isMadeStressed(cell) ? 'formatted' : undefined;
  if (sent.leaf.type === 'footnoteReference') return undefined;
  if (!isSetAs(sent.around, setting)) return 'formatted';
  // References lead to places in the file.
  return sent.leaf.type !== 'text' || isSameAddress(linkOf(sent.around)?.url, setting.link) ? undefined : 'linked';
}

/** Whether somebody tracked that it became bold, italic, raised or lowered. */
function isMadeStressed({ reset, setting: { bold, italic, raised } }: Cell): boolean {
  return reset !== undefined && (bold || italic || raised !== undefined);
}

/** Whether a paragraph came back as another kind of paragraph, or as an item of another level. */
function isReshaped({ base, paragraph }: Cell): boolean {
  if (base === undefined || paragraph === undefined || paragraph.place !== undefined) return false;
  const { level } = base.of;
  return paragraph.reshaped !== undefined || (level !== undefined && paragraph.list?.level !== level);
}

function isSameLine(one: string, other: string): boolean {
  const plain = (words: string): string => words.replace(/\s+/gu, ' ').trim();
  return plain(one) === plain(other);
}
