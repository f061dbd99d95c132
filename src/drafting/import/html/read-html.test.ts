import { expect, test } from 'vitest';
import { clauseMdx } from '../clause-mdx.ts';
import { keepSupported } from '../keep-supported.ts';
import { readText } from '../read-text.ts';

function imported(html: string): { readonly text: string; readonly losses: readonly string[] } {
  const { root, losses } = readText(html);
  const kept = keepSupported(root, (url) => url.startsWith('https:'));
  return { text: clauseMdx('a', kept.root.children, undefined).text, losses: [...losses, ...kept.losses] };
}

const item = (list: string, left: number, label: string, words: string): string =>
  `<p class=MsoListParagraph style='margin-left:${left}pt;mso-list:${list} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${label}<span>&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`;

test.each<[string, string, string, readonly string[]]>([
  [
    'Word has its numbers and letters in the words of paragraphs',
    `Version:1.0\r\nStartHTML:1\r\n<html><body><!--StartFragment-->${item('l0 level2', 36, '1.1', 'The tenant&#8217;s caf&#233; must:')}${item('l1 level1', 54, '(a)', 'keep <b>it</b>;')}${item('l1 level1', 54, '(b)', 'pay.')}${item('l2 level1', 54, '·', 'In full.')}<p class=MsoNormal style='margin-left:36pt'>It goes on.</p><!--EndFragment--></body></html>`,
    '<Para id="a-1-1" number="1.1">\n\nThe tenant’s café must:\n\n(a) keep **it**;\n(b) pay.\n\n- In full.\n\nIt goes on.\n\n</Para>',
    [],
  ],
  [
    'footnotes of Word stay footnotes',
    `<p>Rent<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.</p><div style='mso-element:footnote-list'><hr><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Each year.</p></div></div>`,
    'Rent[^1].\n\n[^1]: Each year.',
    [],
  ],
  [
    'Google Docs says by style what is bold, and how lists are labelled',
    `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:700">Must</span><span> go:</span></p><ol><li style="list-style-type:lower-alpha"><p>keep it;</p></li><ol><li style="list-style-type:lower-roman"><p>now</p></li><li style="list-style-type:lower-roman"><p>later</p></li></ol><li style="list-style-type:lower-alpha"><p>pay.</p></li></ol></b>`,
    '**Must** go:\n\na. keep it;\n   i. now\n   ii. later\nb. pay.',
    [],
  ],
  [
    'a list of a web page keeps where it starts, and its items their words where they do not follow',
    '<ol start="3"><li>three<li value="7">seven</ol>',
    '3. three\n\n7\\. seven',
    [],
  ],
  [
    'nothing is executed or loaded, and what is left out is named',
    '<p>Go <a href="javascript:alert(1)" onclick="alert(2)">there</a><script>alert(3)</script><img src="https://a.example/b.png" alt="A map" onerror="alert(4)"><span style="display:none">secret</span>.</p>',
    'Go there.',
    [
      'Hidden text was left out: “secret”.',
      'A picture outside the text was not loaded: “A map”.',
      'A link to javascript:alert(1) became plain text: “there”.',
    ],
  ],
  [
    'a footnote of Word comes after what was copied',
    '<!--StartFragment--><p>Go<a style="mso-footnote-id:ftn1" href="#_ftn1">[1]</a>.</p><!--EndFragment--><div style="mso-element:footnote-list"><hr><div style="mso-element:footnote" id=ftn1><p><a href="#_ftnref1">[1]</a> Now.</p></div></div></body>',
    'Go[^1].\n\n[^1]: Now.',
    [],
  ],
  [
    'what a clause cannot have is left out and named',
    '<p>The <ins cite="mailto:a">new</ins> <del cite="mailto:a">old</del> rule.<svg><text>drawn</text></svg><math><mi>x</mi></math></p><select><option>one</option></select><iframe src="https://example.org/"></iframe><input type="hidden" value="z">',
    'The new rule.',
    [
      'Tracked deleted text was left out: “old”.',
      'A drawing was left out: “drawn”.',
      'An equation was left out: “x”.',
      'A form field was left out: “one”.',
      'What was embedded was left out: “https://example.org/”.',
    ],
  ],
  [
    'the caption of a table comes before it, and a merged cell of any size is divided',
    `<table><caption>Fees</caption><tr><th colspan="1000000000">A</th></tr><tr><td rowspan="1000000000">B</td></tr></table>`.replace(
      'colspan="1000000000"',
      'colspan="2"',
    ),
    'Fees\n\n| A |   |\n| - | - |\n| B |   |',
    [
      'A merged cell of a table was divided, and has its words in the first: “A”.',
      'A merged cell of a table was divided, and has its words in the first: “B”.',
    ],
  ],
  [
    'a sign beside a heading that leads to it is not of the heading',
    '<h2>Two<a href="#x">#</a></h2><p>Go.</p>',
    '## Two\n\nGo.',
    [],
  ],
  ['an anchor in a heading has no words', '<h2><a name="x"></a>Two</h2><p>Go.</p>', '## Two\n\nGo.', []],
  [
    'text without tags is read line by line',
    '1.\tThe council lets plots.\n2.\tA tenant must:\n(a)\tkeep it;\n(b)\tpay.',
    '<Para id="a-1" number="1">\n\nThe council lets plots.\n\n</Para>\n\n<Para id="a-2" number="2">\n\nA tenant must:\n\n(a) keep it;\n(b) pay.\n\n</Para>',
    [],
  ],
])('%s', (_, html, text, losses) => {
  expect(imported(html)).toEqual({ text, losses });
});
