import './zod-without-eval.ts';
import { toDom } from 'hast-util-to-dom';
import { compareVersions } from '../comparison-html/compare-versions.ts';
import { routes } from '../routes.ts';
import type { Versions } from '../views/versions.ts';
import { fetchOnce } from './fetch-once.ts';
import { say } from '../../words/say.ts';

// Compares any two revisions: goes to the page of the pair if it was built, and otherwise builds the comparison here from
// the texts of all revisions. The address has the pair, so that it can be shared.
const fetchedVersions = fetchOnce<Versions>(`${routes.changes}versions.json`);
const form = document.querySelector<HTMLFormElement>('[data-compare]');
const from = form?.querySelector<HTMLSelectElement>('[name=from]');
const to = form?.querySelector<HTMLSelectElement>('[name=to]');
const status = document.querySelector<HTMLElement>('[data-compare-status]');
const shown = document.querySelector<HTMLElement>('[data-compared]');
const list = document.querySelector<HTMLElement>('[data-compare-list]');

if (form && from && to && status && shown && list) {
  const builtPairs = new Set(form.dataset['built']?.split(' '));
  const labels = [...from.options].map(({ value }) => value);
  form.hidden = false;

  const show = async (older: string, newer: string): Promise<void> => {
    status.textContent = say.frame.compare.comparingWith({ older, newer });
    shown.replaceChildren(await comparisonNode(older, newer));
    list.hidden = true;
    status.textContent = say.frame.compare.whatChangedFromTo({ older, newer });
    document.title = document.title.replace(
      /^.*?( – |$)/,
      (_, end: string) => `${say.frame.compare.title({ older, newer })}${end}`,
    );
  };

  const choose = (first: string, second: string, isNew: boolean): void => {
    const [older, newer] = labels.indexOf(first) < labels.indexOf(second) ? [first, second] : [second, first];
    if (older === newer) {
      status.textContent = say.frame.compare.chooseTwoDifferentRevisions;
      return;
    }
    if (builtPairs.has(`${older}...${newer}`)) {
      location.assign(routes.comparison(older, newer));
      return;
    }
    if (isNew) history.pushState(null, '', `?from=${older}&to=${newer}`);
    from.value = older;
    to.value = newer;
    show(older, newer).catch((error: unknown) => {
      console.error(error);
      status.textContent = say.frame.compare.weCouldNotCompareRevisions;
      shown.replaceChildren();
      list.hidden = false;
    });
  };

  const followAddress = (): void => {
    const parameters = new URLSearchParams(location.search);
    const first = parameters.get('from') ?? '';
    const second = parameters.get('to') ?? '';
    if (labels.includes(first) && labels.includes(second)) choose(first, second, false);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    choose(from.value, to.value, true);
  });
  addEventListener('popstate', followAddress);
  followAddress();
}

/** The comparison as elements: the content security policy forbids scripts to insert HTML from a string. */
async function comparisonNode(older: string, newer: string): Promise<Node> {
  return toDom({ type: 'root', children: compareVersions(await fetchedVersions(), older, newer) }, { fragment: true });
}
