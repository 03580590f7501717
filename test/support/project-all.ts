import { projections } from '../../domain/read-models/index.ts';
import type { startApi } from './api.ts';
import { atOnce, createProjector } from './projector.ts';

/** Brings every read model up to what the log holds. */
export const projectAll = async ({
  items,
  api,
  client,
}: Awaited<ReturnType<typeof startApi>>): Promise<void> => {
  const keys = new Set(
    [...items.keys()].filter((at) => at.startsWith('log ')).map((at) => at.split(' ')[1] ?? ''),
  );
  const project = createProjector({ ...api, projections, table: { client, tableName: 'rows', ...atOnce } });
  for (const key of keys) {
    const [schoolid, ...subject] = key.split('/');
    await project(JSON.stringify({ detail: { schoolid, subject: subject.join('/') } }));
  }
};
