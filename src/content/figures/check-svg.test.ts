import { expect, test } from 'vitest';
import { checkSvg } from './check-svg.ts';

const svg = (inner: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${attributes}>${inner}</svg>`;

test.each([
  [
    'shapes, text and gradients',
    '<defs><linearGradient id="a"><stop offset="0" stop-color="rgb(1,2,3)"/></linearGradient></defs><rect fill="url(#a)" width="1" height="1" transform="rotate(45) translate(1 2)"/><text>A &amp; B &lt; C</text>',
  ],
  ['an arrow', '<marker id="m" orient="auto"><path d="M0 0L9 9"/></marker><path d="M0 0h9" marker-end="url(#m)"/>'],
  ['a comment', '<!-- drawn by hand -->'],
])('an SVG may have %s', (_, inner) => {
  expect(checkSvg(svg(inner))).toBeUndefined();
});

test('an SVG may say that it is UTF-8', () => {
  expect(checkSvg(`<?xml version="1.0" encoding="UTF-8"?>\n${svg('')}`)).toBeUndefined();
});

test.each([
  ['a script', svg('<script>alert(1)</script>')],
  ['a script in other letters', svg('<SCRIPT>alert(1)</SCRIPT>')],
  ['a script of another namespace', svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>')],
  ['HTML', svg('<foreignObject><p>words</p></foreignObject>')],
  ['an event', svg('<rect onload="alert(1)"/>')],
  ['an event on the picture', svg('', ' onload="alert(1)"')],
  ['a link', svg('<a href="https://a.example/"><rect/></a>')],
  ['a picture from elsewhere', svg('<image href="https://a.example/x.png"/>')],
  ['a copy of itself', svg('<use href="#a"/>')],
  ['a style sheet', svg('<style>@import "https://a.example/"</style>')],
  ['a style', svg('<rect style="fill: red"/>')],
  ['a fill from elsewhere', svg('<rect fill="url(https://a.example/#a)"/>')],
  ['a fill from elsewhere after one from here', svg('<rect fill="url(#a) url(//a.example/)"/>')],
  ['an escaped function', svg('<rect fill="u\\72l(https://a.example/)"/>')],
  ['a reference where none may be', svg('<rect width="url(#a)"/>')],
  ['another function', svg('<rect fill="image(a.png)"/>')],
  ['movement', svg('<rect><animate attributeName="href" to="javascript:alert(1)"/></rect>')],
  ['a value that is set later', svg('<set attributeName="onload" to="alert(1)"/>')],
  ['an address as an attribute', svg('<rect xlink:href="a" xmlns:xlink="http://www.w3.org/1999/xlink"/>')],
  ['another base', svg('', ' xml:base="https://a.example/"')],
  ['a declared entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('<text>&a;</text>')}`],
  ['a document type', `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://a.example/">${svg('')}`],
  ['a style sheet by instruction', `<?xml-stylesheet href="https://a.example/"?>${svg('')}`],
  ['another encoding', `<?xml version="1.0" encoding="UTF-7"?>${svg('')}`],
  ['text in a CDATA section', svg('<text><![CDATA[<script>]]></text>')],
  [
    'a marker on a marker',
    svg('<marker id="m"><path d="M0 0h9"/></marker><marker id="n"><path d="M0 0h9" marker-end="url(#m)"/></marker>'),
  ],
  ['a marker that inherits a marker', svg('<g marker-end="url(#m)"><marker id="m"><path d="M0 0h9"/></marker></g>')],
  [
    'a marker at each point of a line',
    svg('<marker id="m"><path d="M0 0h9"/></marker><path d="M0 0h9" marker-mid="url(#m)"/>'),
  ],
  ['a marker of many shapes', svg(`<marker id="m">${'<path d="M0 0h9"/>'.repeat(21)}</marker>`)],
  ['letters in another direction', svg('<text>&#x202E;abc</text>')],
  ['a label in another direction', svg('<g aria-label="&#x202E;abc"/>')],
  ['an SVG in itself', svg(svg(''))],
  ['no namespace', '<svg viewBox="0 0 9 9"/>'],
  ['another namespace within', svg('<g xmlns="http://www.w3.org/1999/xhtml"><path/></g>')],
  ['HTML instead', '<html><script>alert(1)</script></html>'],
  ['no end', '<svg xmlns="http://www.w3.org/2000/svg">'],
  ['thousands of shapes', svg('<path d="M0 0"/>'.repeat(6_000))],
  ['deep nesting', svg(`${'<g>'.repeat(99)}${'</g>'.repeat(99)}`)],
  ['nesting that breaks a parser', svg(`${'<g>'.repeat(50_000)}${'</g>'.repeat(50_000)}`)],
])('an SVG with %s is refused', (_, text) => {
  expect(checkSvg(text)).toBeDefined();
});
