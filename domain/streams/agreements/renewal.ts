import type * as z from 'zod/mini';
import type { renewalCause } from '../../../events/catalogue/agreements.ts';
import type { Templates } from './facts.ts';
import type { SignedAgreement } from './state.ts';

/** Why somebody is to sign again, and since when. */
export interface Renewal {
  readonly signature: number;
  readonly templateVersion: number;
  readonly cause: z.output<typeof renewalCause>;
  /** The last day on which the version signed could be. */
  readonly since: string;
}

/** Names one run of the deadline: another version, or another cause, is another run. */
export const cycleOf = ({
  signature,
  templateVersion,
  cause,
}: Pick<Renewal, 'signature' | 'templateVersion' | 'cause'>): string =>
  `${signature}.${templateVersion}.${cause}`;

/** What is to be renewed of an agreement, once its text was replaced or withdrawn (AGR-12, AGR-13); null: nothing. */
export const renewalOf = (
  { status, signature }: SignedAgreement,
  { current, versions }: Templates,
): Renewal | null => {
  const { templateVersion, by } = signature;
  const signed = versions.find(({ version }) => version === templateVersion);
  if (status === 'withdrawn' || signed === undefined || signed.until === null) return null;
  const isSuperseded = current !== null && current.version > templateVersion;
  const cause = isSuperseded ? 'superseded' : 'withdrawn';
  return { signature: by, templateVersion, cause, since: signed.until };
};
