import type { Versions } from '../site/versions.ts';
import { codeOf } from '../site/versions.ts';
import { fetchOnce } from './fetch-once.ts';
import { toDom } from 'hast-util-to-dom';
import { comparisonElements } from '../site/comparison-html/comparison-elements.ts';
import { routes } from '../site/routes.ts';
import { comparison } from '../site/views/comparison.ts';

// Compares any two revisions: leads to the page of the pair where there is one, and otherwise puts it together here from
// the texts of all revisions. The pair stands in the address, so that it can be sent to others.
const fetchedVersions = fetchOnce<Versions>(`${routes.changes}versions.json`);
const form = document.querySelector<HTMLFormElement>('[data-compare]');
const from = form?.querySelector<HTMLSelectElement>('[name=from]');
const to = form?.querySelector<HTMLSelectElement>('[name=to]');
const status = document.querySelector<HTMLElement>('[data-compare-status]');
const shown = document.querySelector<HTMLElement>('[data-compared]');
const list = document.querySelector<HTMLElement>('[data-compare-list]');

if (form && from && to && status && shown && list) {
  const built = new Set(form.dataset['built']?.split(' '));
  const labels = [...from.options].map(({ value }) => value);
  form.hidden = false;

  const show = async (older: string, newer: string): Promise<void> => {
    status.textContent = `Comparing ${older} with ${newer} …`;
    shown.replaceChildren(await compared(older, newer));
    list.hidden = true;
    status.textContent = `What changed from ${older} to ${newer}:`;
    document.title = document.title.replace(/^.*?( – |$)/, `What changed from ${older} to ${newer}$1`);
  };

  const choose = (first: string, second: string, isNew: boolean): void => {
    const [older, newer] = labels.indexOf(first) < labels.indexOf(second) ? [first, second] : [second, first];
    if (older === newer) {
      status.textContent = 'Choose two different revisions.';
      return;
    }
    if (built.has(`${older}...${newer}`)) {
      location.assign(routes.comparison(older, newer));
      return;
    }
    if (isNew) history.pushState(null, '', `?from=${older}&to=${newer}`);
    from.value = older;
    to.value = newer;
    show(older, newer).catch((error: unknown) => {
      console.error(error);
      status.textContent =
        'The revisions could not be compared. Check your connection and try again, or read the comparisons listed below in turn.';
      shown.replaceChildren();
      list.hidden = false;
    });
  };

  const followAddress = (): void => {
    const asked = new URLSearchParams(location.search);
    const first = asked.get('from') ?? '';
    const second = asked.get('to') ?? '';
    if (labels.includes(first) && labels.includes(second)) choose(first, second, false);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    choose(from.value, to.value, true);
  });
  addEventListener('popstate', followAddress);
  followAddress();
}

/** What changed, as elements: the policy of the site lets no script put text into a page as HTML. */
async function compared(older: string, newer: string): Promise<Node> {
  const data = await fetchedVersions();
  const code = codeOf(data);
  const [before, after] = [older, newer].map((label) => code.revisions.find((revision) => revision.label === label));
  if (before === undefined || after === undefined) throw new Error('The data hold no such revision.');
  const comments = data.revisions.find(({ record }) => record.label === newer)?.comments;
  const children = comparisonElements(comparison(code, { from: before, to: after }), {
    from: before,
    to: after,
    hasSides: false,
    causes: data.causes,
    commentHref: (clause) => comments?.[clause],
  });
  return toDom({ type: 'root', children }, { fragment: true });
}
