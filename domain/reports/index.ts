import { asOfReport } from './as-of/report.ts';
import { dossierReport } from './dossier/report.ts';

/** THE list of reports: their permissions and what is recorded of reading them derive from it. */
export const reports = [asOfReport, dossierReport] as const;

/** What a report is asked for by. */
export type ReportName = (typeof reports)[number]['name'];
