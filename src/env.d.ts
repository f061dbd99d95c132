// A module that only a bundler knows can name types of this project in no other way.
/* eslint-disable @typescript-eslint/consistent-type-imports */

declare module 'virtual:site-settings' {
  /** `content/site.yaml`, as it was when the site was built. */
  export const settings: import('./code/site-settings.ts').SiteSettings;
}

declare module 'virtual:consultations' {
  /** Every consultation, as it was when the site was built, in order of id. */
  export const asked: readonly import('./site/consultations/asked-consultation.ts').AskedConsultation[];
}

declare module 'virtual:editor-notice' {
  /** While an editor works: what has to be put right, as HTML. Empty otherwise. */
  export const notice: string;
}
