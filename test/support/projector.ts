import type { Projection } from '../../domain/kernel/projection.ts';
import { createHandler, type ProjectDeps } from '../../functions/project/handler.ts';

type SomeModels = Omit<ProjectDeps, 'requeue' | 'known' | 'dues'> & {
  readonly projections: readonly Projection[];
};

/** For tests that are about rows alone. */
export const noDues: ProjectDeps['dues'] = { project: async () => undefined, remake: async () => undefined };

/** The projector, message by message; what failed comes back at once, and fails as the queue sees it. */
export const createProjector = (
  deps: SomeModels,
  others: Partial<Pick<ProjectDeps, 'dues' | 'requeue'>> = {},
): ((body: string) => Promise<void>) => {
  const project = createHandler({
    ...deps,
    dues: noDues,
    known: new Map(),
    requeue: async (body) => projectOne(body),
    ...others,
  });
  const projectOne = async (body: string): Promise<void> => {
    for (const error of (await project([{ id: 'm', body }])).values()) throw error;
  };
  return projectOne;
};

/** A table that nobody has to wait for. */
export const atOnce = { wait: async () => undefined, random: () => 0.5 };
