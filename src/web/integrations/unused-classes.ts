/**
 * Classes of GOV.UK Frontend that no page has. Their styles are left out of the built style sheets, of which they would be
 * a tenth. A test finds a page that has one of them.
 */
export const unusedClasses: readonly string[] = [
  'govuk-body-lead',
  'govuk-body-m',
  'govuk-breadcrumbs--collapse-on-mobile',
  'govuk-breadcrumbs--inverse',
  'govuk-caption-l',
  'govuk-caption-m',
  'govuk-link',
  'govuk-link--inverse',
  'govuk-link--muted',
  'govuk-link--no-underline',
  'govuk-link--no-visited-state',
  'govuk-link--text-colour',
  'govuk-link-image',
  'govuk-main-wrapper--auto-spacing',
  'govuk-main-wrapper--l',
  'govuk-skip-link-focused-element',
  'govuk-tag--magenta',
  'govuk-tag--orange',
  'govuk-tag--pink',
  'govuk-tag--turquoise',
  'govuk-visually-hidden-focusable',
];
