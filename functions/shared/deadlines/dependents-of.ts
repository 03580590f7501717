import { deadlinesOf } from '../../../domain/kernel/retention-deadline.ts';
import type { StreamKey } from '../../../events/log/types.ts';
import { queryAll } from '../read-model/query-all.ts';
import { dependentsKey } from './due-keys.ts';
import type { DuesDeps } from './remake-dues.ts';

/** Records whose dates depend on one; asked only where a deadline reads streams of its name. */
export const dependentsOf = async (
  { table, streams }: DuesDeps,
  { school, stream, id }: StreamKey,
): Promise<readonly StreamKey[]> => {
  const isReadByOthers = streams.some((one) =>
    deadlinesOf(one).some(({ from }) => Object.values(from).includes(stream)),
  );
  if (!isReadByOthers) return [];
  const prefix = `${stream}/${id}#`;
  const found = await Array.fromAsync(queryAll({ ...table, pk: dependentsKey(school), beginsWith: prefix }));
  return found.map(({ sk }) => {
    const [dependent = '', own = ''] = sk?.S?.slice(prefix.length).split('/') ?? [];
    return { school, stream: dependent, id: own };
  });
};
