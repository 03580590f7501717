import type { DeviceEvent } from '../../../events/catalogue/devices.ts';
import { staffRoles } from '../../../events/catalogue/words.ts';
import { lastDayHeld } from '../../kernel/days-held.ts';
import { accept } from '../../kernel/decider.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { Command, DeviceContext, DeviceDecision } from './decision.ts';
import type { DeviceFacts } from './facts.ts';
import type { DeviceState } from './state.ts';

/**
 * Somebody for whom a device is out, with the last day on which they are what it was handed out to; null: no
 * such day is known.
 */
interface Needed {
  readonly holder: string;
  readonly handedOut: number;
  readonly person: string;
  readonly lastDay: string | null;
}

type People = Pick<DeviceFacts, 'borrower' | 'pupil' | 'person'>;

const lastDayAs = (person: PersonView | undefined, roles: readonly string[], from: string): string | null =>
  person === undefined ? null : lastDayHeld(person.roles, (role) => roles.includes(role), from);

/**
 * A loan needs a parent and a pupil of the school, a work device somebody who works there; each is asked for
 * once (ORG-06).
 */
export const neededFor = (state: DeviceState, { borrower, pupil, person }: People): readonly Needed[] => {
  if (state.status === 'on-loan') {
    const { borrower: holder, pupil: child, lentBy: handedOut, lentOn, left } = state.loan;
    return [
      { holder, handedOut, person: holder, lastDay: lastDayAs(borrower, ['parent'], lentOn) },
      { holder, handedOut, person: child, lastDay: lastDayAs(pupil, ['pupil'], lentOn) },
    ].filter((one) => !left.includes(one.person));
  }
  if (state.status !== 'allocated') return [];
  const { person: holder, allocatedBy: handedOut, allocatedOn, left } = state.allocation;
  const lastDay = lastDayAs(person, staffRoles, allocatedOn);
  return left.includes(holder) ? [] : [{ holder, handedOut, person: holder, lastDay }];
};

/**
 * Once for each person whom the loan or allocation at hand needs and who is gone by today; such a command may
 * come late, or twice.
 */
export const requireReturnFromLeaver = (
  { handedOut }: Command<'RequireReturnFromLeaver'>,
  state: DeviceState,
  { facts, today }: DeviceContext,
): DeviceDecision => {
  const gone = neededFor(state, facts).filter(
    (one) => one.handedOut === handedOut && one.lastDay !== null && one.lastDay < today,
  );
  return accept(
    ...gone.map(
      ({ holder, person }): DeviceEvent => ({
        type: 'DeviceHolderLeft',
        data: { holder, handedOut, left: person },
      }),
    ),
  );
};
