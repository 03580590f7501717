import { staffRoles } from '../words.ts';

/**
 * Roles of a school whose holders can be told of something as a duty; who is a family's or a guest's is told
 * as a person.
 */
export const routeRoles = [
  ...staffRoles,
  'dpo',
  'governor',
  'chair-of-governors',
  'safeguarding-governor',
  'filtering-governor',
] as const;
