import { colours } from './tokens.ts';

const { accent, white, trimOnAccent } = colours;

/** A text with marked words, as the parts of an SVG whose box is 32 wide and high. The header has them too, in its style. */
const iconMarks = `<path d="M8 9h16v3H8zM8 15h7v3H8z" fill="${white}"/><path d="M17 15h7v3h-7z" fill="${trimOnAccent}"/><path d="M8 21h12v3H8z" fill="${white}"/>`;

/** The icon of the site, as a whole SVG file. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="${accent}"/>${iconMarks}</svg>\n`;
