import { say } from '../words/say.ts';

/** The first line of every form on a demonstration site, including paper forms, and of every page that returns answers. */
export function demonstrationNotice(publisher: string): string {
  return say.form.demonstrationNotice.thisIsDemonstrationNobodyAt({ publisher });
}
