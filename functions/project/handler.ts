import { type Remake, remakeIn } from '../shared/deadlines/due-messages.ts';
import { atOnce } from '../shared/lambda/at-once.ts';
import type { ConsumeBatch, QueueMessage } from '../shared/lambda/queue-pipeline.ts';
import { requestIn } from './message.ts';
import { type ProjectSchoolDeps, projectSchool } from './project-school.ts';
import { type Asked, type Failed, type SettleDeps, settle } from './settle.ts';

export type ProjectDeps = ProjectSchoolDeps & SettleDeps;

/** Schools of a batch that are worked on at once. */
const SCHOOLS_AT_ONCE = 4;

/**
 * Projects the streams that the messages of a batch name into every read model that is made of them, school
 * by school: one write a school and model. Models are independent: what failed comes back as a message that
 * names the failed models, whose own failures are the queue's to count. A repeated, late, reordered or lost
 * message changes no row, since what is applied is read from the log.
 */
export const createHandler =
  (deps: ProjectDeps): ConsumeBatch =>
  async (messages) => {
    const read = messages.map(readIn);
    const failed = new Map<string, unknown>(
      read.flatMap((one) => ('error' in one ? [[one.message, one.error] as const] : [])),
    );
    const bySchool = Map.groupBy(read.filter(isAsked), ({ source }) => source.school);
    const work: readonly (() => Promise<Failed>)[] = [
      ...read.filter(isRemake).map((one) => () => remake(deps, one)),
      ...[...bySchool].map(
        ([school, asked]) =>
          async () =>
            settle(deps, asked, await projectSchool(deps, school, asked)),
      ),
    ];
    for (const one of await atOnce(SCHOOLS_AT_ONCE, work, (run) => run())) {
      for (const [message, error] of one) failed.set(message, error);
    }
    return failed;
  };

type Read =
  | Asked
  | { readonly message: string; readonly remake: Remake }
  | { readonly message: string; readonly error: unknown };

const readIn = ({ id: message, body }: QueueMessage): Read => {
  try {
    const asked = remakeIn(JSON.parse(body));
    return asked === null ? { message, ...requestIn(body) } : { message, remake: asked };
  } catch (error) {
    return { message, error };
  }
};

const isAsked = (read: Read): read is Asked => 'source' in read;
const isRemake = (read: Read): read is Extract<Read, { remake: Remake }> => 'remake' in read;

const remake = (
  deps: ProjectDeps,
  { message, remake: asked }: Extract<Read, { remake: Remake }>,
): Promise<Failed> =>
  deps.dues.remake(asked).then(
    () => new Map(),
    (error: unknown) => new Map([[message, error]]),
  );
