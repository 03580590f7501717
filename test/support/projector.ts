import type { Projection } from '../../domain/kernel/projection.ts';
import { createHandler, type ProjectDeps } from '../../functions/project/handler.ts';

type OneModel = Omit<ProjectDeps, 'projections' | 'requeue'> & { readonly projection: Projection };

/** The projector with one model; what failed comes back at once, and fails as the queue sees it. */
export const createProjector = ({ projection, ...deps }: OneModel): ((body: string) => Promise<void>) => {
  const project: (body: string) => Promise<void> = createHandler({ ...deps, projections: [projection], requeue: (body) => project(body) });
  return project;
};
