import type { Role } from '../../../events/catalogue/words.ts';
import type { NotificationState } from './state.ts';

interface Mailed {
  readonly notices: readonly { readonly notice: string; readonly roles: readonly Role[] }[];
}

/** Who was mailed of a cause, by notice: the roles in which somebody was, also in their place (EML-05). */
export const mailedRoles = ({ notices }: NotificationState): Mailed => ({
  notices: notices.map(({ notice, addressed }) => {
    const roles = addressed.flatMap(({ recipients }) => recipients.flatMap((one) => one.roles));
    return { notice, roles: [...new Set(roles)] };
  }),
});
