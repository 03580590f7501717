import type { ReadModelDefinition } from '../../../domain/kernel/view.ts';
import { DUE_DATES } from '../../shared/deadlines/due-dates.ts';

/** Something that the projector keeps and its messages name, and whom it hurts while it is behind. */
export interface Kept {
  readonly model: string;
  readonly impact: string;
  readonly isMadeOf: (stream: string) => boolean;
}

/** Due dates are kept beside the read models, from any stream, and named like one. */
export const dueDates: Kept = {
  model: DUE_DATES,
  impact: 'Deadlines may pass unrecorded, and those who must act on them are reminded late or not at all',
  isMadeOf: () => true,
};

/** All that the projector keeps. */
export const keptOf = (readModels: readonly ReadModelDefinition[]): readonly Kept[] => [
  ...readModels.map(({ projection: { model, streams }, impact }) => ({
    model,
    impact,
    isMadeOf: (stream: string) => Object.hasOwn(streams, stream),
  })),
  dueDates,
];
