/** Groups of roles that the permission tables speak of. */
export const ADMIN = ['trust-admin'] as const;
export const HEAD = ['headteacher'] as const;
export const SAFEGUARDING = ['headteacher', 'dsl', 'deputy-dsl'] as const;
export const OFFICE = ['office', 'business-manager', 'headteacher'] as const;
/**
 * Who has devices and accounts in hand. Whoever leads computing teaches, and sees neither by that (ACC-01,
 * DEV-01).
 */
export const IT = ['it-support'] as const;
/** Who works at the school. What a policy demands beyond that is the decider's to refuse. */
export const STAFF = [
  'staff',
  'contractor',
  'agency',
  'learning-mentor',
  'slt',
  'class-teacher',
  'it-technician',
  'filtering-lead',
  'computing-lead',
  ...IT,
  ...OFFICE,
  'dsl',
  'deputy-dsl',
] as const;
export const GOVERNORS = [
  'governor',
  'chair-of-governors',
  'safeguarding-governor',
  'filtering-governor',
] as const;
export const COMMUNITY = [
  'volunteer',
  'visitor',
  'pta-member',
  'community-member',
  'trainee',
  'parent',
  'pupil',
] as const;
export const OVERSIGHT = ['trust-admin', 'auditor', 'executive'] as const;
export const ANYONE = [...STAFF, ...GOVERNORS, ...COMMUNITY] as const;
