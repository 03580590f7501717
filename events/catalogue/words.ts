import * as z from 'zod/mini';

/**
 * Capacities: roles that come from joining a school (ORG-06). Somebody may have several, and each ends by
 * itself.
 */
export const baseRoles = [
  'staff',
  'contractor',
  'agency',
  'governor',
  'volunteer',
  'visitor',
  'parent',
  'pupil',
] as const;

/**
 * Roles that are assigned, with dates (ORG-02). A volunteer may have joined as one, or be a parent who helps
 * (ACC-07).
 */
export const assignedRoles = [
  'headteacher',
  'dsl',
  'deputy-dsl',
  'learning-mentor',
  'computing-lead',
  'it-support',
  'office',
  'business-manager',
  'slt',
  'class-teacher',
  'it-technician',
  'filtering-lead',
  'dpo',
  'trainee',
  'governor',
  'chair-of-governors',
  'safeguarding-governor',
  'filtering-governor',
  'volunteer',
  'pta-member',
  'community-member',
] as const;

/**
 * Roles that only staff hold: by joining, or by assignment (INC-02). Governors and volunteers are none; who
 * joined as one may hold another.
 */
export const staffRoles = [
  'staff',
  'contractor',
  'agency',
  'headteacher',
  'dsl',
  'deputy-dsl',
  'learning-mentor',
  'computing-lead',
  'it-support',
  'office',
  'business-manager',
  'slt',
  'class-teacher',
  'it-technician',
  'filtering-lead',
] as const satisfies readonly ((typeof baseRoles)[number] | (typeof assignedRoles)[number])[];

/** Roles of the trust itself, held in the tenant `_trust`; they cross schools. */
export const trustRoles = ['trust-admin', 'auditor', 'executive'] as const;

/** Every role that somebody can be given. */
export const roles = [...new Set([...baseRoles, ...assignedRoles, ...trustRoles])];

/** A role that is assigned, of a school or of the trust. */
export const assignableRole = z.enum([...assignedRoles, ...trustRoles]);

/** A capacity in which somebody belongs to a school. */
export const capacity = z.enum(baseRoles);
export type Capacity = z.output<typeof capacity>;

/** Any role: assigned, or from joining. */
export const role = z.enum(roles);
export type Role = z.output<typeof role>;

/** Whom an agreement is for: a closed set (AGR-01); which of them sign is a school's setting. */
export const audiences = [
  'staff',
  'contractor',
  'agency',
  'governor',
  'volunteer',
  'visitor',
  'parent',
  'pupil-ks1',
  'pupil-ks2',
] as const;
export const audience = z.enum(audiences);
export type Audience = z.output<typeof audience>;

/** Phase of a school. */
export const phases = ['infant', 'junior', 'primary', 'secondary'] as const;
export const phase = z.enum(phases);

/** Year groups of the national curriculum; `R` is reception. */
export const yearGroups = [
  'N',
  'R',
  'Y1',
  'Y2',
  'Y3',
  'Y4',
  'Y5',
  'Y6',
  'Y7',
  'Y8',
  'Y9',
  'Y10',
  'Y11',
  'Y12',
  'Y13',
] as const;
export const yearGroup = z.enum(yearGroups);
export type YearGroup = z.output<typeof yearGroup>;

/** The six half-terms of a school year, in order (ORG-07). */
export const halfTermNames = [
  'autumn-1',
  'autumn-2',
  'spring-1',
  'spring-2',
  'summer-1',
  'summer-2',
] as const;
export const halfTermName = z.enum(halfTermNames);
