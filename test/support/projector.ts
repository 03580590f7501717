import type { Projection } from '../../domain/kernel/projection.ts';
import { createHandler, type ProjectDeps } from '../../functions/project/handler.ts';

type OneModel = Omit<ProjectDeps, 'projections' | 'requeue' | 'dues'> & { readonly projection: Projection };

/** For tests that are about rows alone. */
export const noDues: ProjectDeps['dues'] = { project: async () => undefined, remake: async () => undefined };

/** The projector with one model; what failed comes back at once, and fails as the queue sees it. */
export const createProjector = ({ projection, ...deps }: OneModel): ((body: string) => Promise<void>) => {
  const project: (body: string) => Promise<void> = createHandler({
    ...deps,
    projections: [projection],
    dues: noDues,
    requeue: (body) => project(body),
  });
  return project;
};
