// Marks the clause being read in the contents, for screen readers too, and also where the style sheet cannot.
const contents = document.querySelector<HTMLElement>('[data-contents]');
const lines = [...(contents?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])].flatMap((link) => {
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return target === null ? [] : [{ link, target }];
});

/** The last clause that begins in the upper third of the window; at the end of the text the last one, however short. */
function mark(): void {
  const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
  const isAtEnd = scrollTop > 0 && scrollTop + clientHeight > scrollHeight - 2;
  const current = lines.findLast(({ target }) => isAtEnd || target.getBoundingClientRect().top < innerHeight / 3);
  for (const { link } of lines) link.removeAttribute('aria-current');
  if (contents === null || current === undefined) return;
  const { link } = current;
  link.setAttribute('aria-current', 'true');
  // Scrolls the contents alone, and never the page.
  if (link.offsetTop < contents.scrollTop || link.offsetTop > contents.scrollTop + contents.clientHeight - 60)
    contents.scrollTop = link.offsetTop - contents.clientHeight / 2;
}

if (contents !== null) {
  contents.dataset['contents'] = 'marked';
  const whenPassed = new IntersectionObserver(mark, { rootMargin: '0px 0px -66%' });
  for (const { target } of lines) whenPassed.observe(target);
  const footer = document.querySelector('footer');
  if (footer !== null) new IntersectionObserver(mark).observe(footer);
}
