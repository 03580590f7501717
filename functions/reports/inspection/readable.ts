import type { Permission } from '../../../domain/kernel/permission.ts';
import { documents } from '../../../domain/reports/index.ts';
import { grantFor, permitted } from '../../shared/access/permitted.ts';
import type { AuthorisedRead } from '../../shared/reads/authorised-read.ts';
import type { AskedDocument } from '../documents/asked.ts';

export interface Readable {
  readonly report: AskedDocument['report'];
  /** By the report's own row: names are opened in one report, and withheld in another. */
  readonly authorisation: AuthorisedRead;
}

/** The reports that a caller may read, each as at its own address. */
export const readableReports = (
  permissions: readonly Permission[],
  { caller, correlationId }: AuthorisedRead,
): readonly Readable[] =>
  documents.flatMap((report): readonly Readable[] => {
    const attempt = { stream: 'audit', action: report.name, subject: null };
    const grant = permitted(grantFor(permissions, caller, attempt));
    return grant === null ? [] : [{ report, authorisation: { ...grant, caller, correlationId } }];
  });
