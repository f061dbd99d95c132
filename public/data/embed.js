// Shows the latest text of a clause on a page of another site, and when it changed: see /data/.
// It asks for one file, without cookies or the page's address. Without it, what the element holds stays.

const element = (name, ...children) => {
  const made = document.createElement(name);
  made.append(...children);
  return made;
};
const link = (href, ...children) => Object.assign(element('a', ...children), { href });
const small = (...children) => element('p', element('small', ...children));

// prettier-ignore
const names = {
  clause: 'div', paragraph: 'p', numbered: 'div', note: 'div', example: 'div', footnoteDefinition: 'div', list: 'ul',
  listItem: 'li', table: 'table', tableRow: 'tr', tableCell: 'td', emphasis: 'em', strong: 'strong', break: 'br',
  footnoteReference: 'sup',
};
const labels = { note: 'Note', example: 'Example' };

const build = (node, data, inHead) => {
  const { type, children = [], number, ordered, start } = node;
  const label = data.footnotes[node.label] ?? labels[type];
  const inside = children.map((child, place) => build(child, data, inHead || (type === 'table' && !place)));
  if (type === 'text') return node.value;
  if (type === 'ref') return data.references[node.to];
  if (type === 'link') return link(new URL(node.url, data.page).href, ...inside);
  if (ordered) return Object.assign(element('ol', ...inside), { start });
  const lead = [number && element('strong', `${number}. `), label && `${label} `].filter(Boolean);
  return element((inHead && type === 'tableCell' && 'th') || names[type] || 'span', ...lead, ...inside);
};

// A day, a month or a year.
const inWords = (date) =>
  new Date(date).toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(date.length > 4 && { month: 'long' }),
    ...(date.length > 7 && { day: 'numeric' }),
  });

const contents = (data) => {
  const { clause, changes, code, demonstration, first, page, removedBy, standing } = data;
  const [last] = changes;
  const when = last
    ? link(last.page, `last changed in revision ${last.revision}, ${inWords(last.date)}`)
    : `unchanged since revision ${first.revision}, ${inWords(first.date)}`;
  const source = `${code}, revision ${data.revision} (${standing.word}), `;
  return [
    element('p', element('strong', link(page, [clause.number, clause.title].filter(Boolean).join('. ')))),
    build(clause.tree, data),
    small(source, when, removedBy ? '; no longer in the Code.' : '.'),
    ...(demonstration ? [small('A demonstration: the text is invented.')] : []),
  ];
};

customElements.define(
  'code-clause',
  class extends HTMLElement {
    async connectedCallback() {
      const file = new URL(`clauses/${this.getAttribute('clause')}.json`, import.meta.url);
      const response = await fetch(file, { credentials: 'omit', referrerPolicy: 'no-referrer' });
      if (!response.ok) throw new Error(`${file} answers ${response.status}`);
      this.replaceChildren(...contents(await response.json()));
    }
  },
);
