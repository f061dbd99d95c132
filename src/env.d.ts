declare module 'virtual:site-settings' {
  import type { SiteSettings } from './code/site-settings.ts';

  /** `content/site.yaml`, as it was when the site was built. */
  export const settings: SiteSettings;
}

declare module 'virtual:consultations' {
  import type { AskedConsultation } from './site/consultations/asked-consultation.ts';

  /** Every consultation, as it was when the site was built, in order of id. */
  export const asked: readonly AskedConsultation[];
}
