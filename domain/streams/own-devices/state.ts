import type { OwnDeviceRecorded } from '../../../events/catalogue/own-devices.ts';
import type { NumberedDecision } from '../../kernel/decision-chain.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

type Recorded<T extends OwnDeviceRecorded['type']> = OfType<OwnDeviceRecorded, T>['data'];

/** What it is, and whose. */
export interface Registered {
  readonly owner: string;
  readonly kind: Recorded<'OwnDeviceRegistered'>['kind'] | 'memory-stick';
  /** Of a memory stick; null: it is none. */
  readonly encrypted: boolean | null;
  readonly forSchoolData: boolean;
  /** Number of the event. */
  readonly by: number;
}

/** Whether it may join the network, by the newest decision. */
export interface Connection {
  readonly status: 'approved' | 'refused' | 'ended';
  readonly by: number;
}

/** What IT support found, the last time that it looked. */
export interface Assessment {
  readonly edition: string;
  readonly meetsStandard: boolean;
  readonly unmet: readonly string[];
  readonly by: number;
}

export interface Authorisation extends NumberedDecision {
  readonly purposes: Recorded<'PersonalDeviceAuthorised'>['purposes'];
  readonly until: string;
}

export interface OwnDeviceState extends Counted {
  readonly device: Registered | null;
  readonly connection: Connection | null;
  readonly assessment: Assessment | null;
  /** Whether the newest word of the headteacher was no. */
  readonly isRefused: boolean;
  /** The newest that was agreed. */
  readonly authorisation: Authorisation | null;
}

export const initialState: OwnDeviceState = {
  events: 0,
  device: null,
  connection: null,
  assessment: null,
  isRefused: false,
  authorisation: null,
};
