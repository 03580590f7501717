/** What did not end within its time: it may still do so, and what it does then is nobody's. */
export class NotInTime extends Error {
  override readonly name = 'NotInTime';
}

/** What the work answers. @throws NotInTime when it does not within so many milliseconds */
export const within = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NotInTime(`not within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
};
