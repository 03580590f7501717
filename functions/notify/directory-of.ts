import { TRUST_TENANT } from '../../domain/kernel/ids.ts';
import { roleHoldersAt } from '../shared/read-model/role-holders.ts';
import type { NotifyDeps } from './notify-deps.ts';
import type { Directory } from './recipients.ts';

/** The people of a school, and those of the trust. */
export const directoryOf = (
  deps: Pick<NotifyDeps, 'readModel' | 'personOf'>,
  school: string,
): Pick<Directory, 'holders' | 'personOf' | 'trust'> => ({
  holders: roleHoldersAt(deps.readModel, school),
  personOf: (person) => deps.personOf(school, person),
  trust: {
    holders: roleHoldersAt(deps.readModel, TRUST_TENANT),
    personOf: async (person) => {
      const addressee = await deps.personOf(TRUST_TENANT, person);
      return { ...addressee, id: `${TRUST_TENANT}/${person}` };
    },
  },
});
