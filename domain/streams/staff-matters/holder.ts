import type { MatterHolder } from '../../../events/catalogue/staff-matter-forms.ts';
import { staffRoles } from '../../../events/catalogue/words.ts';
import { isHeldOn } from '../../kernel/held-roles.ts';
import type { StaffMatterContext } from './decision.ts';

const rolesIn = ({ facts: { person } }: StaffMatterContext) => person?.roles ?? [];

/** Whether the person whom the command names works at the school, or did. */
export const isOfStaff = (context: StaffMatterContext): boolean =>
  rolesIn(context).some(({ role }) => staffRoles.some((one) => one === role));

/**
 * Who sees to a matter: the headteacher, and of the headteacher's own whoever the school names, else the
 * trust
 * (INC-14). Whoever led the school on that day, or does today, is its headteacher here.
 */
export const holderOf = (on: string, context: StaffMatterContext): MatterHolder => {
  const isHead = rolesIn(context).some(
    (held) => held.role === 'headteacher' && (isHeldOn(held, on) || isHeldOn(held, context.today)),
  );
  return isHead ? (context.settings.headsMatter ?? 'executive') : 'headteacher';
};
