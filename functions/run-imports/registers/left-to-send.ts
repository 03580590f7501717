import type { RegisterCommands } from '../../../domain/imports/registers/register.ts';
import { isSameRight, openAccountIn } from '../../../domain/streams/access/state.ts';
import { accessStream } from '../../../domain/streams/access/stream.ts';
import { signaturesOf } from '../../../domain/streams/agreements/state.ts';
import { agreementsStream } from '../../../domain/streams/agreements/stream.ts';
import { devicesStream } from '../../../domain/streams/devices/stream.ts';
import { accessRight } from '../../../events/catalogue/access-forms.ts';
import type { RunDeps } from '../run-deps.ts';

type Command = RegisterCommands['commands'][number];

/** A record as it is: its newest commit, and whether it says already what a command would have it say. */
export interface RegisteredSoFar {
  readonly commit: number;
  readonly isThere: (command: Command) => boolean;
}

/** @throws Error for a stream that no register is of */
export const registeredSoFar = async (
  { log }: Pick<RunDeps, 'log'>,
  school: string,
  stream: string,
  id: string,
): Promise<RegisteredSoFar> => {
  const key = { school, stream, id };
  switch (stream) {
    case 'devices': {
      const { state, commit } = await log.load(key, devicesStream);
      const isHeld = ({ person, borrower, pupil }: Command): boolean =>
        (state.status === 'on-loan' && state.loan.borrower === borrower && state.loan.pupil === pupil) ||
        (state.status === 'allocated' && state.allocation.person === person);
      const isThere = (command: Command) =>
        command.type === 'RegisterDevice' ? state.status !== 'unregistered' : isHeld(command);
      return { commit, isThere };
    }
    case 'agreements': {
      const { state, commit } = await log.load(key, agreementsStream);
      const versions = signaturesOf(state).map(({ templateVersion }) => templateVersion);
      return { commit, isThere: ({ templateVersion }) => versions.some((one) => one === templateVersion) };
    }
    case 'access': {
      const { state, commit } = await log.load(key, accessStream);
      const isThere = ({ type, right }: Command): boolean => {
        if (type === 'TakeOverAccount') return openAccountIn(state) !== null;
        const asked = accessRight.safeParse(right).data;
        return asked !== undefined && state.rights.some((one) => isSameRight(one.right, asked));
      };
      return { commit, isThere };
    }
    default:
      throw new Error(`no register is of ${stream}`);
  }
};
