import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { colours } from '../../../src/design/tokens.ts';

/** The file, in the folder of an export, that marks each page as a draft. */
export const draftStyle = 'draft.css';

/** What that file holds. */
export const draftStyleText = `body::before {
  content: 'Draft';
  position: fixed;
  inset: 0;
  z-index: 1000;
  display: flex;
  align-items: center;
  justify-content: center;
  font: bold 28vmin/1 sans-serif;
  color: ${colours.black};
  opacity: 0.08;
  rotate: -30deg;
  pointer-events: none;
}
.copy-note {
  padding: 0.75rem 1rem;
  font: bold 1.1875rem/1.3 sans-serif;
  color: ${colours.text};
  background: ${colours.draftBackground};
}
`;

/** What stands at the top of each page. */
export const draftNote: readonly ElementContent[] = [
  h('span', 'Draft: not published, and may change at any time. This is a copy for colleagues; its forms send nothing.'),
];
