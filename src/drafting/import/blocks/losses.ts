/** What could not be imported unchanged, one sentence each, with the heading that it is under and its words. */
export class Losses {
  readonly sentences: string[] = [];
  #heading = '';
  /** What is told together for the text under a heading. */
  #together = new Map<string, { readonly words: string[]; readonly tell: (words: string) => string }>();

  /** Says under which heading comes what is added next. */
  under(heading: string): void {
    this.tell();
    this.#heading = heading.replace(/\s+/g, ' ').trim();
  }

  add(sentence: string): void {
    this.sentences.push(this.#heading === '' ? sentence : `${sentence} (Under “${this.#heading}”.)`);
  }

  /** Adds words to one sentence, which is told once for all of its kind under a heading. */
  addTogether(kind: string, words: string, tell: (words: string) => string): void {
    const told = this.#together.get(kind) ?? { words: [], tell };
    told.words.push(`“${words}”`);
    this.#together.set(kind, told);
  }

  /** Tells what has been collected so far. */
  tell(): void {
    for (const { words, tell } of this.#together.values()) this.add(tell(words.join(', ')));
    this.#together = new Map();
  }
}
