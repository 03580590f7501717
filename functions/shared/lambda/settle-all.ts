/** Runs all, one after another, to the end. @throws the first error, when all have run */
export const settleAll = async (tasks: readonly (() => Promise<void>)[]): Promise<void> => {
  const errors: unknown[] = [];
  for (const task of tasks) {
    await task().catch((error: unknown) => {
      errors.push(error);
    });
  }
  if (errors.length > 0) throw errors[0];
};
