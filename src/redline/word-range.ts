/** A range of words. `to` is exclusive. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}
