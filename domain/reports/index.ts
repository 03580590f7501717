import { asOfReport } from './as-of/report.ts';
import { dossierReport } from './dossier/report.ts';
import { timelineReport } from './timeline/report.ts';

/**
 * THE list of reports: permissions, routes, descriptions and what is recorded of reading them derive from it.
 */
export const reports = [asOfReport, dossierReport, timelineReport] as const;

type AnyReport = (typeof reports)[number];

/** What a report is asked for by. */
export type ReportName = AnyReport['name'];
/** Where a report is read. */
export type ReportPath = AnyReport['paths'][number];
/** Routes of the reports that `functions/reports` makes and signs. */
export type SignedReportRoute = `GET ${Extract<AnyReport, { readonly isSigned: true }>['paths'][number]}`;
/** Routes of the reports that `functions/reads` answers. */
export type PlainReportRoute = `GET ${Extract<AnyReport, { readonly isSigned: false }>['paths'][number]}`;
