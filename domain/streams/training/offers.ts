import type { TrainingState } from './state.ts';

/** What further training may be planned for: needs that audits found, by the numbers of their events. */
export interface TrainingNeeds {
  readonly needs: readonly {
    readonly need: number;
    readonly question: string;
    readonly isOpen: boolean;
  }[];
}

/** What other streams may know of somebody's training (TRG-10). */
export const trainingNeeds = ({ needs }: TrainingState): TrainingNeeds => ({
  needs: needs.map(({ by: need, question, ended }) => ({ need, question, isOpen: ended === null })),
});
