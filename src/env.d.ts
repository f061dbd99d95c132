// A `declare module` can refer to types of this project only by inline `import()`.
/* oxlint-disable typescript/consistent-type-imports */

declare module 'virtual:site-settings' {
  /** `content/site.yaml`, as it was when the site was built. */
  export const settings: import('./model/site-settings.ts').SiteSettings;
}

declare module 'virtual:registers' {
  /** The registers that the body keeps. */
  export const kept: readonly import('./model/registers/kept-registers.ts').Register[];
  /** Those that have a page: also any that a published text of the Code links to. */
  export const withPage: readonly import('./model/registers/kept-registers.ts').Register[];
}

declare module 'virtual:menus' {
  /** The menus of every page, as they were when the site was built. */
  export const menus: import('./web/navigation.ts').Menus;
}

declare module 'virtual:consultations' {
  /** Every consultation, as it was when the site was built, in order of id. */
  export const consultations: readonly import('./web/consultations/consultation-with-texts.ts').ConsultationWithTexts[];
}

declare module 'virtual:days-of-change' {
  /** The days on which the Code changed, the earliest first. */
  export const days: readonly import('./web/find-day.ts').DayOfChange[];
  /** What somebody could ask for by its number: `16 or G`. Empty if nothing has a number. */
  export const example: string;
}

declare module 'virtual:receipt-keys' {
  /** `content/receipt-keys.yaml`, as it was when the site was built. */
  export const receiptKeys: readonly import('./consultation/receipt/receipt-key.ts').ReceiptKey[];
}

declare module 'virtual:editor-notice' {
  /** The problems to fix while an editor works, as HTML. Empty otherwise. */
  export const notice: string;
}
