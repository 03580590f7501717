import { SAFEGUARDING } from '../../kernel/role-groups.ts';

/**
 * Who decides on a file that is locked to them, beside the leads: whom a school may name in a lead's place.
 */
export const IN_PLACE_OF_LEADS = ['slt', 'chair-of-governors', 'safeguarding-governor'] as const;

/** Who may come to decide on an incident. */
export const decidingRoles = [...SAFEGUARDING, ...IN_PLACE_OF_LEADS] as const;
export type DecidingRole = (typeof decidingRoles)[number];
