import type { OversightRecorded } from '../../../events/catalogue/oversight.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

type Recorded<T extends OversightRecorded['type']> = OfType<OversightRecorded, T>['data'];
type Entry<T extends OversightRecorded['type']> = Omit<Recorded<T>, 'academicYear'> & {
  /** Number of the event. */
  readonly by: number;
};

export type Report = Entry<'OnlineSafetyReportIssued'>;
export type Meeting = Entry<'GovernanceMeetingHeld'>;
export type Review = Entry<'PolicyImplementationReviewed'>;

/** The log of an incident as the board was given it. */
export interface Extract {
  readonly by: number;
  readonly asOf: number;
  /** When the board looked at it; null: not yet. */
  readonly reviewedOn: string | null;
  readonly isWithdrawn: boolean;
}

export interface OversightState extends Counted {
  /** The day on which the record of a school year began: what was over by then is not asked for. */
  readonly since: string | null;
  readonly isPlanned: boolean;
  readonly reports: readonly Report[];
  readonly meetings: readonly Meeting[];
  readonly reviews: readonly Review[];
  readonly extracts: readonly Extract[];
  /** Cycles that have fallen due. */
  readonly fellDue: readonly string[];
}

export const initialState: OversightState = {
  since: null,
  isPlanned: false,
  reports: [],
  meetings: [],
  reviews: [],
  extracts: [],
  fellDue: [],
  events: 0,
};

/** What the board sees of an incident: what it was given last, unless that was taken back. */
export const extractIn = ({ extracts }: Pick<OversightState, 'extracts'>): Extract | null =>
  extracts.findLast(({ isWithdrawn }) => !isWithdrawn) ?? null;
