/**
 * Hands pages on while the next one, and no other, is on its way. Who stops early waits for that one to
 * arrive.
 */
export async function* readAhead<T>(pages: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = begin(pages);
  try {
    for (;;) {
      const page = await next;
      if (page.done === true) return;
      next = begin(pages);
      yield page.value;
    }
  } finally {
    await pages.return(undefined);
  }
}

/** A failure is thrown where the page is asked for; if it never is, it must not bring the process down. */
const begin = <T>(pages: AsyncGenerator<T>): Promise<IteratorResult<T>> => {
  const page = pages.next();
  page.catch(() => undefined);
  return page;
};
