// Shows the latest text of a clause on a page of another site, and says when it changed: /data/ tells how to use it.
// It asks for one file alone, without cookies and without the address of the page that it stands on. Where the file
// cannot be had, what stands in the element stays.

const element = (name, ...children) => {
  const made = document.createElement(name);
  made.append(...children);
  return made;
};

const link = (href, ...children) => Object.assign(element('a', ...children), { href });

// prettier-ignore
const elements = {
  clause: 'div', paragraph: 'p', listItem: 'li', table: 'table', tableRow: 'tr', tableCell: 'td', note: 'aside',
  example: 'aside', footnoteDefinition: 'small', emphasis: 'em', strong: 'strong', break: 'br',
};

// A day, a month or a year, as exact as it is known.
const inWords = (date) =>
  new Date(date).toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(date.length > 4 && { month: 'long' }),
    ...(date.length > 7 && { day: 'numeric' }),
  });

const build = (node, data) => {
  const children = (node.children ?? []).map((child) => build(child, data));
  if (node.type === 'text') return node.value;
  if (node.type === 'ref') return data.references[node.to];
  if (node.type === 'link') return link(new URL(node.url, data.page).href, ...children);
  if (node.type === 'footnoteReference') return element('sup', node.label);
  if (node.type === 'numbered') return element('div', element('strong', `${node.number}.`), ...children);
  if (node.type === 'list')
    return node.ordered ? Object.assign(element('ol', ...children), { start: node.start }) : element('ul', ...children);
  return element(elements[node.type] ?? 'span', ...children);
};

const contents = (data) => {
  const { clause, changes, code, first, page, removedBy, standing } = data;
  const heading = [clause.number, clause.title].filter(Boolean).join('. ');
  const [last] = changes;
  const when = last
    ? link(last.page, `last changed in revision ${last.revision}, ${inWords(last.date)}`)
    : `unchanged since revision ${first.revision}, ${inWords(first.date)}`;
  const source = `${code}, revision ${data.revision} (${standing.word}), `;
  return [
    element('p', element('strong', link(page, heading))),
    build(clause.tree, data),
    element('p', element('small', source, when, removedBy ? '; no longer in the Code.' : '.')),
    ...(data.demonstration ? [element('p', element('small', 'A demonstration: the text is invented.'))] : []),
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
