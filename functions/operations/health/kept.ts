import type { ReadModelDefinition } from '../../../domain/kernel/view.ts';
import type { ReadCommit } from '../../../events/log/types.ts';
import { DUE_DATES } from '../../shared/deadlines/due-dates.ts';
import type { FoldDeps } from '../../shared/read-model/fold-row.ts';
import { notReflected } from '../../shared/read-model/not-reflected.ts';

/** Something that the projector keeps and its messages name, and whom it hurts while it is behind. */
export interface Kept {
  readonly model: string;
  readonly impact: string;
  /** Whether a message about the stream concerns it. */
  readonly isMadeOf: (stream: string) => boolean;
  /** Whether it says of each record of the stream which commit it reflects. */
  readonly reflects: (stream: string) => boolean;
  /**
   * Commits of a record that it has to reflect yet. @param reflected the commit that it says, 0 where it says
   * none
   */
  readonly left: (reflected: number, commits: readonly ReadCommit[]) => readonly ReadCommit[];
}

export interface KeptDeps extends FoldDeps {
  /** Names of the streams that have deadlines. */
  readonly deadlineStreams: readonly string[];
}

/** All that the projector keeps: due dates beside the read models, from any stream, and named like one. */
export const keptOf = (readModels: readonly ReadModelDefinition[], deps: KeptDeps): readonly Kept[] => [
  ...readModels.map(({ projection, impact }) => {
    const isMadeOf = (stream: string) => Object.hasOwn(projection.streams, stream);
    return {
      ...{ model: projection.model, impact, isMadeOf, reflects: isMadeOf },
      left: (reflected: number, commits: readonly ReadCommit[]) =>
        notReflected(deps, projection, reflected, commits),
    };
  }),
  {
    model: DUE_DATES,
    impact: 'Deadlines may pass unrecorded, and those who must act on them are reminded late or not at all',
    isMadeOf: () => true,
    reflects: (stream) => deps.deadlineStreams.includes(stream),
    left: (reflected, commits) =>
      commits.filter(({ commit }) => commit.commit > reflected && commit.events.length > 0),
  },
];
