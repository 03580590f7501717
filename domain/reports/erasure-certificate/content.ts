import { recordOf } from '../../kernel/ids.ts';
import { londonDate } from '../../kernel/london.ts';
import type { DisposalState } from '../../streams/disposals/stream.ts';

export interface CertificateOf {
  readonly school: string;
  /** Name of the school; null: it has none on record. */
  readonly schoolName: string | null;
  /** The disposal, `<stream>.<record>`. */
  readonly disposal: string;
  /** When the certificate is made, UTC with milliseconds. */
  readonly at: string;
  readonly confirmed: NonNullable<DisposalState['confirmed']>;
  readonly erased: NonNullable<DisposalState['erased']>;
}

/** What is certified: ids and days alone, as `certificate.json` has it. */
export const certificateContent = ({ confirmed, erased, ...of }: CertificateOf) => ({
  ...of,
  record: recordOf(of.disposal),
  subject: erased.subject,
  ground: confirmed.request === null ? ('period-over' as const) : ('request' as const),
  request: confirmed.request,
  class: confirmed.class,
  edition: confirmed.edition,
  dueOn: confirmed.dueOn,
  proposedBy: confirmed.proposedBy,
  confirmedBy: confirmed.confirmedBy,
  confirmedAt: confirmed.at,
  destroyedAt: erased.destroyedAt,
  backupsEndOn: erased.backupsEndOn,
  /** Whether the last backup that may have held the key has ended. */
  isFinal: londonDate(of.at) > erased.backupsEndOn,
});

export type CertificateContent = ReturnType<typeof certificateContent>;
