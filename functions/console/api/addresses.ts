import { isId } from '../../shared/http/ids.ts';

/** Addresses of the API. Each part was checked to be an id, which has no slash and needs no encoding. */
export const recordAt = (school: string, stream: string, id: string): string =>
  `/v1/schools/${school}/${stream}/${id}`;

export const listAt = (school: string, model: string): string => `/v1/schools/${school}/views/${model}`;

/** A record as people name it, by its stream and its id: `devices/lis-lt-014`; null: it names none. */
export const recordNamed = (text: string): { readonly stream: string; readonly record: string } | null => {
  const [stream, record, ...rest] = text.split('/');
  return isId(stream) && isId(record) && rest.length === 0 ? { stream, record } : null;
};
