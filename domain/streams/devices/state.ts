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
  /** Of a loan for learning at home: what the family said that it has; null: the loan is for no closure. */
  readonly homeAccess: OfType<DeviceRecorded, 'HomeAccessConsidered'>['data'] | null;
};

export type Allocation = OfType<DeviceRecorded, 'WorkDeviceAllocated'>['data'] & {
  /** Number of the event that allocated it. */
  readonly allocatedBy: number;
  /** UTC. */
  readonly allocatedAt: string;
  /** The holder, once the device was asked back for their leaving. */
  readonly left: readonly string[];
};

/** Number of the event, and when it happened, UTC. */
export interface Stated {
  readonly by: number;
  readonly at: string;
}

/** How a device is looked after: the newest word on each; null where there is none. */
export interface Upkeep {
  readonly updates: (OfType<DeviceRecorded, 'DeviceUpdatesConfigured'>['data'] & Stated) | null;
  readonly antiVirus: Stated | null;
  readonly encryption: (OfType<DeviceRecorded, 'DeviceEncryptionConfirmed'>['data'] & Stated) | null;
  readonly gallery: Stated | null;
  /** Number of the event since which the interval ran that has fallen due (DEV-09). */
  readonly galleryFellDue: number | null;
  /** The newest. */
  readonly damages: readonly (OfType<DeviceRecorded, 'DeviceDamageRecorded'>['data'] & Stated)[];
}

export const noUpkeep: Upkeep = {
  updates: null,
  antiVirus: null,
  encryption: null,
  gallery: null,
  galleryFellDue: null,
  damages: [],
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
  readonly upkeep: Upkeep;
  /** By whom and when it is used outside the school, as recorded last; null: nobody said so (DEV-04). */
  readonly offSite:
    | (OfType<DeviceRecorded, 'WorkDeviceTakenOffSite'>['data'] & { readonly by: number })
    | null;
  /** That it may leave for good; null where nobody said so since it was last handed out (DEV-10). */
  readonly approval:
    | (OfType<DeviceRecorded, 'DeviceDisposalApproved'>['data'] & { readonly by: number })
    | null;
}

/** A device is in exactly one place (DEV-01). */
export type RegisteredDevice =
  | (Registered & { readonly status: 'in-store' })
  | (Registered & { readonly status: 'on-loan'; readonly loan: Loan })
  | (Registered & { readonly status: 'allocated'; readonly allocation: Allocation })
  | (Registered & { readonly status: 'in-class'; readonly place: Stated & { readonly class: string } })
  | (Registered & { readonly status: 'under-repair' | 'lost' })
  | (Registered & {
      readonly status: 'disposed';
      readonly disposal: OfType<DeviceRecorded, 'DeviceDisposed'>['data'] & Stated;
    });

export type DeviceState = (Counted & { readonly status: 'unregistered' }) | RegisteredDevice;

export const initialState: DeviceState = { status: 'unregistered', events: 0 };
