import type { Sealed } from '../../../events/catalogue/define-events.ts';
import type { Described } from '../../../events/catalogue/device-forms.ts';
import type { DeviceRecorded } from '../../../events/catalogue/devices.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

/** A compliance signature that no return has used up yet. */
export interface ComplianceSignature {
  readonly person: string;
  readonly signedName: Sealed;
  /** Number of the event. */
  readonly signedBy: number;
}

export type Loan = OfType<DeviceRecorded, 'DeviceLent'>['data'] & {
  /** Number of the event that lent it. */
  readonly lentBy: number;
  /** Number of the withdrawn signature for which the device was last asked back; null while it was not. */
  readonly returnRequired: number | null;
  /** Days that it was due back on and that passed, as recorded. */
  readonly fellDue: readonly string[];
};

export type Allocation = OfType<DeviceRecorded, 'WorkDeviceAllocated'>['data'];

export interface Registered extends Counted, Described {
  readonly label: string | null;
  /** Whether it takes software updates (DEV-07); null where nobody said. */
  readonly supportsUpdates: boolean | null;
  /** Number of the event that registered it. */
  readonly registeredBy: number;
  /** Confirmed since the last return; empty when none is. */
  readonly safeguards: readonly string[];
  readonly signatures: readonly ComplianceSignature[];
}

/** A device is in exactly one place (DEV-01). */
export type RegisteredDevice =
  | (Registered & { readonly status: 'in-store' })
  | (Registered & { readonly status: 'on-loan'; readonly loan: Loan })
  | (Registered & { readonly status: 'allocated'; readonly allocation: Allocation });

export type DeviceState = (Counted & { readonly status: 'unregistered' }) | RegisteredDevice;

export const initialState: DeviceState = { status: 'unregistered', events: 0 };
