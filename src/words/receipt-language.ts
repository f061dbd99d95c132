/**
 * What a saved receipt says in a language, apart from what its respondent sent. `{name}` is something that is put in, as often
 * as it is there. None of it ever changes once receipts were given out with it, because a check writes the file again and
 * compares the two: other sentences are another wording.
 */
export interface ReceiptLanguage {
  /** For `lang` of a page. */
  readonly tag: string;
  readonly headings: Readonly<Record<'receipt' | 'keep' | 'answers' | 'proof' | 'copy', string>>;
  readonly labels: Readonly<Record<ReceiptLabel, string>>;
  /** Titles of pages, and what is above the data. */
  readonly titles: Readonly<Record<'receipt' | 'copy' | 'forPrograms', string>>;
  /** `{key}` is the public key. */
  readonly developmentKey: string;
  /** `{site}` is where it is checked, `<file>` any file. */
  readonly howToCheck: string;
  readonly months: readonly string[];
  /** `{day}`, `{month}` and `{year}`. */
  readonly day: string;
  /** `{day}` as above, and `{time}`. */
  readonly received: string;
  /** `{day}`, and `{channel}` on which it came in. */
  readonly keyedIn: string;
  /** The names of channels; another is printed as it is stored. */
  readonly channels: Readonly<Record<string, string>>;
  /** Every wording that receipts were saved with, by its number. New receipts have the last. */
  readonly wordings: Readonly<Record<number, ReceiptWords>>;
}

type ReceiptLabel =
  | 'responseTo'
  | 'revision'
  | 'received'
  | 'reference'
  | 'privateCode'
  | 'followUpCode'
  | 'replaces'
  | 'consultation'
  | 'notice'
  | 'commitment'
  | 'signature'
  | 'key'
  | 'publicKey';

/** The sentences of a saved receipt and of its copy. */
export interface ReceiptWords {
  readonly stored: string;
  readonly late: string;
  readonly keep: string;
  /** `{address}` is that of the consultation. */
  readonly codes: string;
  readonly proof: string;
  readonly copy: string;
}
