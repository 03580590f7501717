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
  /** UTC. */
  readonly lentAt: string;
  /** Number of the withdrawn signature for which the device was last asked back; null while it was not. */
  readonly returnRequired: number | null;
  /** Days that it was due back on and that passed, as recorded. */
  readonly fellDue: readonly string[];
  /** Of borrower and pupil those for whose leaving the device was asked back. */
  readonly left: readonly string[];
};

export type Allocation = OfType<DeviceRecorded, 'WorkDeviceAllocated'>['data'] & {
  /** Number of the event that allocated it. */
  readonly allocatedBy: number;
  /** UTC. */
  readonly allocatedAt: string;
  /** The holder, once the device was asked back for their leaving. */
  readonly left: readonly string[];
};

export interface Registered extends Counted, Described {
  readonly label: string | null;
  /** Whether it takes software updates (DEV-07); null where nobody said. */
  readonly supportsUpdates: boolean | null;
  /** Number of the event that registered it. */
  readonly registeredBy: number;
  /** UTC. */
  readonly registeredAt: string;
  /**
   * When it was registered or last came back, UTC; what was confirmed before that says nothing of how it is
   * now.
   */
  readonly inStoreSince: string;
  /** Confirmed since then; empty when none is. */
  readonly safeguards: readonly string[];
  /** Number of the event that confirmed them; null when none did since then. */
  readonly safeguardsBy: number | null;
  /** The newest return from a loan: number of the event and condition; null before the first. */
  readonly returnedBy: number | null;
  readonly condition: string | null;
  readonly signatures: readonly ComplianceSignature[];
}

/** A device is in exactly one place (DEV-01). */
export type RegisteredDevice =
  | (Registered & { readonly status: 'in-store' })
  | (Registered & { readonly status: 'on-loan'; readonly loan: Loan })
  | (Registered & { readonly status: 'allocated'; readonly allocation: Allocation });

export type DeviceState = (Counted & { readonly status: 'unregistered' }) | RegisteredDevice;

export const initialState: DeviceState = { status: 'unregistered', events: 0 };
