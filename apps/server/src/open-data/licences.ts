/** The Open Government Licence v3.0, under which public bodies of the UK publish. */
export const openGovernmentLicence =
  'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';

/** The Metrics extension, pinned: what it means must not change under published data. */
export const metricsExtension =
  'https://raw.githubusercontent.com/open-contracting-extensions/ocds_metrics_extension/fad91df/extension.json';
