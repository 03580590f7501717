import { projections } from '../../domain/read-models/index.ts';
import { createHandler } from '../../functions/project/handler.ts';
import type { startApi } from './api.ts';
import { noDues } from './projector.ts';

/** Brings every read model up to what the log holds. */
export const projectAll = async ({ items, api, readModel }: Awaited<ReturnType<typeof startApi>>): Promise<void> => {
  const keys = new Set([...items.keys()].filter((at) => at.startsWith('log ')).map((at) => at.split(' ')[1] ?? ''));
  const requeue = async (body: string) => {
    throw new Error(`could not be projected: ${body}`);
  };
  const project = createHandler({ ...api, projections, readModel, requeue, dues: noDues });
  for (const key of keys) {
    const [schoolid, ...subject] = key.split('/');
    await project(JSON.stringify({ detail: { schoolid, subject: subject.join('/') } }));
  }
};
