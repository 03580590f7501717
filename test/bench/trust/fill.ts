import { projections } from '../../../domain/read-models/index.ts';
import { logKey } from '../../../events/log/key.ts';
import type { ReadCommit, StoredEvent, StreamKey } from '../../../events/log/types.ts';
import { atOnce } from '../../../functions/shared/lambda/at-once.ts';
import { projectStreams } from '../../../functions/shared/read-model/project-streams.ts';
import type { PatientTable } from '../../../functions/shared/read-model/read-model-table.ts';
import { commitsOf } from './commits.ts';
import { schoolOf } from './school.ts';

/** A school, and how many people it has. */
export interface School {
  readonly id: string;
  readonly people: number;
}

const STREAMS_AT_ONCE = 25;
const MODELS_AT_ONCE = 3;

type Histories = ReadonlyMap<string, readonly ReadCommit[]>;

const registered = { name: 'A school', phase: 'primary', yearGroups: ['Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6'] };

const historiesOf = async ({ id, people }: School): Promise<Histories> => {
  const histories = new Map<string, readonly ReadCommit[]>();
  for (const history of [...schoolOf(people), [`schools/${id}`, ['SchoolRegistered', registered]] as const]) {
    histories.set(history[0], await commitsOf(id, history));
  }
  return histories;
};

/** Makes the rows of every model of a school, by the projector's own way, from commits that lie in memory. */
export const fillSchool = async (table: PatientTable, school: School): Promise<void> => {
  const histories = await historiesOf(school);
  async function* commitsAfter({ stream, id }: StreamKey, after: number) {
    yield* (histories.get(`${stream}/${id}`) ?? []).filter(({ commit }) => commit.commit > after);
  }
  const deps = {
    table,
    known: new Map(),
    log: { commitsAfter },
    catalogue: { upcast: (_: string, event: StoredEvent) => event },
  };
  await atOnce(MODELS_AT_ONCE, projections, async (projection) => {
    const names = [...histories.keys()].filter((name) =>
      Object.hasOwn(projection.streams, name.split('/')[0] ?? ''),
    );
    for (let from = 0; from < names.length; from += STREAMS_AT_ONCE) {
      const streams = names.slice(from, from + STREAMS_AT_ONCE).map((name) => keyOf(school.id, name));
      const [outcome] = await projectStreams(deps, [
        { projection, school: school.id, streams, generations: [1] },
      ]);
      for (const key of streams) {
        const one = outcome?.get(logKey(key));
        if (one === undefined || 'error' in one)
          throw new Error('a row could not be made', { cause: one?.error });
      }
    }
  });
};

const keyOf = (school: string, name: string): StreamKey => {
  const [stream = '', id = ''] = name.split('/');
  return { school, stream, id };
};
