import { nearestPlace, type PagePlace } from './nearest-place.ts';
import { say } from '../../words/say.ts';

// Says that the page has no such place as the address names, and which is nearest. Browsers would only show its beginning.
const notice = document.querySelector<HTMLElement>('[data-no-place]');
const place = notice?.querySelector<HTMLElement>('[data-no-place-asked]');
const nearest = notice?.querySelector<HTMLElement>('[data-no-place-nearest]');
const linkName = say.clauseText.elements.linkTo({ name: '' });

function asked(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return location.hash.slice(1);
  }
}

function tell(): void {
  if (!notice || !place || !nearest) return;
  const id = asked();
  notice.hidden = id === '' || id === 'top' || id.startsWith(':~:') || document.getElementById(id) !== null;
  if (notice.hidden) return;
  place.textContent = `“${id}”`;
  const found = nearestPlace(id, placesOfPage());
  if (found === undefined) {
    nearest.replaceChildren();
    return;
  }
  const link = Object.assign(document.createElement('a'), { href: `#${found.id}`, textContent: found.name });
  nearest.replaceChildren(...say.frame.noSuchPlace.nearestIs<Node>({ place: () => link }));
}

/** The places of the page by what the link at each, its title or its first bold words call it. */
function placesOfPage(): readonly PagePlace[] {
  return [...document.querySelectorAll<HTMLElement>('main [id]')].flatMap((element) => {
    const label = element.querySelector(`[aria-label^="${linkName}"]`)?.getAttribute('aria-label');
    const words = label?.slice(linkName.length) ?? element.querySelector('strong, a')?.textContent.trim() ?? '';
    const isPlace = words !== '' && !/^(?:fn|fnref)-/.test(element.id);
    return isPlace ? [{ id: element.id, name: words }] : [];
  });
}

addEventListener('hashchange', tell);
tell();
