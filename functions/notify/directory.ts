import type { NoticeSettings } from '../../domain/kernel/notice-settings.ts';
import type { RoleHolders } from '../shared/read-model/role-holders.ts';
import type { PeopleOf } from './people-of.ts';

/** Where people are looked up. */
export interface Directory {
  readonly school: string;
  /** As the read model has them, of a school or of the trust. */
  readonly holders: (tenant: string) => RoleHolders;
  readonly today: string;
  readonly settings: NoticeSettings;
  /** Whose own matter it is: nobody hears of that by a role (INC-14). @default - nobody's */
  readonly neverTo?: readonly string[] | undefined;
  /** As the log has them. */
  readonly peopleOf: PeopleOf;
}
