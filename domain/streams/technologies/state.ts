import type { TechnologyRecorded } from '../../../events/catalogue/technologies.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

type Recorded<T extends TechnologyRecorded['type']> = OfType<TechnologyRecorded, T>['data'];

/** The newest proposal. */
export type Proposal = Recorded<'TechnologyProposed'> & { readonly by: number };

/** Something of a day, with the number of its event. */
export interface Dated {
  readonly on: string;
  readonly by: number;
}

export interface TechnologyState extends Counted {
  readonly proposal: Proposal | null;
  /** How the newest proposal was weighed. */
  readonly assessment: {
    readonly handlesPersonalData: boolean;
    readonly dpia: string | null;
    readonly by: number;
  } | null;
  readonly decision: 'allowed' | 'rejected' | null;
  readonly installation: 'approved' | 'refused' | null;
  /** How the site stands; null: as the filter has it. */
  readonly site: 'blocked' | 'unblocked' | 'allowed' | null;
  /** Oldest first; the history has what fell out of them. */
  readonly strategies: readonly (Dated & { readonly title: string })[];
  readonly downloads: readonly Dated[];
}

export const initialState: TechnologyState = {
  events: 0,
  proposal: null,
  assessment: null,
  decision: null,
  installation: null,
  site: null,
  strategies: [],
  downloads: [],
};
