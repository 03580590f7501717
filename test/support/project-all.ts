import { projections } from '../../functions/shared/read-model/projections.ts';
import { createProjector } from '../../functions/shared/read-model/projector.ts';
import type { startApi } from './api.ts';

/** Brings every read model up to what the log holds. */
export const projectAll = async ({ items, api, readModel }: Awaited<ReturnType<typeof startApi>>): Promise<void> => {
  const keys = new Set([...items.keys()].filter((at) => at.startsWith('log ')).map((at) => at.split(' ')[1] ?? ''));
  for (const projection of projections) {
    const project = createProjector({ ...api, projection, readModel });
    for (const key of keys) {
      const [schoolid, ...subject] = key.split('/');
      await project(JSON.stringify({ detail: { schoolid, subject: subject.join('/') } }));
    }
  }
};
