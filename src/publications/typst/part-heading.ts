import { clausesOf, type Revision } from '../../code/code.ts';
import type { Anchors } from './anchors.ts';
import { call, type TypstCode } from './code.ts';

/** From how many clauses on each part begins a page: in a shorter Code too many pages would be left nearly empty. */
const long = 60;

/** The heading of a part of a revision, with which it begins. */
export function partHeading(revision: Revision, title: string, anchors: Anchors): TypstCode {
  anchors.beginPart();
  return call(clausesOf(revision).length < long ? 'opening' : 'chapter', {}, title);
}
