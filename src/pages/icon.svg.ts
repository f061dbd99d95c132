import { colours } from '../design/tokens.ts';

const { accent, white, trimOnAccent } = colours;

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="${accent}"/><path d="M8 9h16v3H8zM8 15h7v3H8z" fill="${white}"/><path d="M17 15h7v3h-7z" fill="${trimOnAccent}"/><path d="M8 21h12v3H8z" fill="${white}"/></svg>\n`;

/** The icon of the site: a text with a mark in it. */
export function GET(): Response {
  return new Response(icon, { headers: { 'Content-Type': 'image/svg+xml' } });
}
