import { bodyNameFirst } from '../model/body-name.ts';
import type { SiteSettings } from '../model/site-settings.ts';
import { locale, say } from '../words/say.ts';

/** Every copy says of these whether they can be ordered; a body can add others. */
const expected = ['Print', 'Large print', 'Easy Read', 'British Sign Language', 'Welsh'] as const;

/** What readers of a copy can ask for by post and telephone. */
export interface CopiesToOrder {
  /** How to ask for one; undefined in a demonstration that sends nothing, where nobody would read the request. */
  readonly request: string | undefined;
  /** The formats that the body sends, with what it says about each. */
  readonly formats: readonly { readonly name: string; readonly text: string }[];
  /** Says which usual formats the settings do not name; undefined where none is missing. */
  readonly missing: string | undefined;
}

/** The formats in which the Code can be ordered, from the settings, and what they do not say. */
export function copiesToOrder({
  demonstration,
  formats,
  publisher,
}: Pick<SiteSettings, 'demonstration' | 'formats' | 'publisher'>): CopiesToOrder {
  const given = formats.map(({ format, about }) => ({
    name: expected.find((name) => isSame(name, format)) ?? format,
    text: about ?? say.files.orderCopies.askForIt,
  }));
  const names = new Set(given.map(({ name }) => name));
  const usual = expected.flatMap((name) => given.filter((one) => one.name === name));
  const others = given.filter((one) => !usual.includes(one));
  const unnamed = expected.filter((name) => !names.has(name));
  const list = new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    unnamed.map((name) => say.model.formats[name]),
  );
  const sendsNothing = demonstration && formats.length === 0;
  return {
    request: sendsNothing ? undefined : say.files.orderCopies.askForItInOne,
    formats: [...usual, ...others],
    missing:
      unnamed.length === 0
        ? undefined
        : sendsNothing
          ? say.files.orderCopies.thisDemonstrationCannotSendCode({ list })
          : say.files.orderCopies.hasNotSaidWhetherIt({ body: bodyNameFirst({ publisher }), list }),
  };
}

function isSame(name: string, format: string): boolean {
  const written = format.trim().toLowerCase();
  return written === name.toLowerCase() || (written === 'bsl' && name === 'British Sign Language');
}
