import type { Element } from 'hast';

/** What the `style` of an element says, by property. */
export function styleOf({ properties }: Element): ReadonlyMap<string, string> {
  const { style } = properties;
  if (typeof style !== 'string') return new Map();
  return new Map(
    style.split(';').flatMap((declaration) => {
      const at = declaration.indexOf(':');
      const name = declaration.slice(0, Math.max(at, 0)).trim().toLowerCase();
      return name === '' ? [] : [[name, declaration.slice(at + 1).trim()] as const];
    }),
  );
}

/** A length in twentieths of a point; 0 where it is none. */
export function twipsOf(length = ''): number {
  const [, number = '0', unit = ''] = /(-?[\d.]+)(pt|px|cm|mm|in|em|rem)?\s*$/i.exec(length) ?? [];
  const points = { pt: 1, px: 0.75, cm: 28.35, mm: 2.835, in: 72, em: 12, rem: 12 }[unit.toLowerCase()] ?? 0;
  return Math.round(Number(number) * points * 20);
}
