import { atOnce } from './at-once.ts';

/**
 * Runs all to the end, at most so many at once, whatever becomes of the others. @throws the first task's
 * error of those that failed, when all have run
 */
export const settleAll = async (tasks: readonly (() => Promise<void>)[], most = 1): Promise<void> => {
  const failures = await atOnce(most, tasks, (task) =>
    task().then(
      () => null,
      (error: unknown) => ({ error }),
    ),
  );
  const failure = failures.find((one) => one !== null);
  if (failure) throw failure.error;
};
