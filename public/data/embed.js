// Shows the latest text of a clause on a page of another site: see /data/. It asks for one file, without cookies.

const element = (name, ...children) => {
  const made = document.createElement(name);
  made.append(...children);
  return made;
};
const link = (href, ...children) => Object.assign(element('a', ...children), { href });
// `/code/` in the data is a page of the site, which may be below a path.
const linkTo = (url, page) => new URL(/^\/(?!\/)/.test(url) ? `../..${url}` : url, page).href;
const small = (...children) => element('p', element('small', ...children));

// prettier-ignore
const names = {
  paragraph: 'p', list: 'ul', listItem: 'li', table: 'table', tableRow: 'tr', tableCell: 'td', emphasis: 'em',
  strong: 'strong', superscript: 'sup', subscript: 'sub', term: 'span', break: 'br', footnoteReference: 'sup',
  subheading: 'h3', quotation: 'blockquote', figure: 'figure',
};

// The label of an item, such as `(b)` or `iv.`
// prettier-ignore
const numerals = { m: 1e3, cm: 900, d: 500, cd: 400, c: 100, xc: 90, l: 50, xl: 40, x: 10, ix: 9, v: 5, iv: 4, i: 1 };
const roman = (n) => {
  const [letters, value] = Object.entries(numerals).find((one) => one[1] <= n) ?? [''];
  return letters && `${letters}${roman(n - value)}`;
};
const alphabetic = (n) =>
  n < 1 ? '' : `${alphabetic(Math.floor((n - 1) / 26))}${String.fromCharCode(97 + ((n - 1) % 26))}`;
const labelOf = (format, n) =>
  format.replace(/\w/, (kind) => {
    const words = { a: alphabetic, i: roman }[kind.toLowerCase()]?.(n) ?? `${n}`;
    return kind < 'a' ? words.toUpperCase() : words;
  });

const build = (node, data, inHead) => {
  const { type, children = [], number, ordered, start, format = '1' } = node;
  const label = data.footnotes[node.label] ?? data.asShown.labels[type];
  const inside = children.map((child, place) => build(child, data, inHead || (type === 'table' && !place)));
  if (type === 'text') return node.value;
  if (type === 'ref') return data.references[node.to];
  if (type === 'link') return link(linkTo(node.url, data.page), ...inside);
  if (ordered) {
    // A browser that does not know labels as text prints `b.` by the type.
    if (node.format)
      inside.forEach(
        (item, place) => (item.style.listStyleType = `"${labelOf(format, Number(start) + Number(place))} "`),
      );
    return Object.assign(element('ol', ...inside), { start, type: /\w/.exec(format)[0] });
  }
  if (type === 'figure') inside.unshift(element('p', link(data.clause.figures.shift().address, node.alt)));
  const lead = [number && element('strong', `${number}. `), label && `${label} `].filter(Boolean);
  return element((inHead && type === 'tableCell' && 'th') || names[type] || 'div', ...lead, ...inside);
};

const contents = (data) => {
  const { asShown, clause, notice, page } = data;
  return [
    element('p', element('strong', link(page, [clause.number, clause.title].filter(Boolean).join('. ')))),
    build(clause.tree, data),
    small(...asShown.line.map((part) => (part.page ? link(part.page, part.text) : part.text))),
    ...(notice ? [small(notice)] : []),
  ];
};

customElements.define(
  'code-clause',
  class extends HTMLElement {
    async connectedCallback() {
      const id = this.getAttribute('clause');
      // Nothing but an id: dots and slashes would lead elsewhere.
      if (!/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(id ?? ''))
        throw new Error(`<code-clause> needs an attribute “clause” with the id of a clause, not “${id ?? ''}”.`);
      const file = new URL(`clauses/${id}.json`, import.meta.url);
      const response = await fetch(file, { credentials: 'omit', referrerPolicy: 'no-referrer' });
      if (!response.ok) throw new Error(`<code-clause>: there is no “${id}”, ${file} answers ${response.status}.`);
      this.replaceChildren(...contents(await response.json()));
    }
  },
);
