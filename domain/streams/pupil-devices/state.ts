import type { PupilDeviceRecorded } from '../../../events/catalogue/pupil-devices.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

type Recorded<T extends PupilDeviceRecorded['type']> = Omit<OfType<PupilDeviceRecorded, T>['data'], 'pupil'>;

/** Number of the event, and when it happened, UTC. */
interface Stated {
  readonly by: number;
  readonly at: string;
}

/** A phone that lies in the office. */
export type HeldPhone = Stated & {
  /** Whether it was still there when the school day was over, as recorded. */
  readonly isLeft: boolean;
};

export type Confiscation = Recorded<'DeviceConfiscated'> &
  Stated & {
    /** To whom it was given back; null while the school has it. */
    readonly returned: (Omit<Recorded<'ConfiscatedDeviceReturned'>, 'confiscation'> & Stated) | null;
  };

export interface PupilDeviceState extends Counted {
  /** Null where there is none, or it was ended. */
  readonly permission: (Recorded<'PupilMobilePermitted'> & Stated) | null;
  /** Why it was refused the last time; null where it never was, or was permitted since. */
  readonly refused: Recorded<'PupilMobilePermissionRefused'>['why'] | null;
  /** How often the pupil had a device at school that they may not bring. */
  readonly broughtIn: number;
  readonly held: HeldPhone | null;
  /** The newest that were fetched before the end of a school day. */
  readonly early: readonly (Pick<Recorded<'PupilMobileCollected'>, 'collectedBy'> & Stated)[];
  readonly confiscations: readonly Confiscation[];
}

export const initialState: PupilDeviceState = {
  events: 0,
  permission: null,
  refused: null,
  broughtIn: 0,
  held: null,
  early: [],
  confiscations: [],
};

/** The device of a kind that the school has taken and not given back. */
export const takenOf = (
  { confiscations }: PupilDeviceState,
  device: Confiscation['device'],
): Confiscation | null => confiscations.find((one) => one.device === device && one.returned === null) ?? null;
