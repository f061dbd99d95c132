/** The first line of every form on a demonstration site, on paper too, and of every page that gives an answer back. */
export function demonstrationNotice(publisher: string): string {
  return `This is a demonstration: nobody at the ${publisher} will read what is sent here. Do not send real information.`;
}
