import type { Concern } from '../../domain/kernel/concern.ts';
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
  /** Whom the record concerns: nobody hears by a role of their own matter, or of what is locked to others. */
  readonly concern?: Concern | undefined;
  /** As the log has them. */
  readonly peopleOf: PeopleOf;
}
