// Leads from the bar of a text to the same place on the pages about citing it and about what changed since.
const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-cite-here] a')];

function follow(): void {
  for (const link of links) link.hash = location.hash;
}

addEventListener('hashchange', follow);
follow();
