import type * as z from 'zod/mini';
import type { Api } from './api.ts';

/** What goes on where `next` is not null. */
interface Paged {
  readonly next?: string | null | undefined;
}

/**
 * The pages of a long answer, one after another. @param path with its query @param answer what each page must
 * be
 */
export async function* pagesOf<T extends Paged>(
  api: Api,
  path: string,
  answer: z.ZodMiniType<T>,
): AsyncGenerator<T> {
  let page = (await api.send({ path, answer })).body;
  yield page;
  while (page.next) {
    const cursor = new URLSearchParams({ cursor: page.next });
    page = (await api.send({ path: `${path}&${cursor}`, answer })).body;
    yield page;
  }
}
