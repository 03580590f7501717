import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import { logInsOn, presentOn, rolesAt } from '../../../domain/streams/people/offers.ts';
import { peopleStream } from '../../../domain/streams/people/stream.ts';
import type { LogReader } from '../../../events/log/types.ts';
import { type Clock, londonDate } from '../lambda/clock.ts';
import type { ReadModel } from '../read-model/read-model.ts';
import { roleHoldersAt } from '../read-model/role-holders.ts';

export interface HasAdministratorDeps {
  readonly log: Pick<LogReader, 'load'>;
  readonly readModel: Pick<ReadModel, 'lists'>;
  readonly clock: Clock;
}

/**
 * Whether somebody can act as administrator of the trust today: holds the role, and has a log-in. The list of
 * role holders says who to look at, a moment late at most; the log says what holds.
 */
export const createHasAdministrator =
  ({ log, readModel, clock }: HasAdministratorDeps) =>
  async (): Promise<boolean> => {
    const today = londonDate(clock());
    const held = await roleHoldersAt(readModel, TRUST_TENANT).of(['trust-admin'], today);
    for (const id of [...held.values()].flat()) {
      const { state } = await log.load({ school: TRUST_TENANT, stream: 'people', id }, peopleStream);
      const isAdministrator = rolesAt(state, today).includes('trust-admin');
      const present = presentOn(state, today);
      if (isAdministrator && present !== null && logInsOn(present, today).length > 0) return true;
    }
    return false;
  };
