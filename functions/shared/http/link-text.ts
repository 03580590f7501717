import { linkSecret } from '../../../domain/kernel/link-secret.ts';
import type { StreamKey } from '../../../events/log/types.ts';
import { isId } from './ids.ts';

/** What a link says: which record it answers, and the secret. */
export interface LinkText {
  readonly key: StreamKey;
  readonly secret: string;
}

/**
 * `<school>/<stream>/<id>/<secret>`: ids alone beside the secret, and no character that a mail program might
 * change.
 */
export const writeLink = ({ key: { school, stream, id }, secret }: LinkText): string =>
  [school, stream, id, secret].join('/');

/** Null where a text is no link. What stands around one that was copied out of a mail is passed over. */
export const readLink = (text: string): LinkText | null => {
  const [school, stream, id, secret, ...more] = text.trim().replace(/^.*#/s, '').split('/');
  if (!isId(school) || !isId(stream) || !isId(id) || more.length > 0) return null;
  const parsed = linkSecret.safeParse(secret);
  return parsed.success ? { key: { school, stream, id }, secret: parsed.data } : null;
};
