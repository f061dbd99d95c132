import type { GetICUArgs } from '@schummar/icu-type-parser';

/** The messages of a catalogue, by their keys. A list is names for one thing, as many as a language has. */
export interface Messages {
  readonly [key: string]: string | readonly string[] | Messages;
}

/** What another language must say: the same keys, with other words. */
export type Catalogue<English> = {
  readonly [Key in keyof English]: English[Key] extends string
    ? string
    : English[Key] extends readonly string[]
      ? readonly string[]
      : Catalogue<English[Key]>;
};

/** The words of a catalogue: strings, and functions where something is put into them. */
export type Words<English> = {
  readonly [Key in keyof English]: English[Key] extends string
    ? Word<English[Key]>
    : English[Key] extends readonly string[]
      ? readonly string[]
      : Words<English[Key]>;
};

/**
 * One message: a string if nothing is put into it. `{name}` takes a value. `<link>…</link>` takes a function that marks up the
 * words between, and the message becomes a list, the caller's own, of strings and of what such functions return.
 */
type Word<Message extends string> = Message extends `${string}</${string}`
  ? <Part>(values: Values<Message> & Markup<Message, Part>) => (string | Part)[]
  : Message extends `${string}{${string}`
    ? (values: Values<Message>) => string
    : string;

type Values<Message extends string> = {
  readonly [Name in KeyOf<Parsed<Message>>]: Value<ValueOf<Parsed<Message>, Name>>;
};

type Parsed<Message extends string> = GetICUArgs<Message, { ICUNumberArgument: number; ICUArgument: string | number }>;

/** A message with `select` takes what any of its branches needs. */
type KeyOf<Branch> = Branch extends Branch ? keyof Branch : never;

type ValueOf<Branch, Name extends PropertyKey> = Branch extends Readonly<Record<Name, infer Given>> ? Given : never;

/** A `select` on `true` takes a boolean. */
type Value<Given> = number extends Given ? Given : 'true' extends Given ? boolean : Given;

type Markup<Message extends string, Part> = Readonly<
  Record<TagsIn<Message>, (words: readonly (string | Part)[]) => Part>
>;

type TagsIn<Message extends string> = Message extends `${string}</${infer Tag}>${infer Rest}`
  ? Tag | TagsIn<Rest>
  : never;
