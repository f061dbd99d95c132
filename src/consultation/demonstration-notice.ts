/** The first line of every form on a demonstration site, including paper forms, and of every page that returns answers. */
export function demonstrationNotice(publisher: string): string {
  return `This is a demonstration: nobody at the ${publisher} will read what is sent here. Do not send real information.`;
}
