import type { Sealed } from '../../../events/catalogue/define-events.ts';
import type { MatterHolder, StaffMatterKind } from '../../../events/catalogue/staff-matter-forms.ts';
import type { StaffMatterRecorded } from '../../../events/catalogue/staff-matters.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

type Recorded<T extends StaffMatterRecorded['type']> = OfType<StaffMatterRecorded, T>['data'];

/** An event, and its number. */
type Numbered<T> = Omit<T, 'words'> & { readonly words: Sealed | null; readonly by: number };

export interface KnownMatter extends Counted {
  readonly status: 'open' | 'closed';
  readonly kind: StaffMatterKind;
  readonly person: string;
  readonly heldBy: MatterHolder;
  /** Number of the first event. */
  readonly by: number;
  /** The day of the misuse, or the first on which mail may be read. */
  readonly on: string;
  /** Of misuse. */
  readonly onPersonalDevice: boolean | null;
  readonly incident: string | null;
  /** The last day on which mail may be read, and who decided it. */
  readonly until: string | null;
  readonly decidedBy: string | null;
  readonly words: Sealed;
  readonly referral: Numbered<Recorded<'StaffMatterReferred'>> | null;
  /** The newest decision about the police. */
  readonly police: Recorded<'PoliceReferralConsidered'> | null;
  readonly ending: Numbered<Recorded<'StaffMatterConcluded'>> | null;
  /** The end of reading mail before its last day. */
  readonly ended: Numbered<Recorded<'EmailMonitoringEnded'>> | null;
}

export type StaffMatterState = (Counted & { readonly status: 'none' }) | KnownMatter;

export const initialState: StaffMatterState = { events: 0, status: 'none' };
