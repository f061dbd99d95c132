import { expect, it } from 'vitest';
import { siteContent } from './content.ts';
import { comparisonPrintStyle, revisionPrintStyle } from './print-style.ts';

const { settings, code } = siteContent();
const [first, second] = code.revisions;
if (first === undefined || second === undefined) throw new Error('The content has fewer than two revisions.');
const draft = { ...second, draft: true };

it('prints the Code, the revision with its date, and the address on each sheet of a revision', () => {
  const style = revisionPrintStyle({ ...settings, demonstration: false }, second);
  expect(style).toMatch(/@top-left \{\s+content: "LEDS Code";/);
  expect(style).toMatch(/@top-right \{\s+content: "Revision 0\.2, December 2018";/);
  expect(style).toMatch(/@bottom-left \{\s+content: "https:\/\/[^"]+\/code\/0\.2\/";/);
});

it('says on each sheet of a demonstration that it is one', () => {
  expect(revisionPrintStyle({ ...settings, demonstration: true }, first)).toContain('"LEDS Code: demonstration"');
});

it('names both revisions on each sheet of a comparison', () => {
  expect(comparisonPrintStyle(settings, first, second)).toContain('"Changes from revision 0.1 to 0.2, December 2018"');
});

it('says that the working draft is not published, and prints no address that others cannot open', () => {
  for (const style of [revisionPrintStyle(settings, draft), comparisonPrintStyle(settings, first, draft)]) {
    expect(style).toMatch(/working draft/i);
    expect(style).not.toContain('bottom-left');
  }
});

it('escapes the name of a Code that could end a CSS string', () => {
  const style = revisionPrintStyle(
    { ...settings, demonstration: false, shortCode: '"\\\n} body { display: none' },
    first,
  );
  expect(style).toContain('content: "\\22 \\5c \\a } body { display: none";');
});
