/** A range of words; `to` is exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}
