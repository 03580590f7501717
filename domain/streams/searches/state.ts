import type { Sealed } from '../../../events/catalogue/define-events.ts';
import type { MaterialKind } from '../../../events/catalogue/search-forms.ts';
import type { SearchRecorded } from '../../../events/catalogue/searches.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

type Recorded<T extends SearchRecorded['type']> = OfType<SearchRecorded, T>['data'];

/** Number of the event, which a correction names. */
interface By {
  readonly by: number;
}
/** When it happened, UTC. */
interface At {
  readonly at: string;
}

export type Justification = Recorded<'DeviceSearchJustified'> & By & At;
export type Searched = Omit<Recorded<'DeviceSearched'>, 'by'> & { readonly searcher: string } & By & At;
export type Disposition = Omit<Recorded<'MaterialDispositionDecided'>, 'material'>;

/** Something that was found, and what became of it. */
export type Material = By &
  At & {
    readonly kind: MaterialKind;
    readonly mayBeEvidence: boolean;
    readonly foundBy: string;
    /** Null where there is none, as of every intimate image. */
    readonly description: Sealed | null;
    /** What a member of staff proposed; null once it is decided. */
    readonly proposal: Omit<Disposition, 'secondPerson'> | null;
    readonly decision: Disposition | null;
    readonly deleted: (Omit<Recorded<'MaterialDeleted'>, 'material'> & By) | null;
    readonly retained: (Omit<Recorded<'MaterialRetainedAsEvidence'>, 'material'> & By & At) | null;
    readonly reported: (Omit<Recorded<'MaterialReportedToPolice'>, 'material'> & By) | null;
    readonly referred: (Omit<Recorded<'MaterialReferred'>, 'material'> & By) | null;
  };

export type Complaint = Pick<Recorded<'ComplaintRaised'>, 'about' | 'against' | 'complainant'> &
  By &
  At & {
    /** What came of it; null while it is open. */
    readonly outcome: Recorded<'ComplaintConcluded'>['outcome'] | null;
  };

export type JustifiedSearch = Counted & {
  readonly status: 'justified' | 'searched' | 'given-up';
  readonly justification: Justification;
  /** Null while it was not searched. */
  readonly search: Searched | null;
  readonly materials: readonly Material[];
  /** The newest consideration of the police. */
  readonly police: Recorded<'PoliceReferralConsidered'> | null;
  readonly informed: readonly (Recorded<'ParentInformed'> & By)[];
  readonly complaints: readonly Complaint[];
  /** Under which policy a complaint is dealt with; the newest word on each counts. */
  readonly procedures: readonly Recorded<'ComplaintProcedureStarted'>[];
  /** How often something done because of it was recorded; the history has the words. */
  readonly followUps: number;
};

export type SearchState = (Counted & { readonly status: 'unjustified' }) | JustifiedSearch;

export const initialState: SearchState = { status: 'unjustified', events: 0 };
