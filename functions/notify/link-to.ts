import type { StreamKey } from '../../events/log/types.ts';
import type { Sealer } from '../../events/sealing/types.ts';
import { writeLink } from '../shared/http/link-text.ts';

/** Whose link, and of which event. */
export interface LinkOf {
  readonly key: StreamKey;
  /** Id of the links that the event made. */
  readonly id: string;
  readonly person: string;
}

/**
 * The address by which somebody answers without an account: the same each time, and kept nowhere (decision
 * 28).
 */
export type LinkTo = (link: LinkOf) => Promise<string>;

/**
 * @param signUrl address of the page to sign at. The secret stands behind a `#`: browsers and mail programs
 * send it to nobody.
 */
export const createLinkTo =
  (sealer: Pick<Sealer, 'linkSecrets'>, signUrl: string): LinkTo =>
  async ({ key, id, person }) => {
    const secretOf = await sealer.linkSecrets(key);
    return `${signUrl}#${writeLink({ key, secret: secretOf(id, person) })}`;
  };
