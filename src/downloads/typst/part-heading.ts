import { clausesOf, type Revision } from '../../model/code.ts';
import type { Anchors } from './anchors.ts';
import { call, type TypstCode } from './code.ts';

/** From this number of clauses each part begins a page: in a shorter Code too many pages would be nearly empty. */
const longCode = 60;

/** The heading at the start of a part. */
export function partHeading(revision: Revision, title: string, anchors: Anchors): TypstCode {
  anchors.beginPart();
  return call(clausesOf(revision).length < longCode ? 'opening' : 'chapter', {}, title);
}
