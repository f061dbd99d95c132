/** A search query and its filters. An empty string is not a filter. */
export interface SearchRequest {
  readonly query: string;
  readonly kind: string;
  /** Label of a revision; empty for the latest. */
  readonly revision: string;
  readonly status: string;
  readonly theme: string;
}
