import { say } from '../../words/say.ts';

// A button beside each citation that copies exactly the words that are shown. Without it the words can be selected.
// Browsers have no clipboard on an address without HTTPS.
if ('clipboard' in navigator)
  for (const citation of document.querySelectorAll<HTMLElement>('[data-citation]')) {
    const words = citation.textContent.trim();
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button--second';
    button.textContent = say.frame.copyCitation.copy;
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(words).then(
        () => (status.textContent = say.frame.copyCitation.copiedAsShown),
        () => (status.textContent = say.frame.copyCitation.couldNotCopySelectWords),
      );
    });
    const line = document.createElement('p');
    line.className = 'copy screen-only';
    line.append(button, ' ', status);
    citation.after(line);
  }
