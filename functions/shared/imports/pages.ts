import type * as z from 'zod/mini';
import type { Json } from '../../../events/catalogue/define-events.ts';
import type { Sealer } from '../../../events/sealing/types.ts';
import type { FileStore } from '../files/file-store.ts';
import { dataPrefix, fileKey, toldPrefix } from './objects.ts';

/**
 * Pages of what a file became on its way: each sealed with the import's own data key, since people stand in
 * them by name.
 */
export interface Pages {
  readonly put: (name: string, page: Json) => Promise<void>;
  /** Null where no such page was put, or it was cleared. @throws ZodError for a page of another form */
  readonly get: <S extends z.ZodMiniType>(name: string, form: S) => Promise<z.output<S> | null>;
  /** Removes the file: its pages are there. */
  readonly removeFile: () => Promise<void>;
  /** Removes the file and every page in which people stand. */
  readonly clear: () => Promise<void>;
}

export interface PagesDeps {
  readonly objects: FileStore;
  readonly sealer: Sealer;
}

export interface ImportPlace {
  readonly school: string;
  readonly id: string;
}

/** Flaws and outcomes say where and why, never who. */
const isTold = (name: string): boolean => name.startsWith('flaws-') || name.startsWith('outcomes-');

/** Pages of one import. */
export const pagesOf = ({ objects, sealer }: PagesDeps, { school, id }: ImportPlace): Pages => {
  const place = { school, stream: 'imports', id };
  const keyOf = (name: string): string => `${(isTold(name) ? toldPrefix : dataPrefix)(school, id)}${name}`;
  return {
    put: async (name, page) => objects.put(keyOf(name), await sealer.seal(place, `imports/${id}`, page)),
    get: async (name, form) => {
      const sealed = await objects.get(keyOf(name));
      return sealed === null ? null : form.parse(await sealer.open(place, sealed.toString()));
    },
    removeFile: () => objects.remove(fileKey(school, id)),
    clear: () => objects.clear(dataPrefix(school, id)),
  };
};
