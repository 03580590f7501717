/**
 * Streams whose readers are recorded, by name, since a stream can't import the list that it is in; a test
 * compares the two.
 */
export const sensitiveStreams: ReadonlySet<string> = new Set([
  'access-journal',
  'breaches',
  'concerns',
  'data-breaches',
  'data-complaints',
  'disclosures',
  'disposals',
  'elevations',
  'erasure-confirmations',
  'file-transfers',
  'home-learning',
  'incidents',
  'searches',
  'staff-matters',
]);
