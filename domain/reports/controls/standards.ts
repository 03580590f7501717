/** Standards that controls are of, as people read them. */
export const standards = {
  'dfe-filtering': 'Filtering and monitoring (Department for Education)',
  'dfe-cyber': 'Cyber security (Department for Education)',
  kcsie: 'Online safety in the guidance on keeping children safe',
  ath: 'Academy trust handbook, part 6',
  ofsted: 'Phones at school (Ofsted)',
  ico: 'Records of the Information Commissioner’s guidance',
} as const;
export type Standard = keyof typeof standards;
