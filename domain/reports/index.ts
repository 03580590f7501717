import { asOfReport } from './as-of/report.ts';
import { checksAndReviewsReport } from './checks-and-reviews/report.ts';
import { comparisonReport } from './comparison/report.ts';
import { controlsReport } from './controls/report.ts';
import { devicesAndAccessReport } from './devices-and-access/report.ts';
import { dossierReport } from './dossier/report.ts';
import { erasureCertificateReport } from './erasure-certificate/report.ts';
import { filteringReport } from './filtering-and-monitoring/report.ts';
import { incidentsReport } from './incidents/report.ts';
import { inspectionPackReport } from './inspection-pack/report.ts';
import type { DocumentReport } from './kit/define-document.ts';
import { personPackReport } from './person-pack/report.ts';
import { phonesReport } from './phones/report.ts';
import { safeguardingReport } from './safeguarding/report.ts';
import { timelineReport } from './timeline/report.ts';
import { trainingAndAgreementsReport } from './training-and-agreements/report.ts';

/**
 * THE list of reports: permissions, routes, descriptions and what is recorded of reading them derive from it.
 */
export const reports = [
  asOfReport,
  dossierReport,
  timelineReport,
  personPackReport,
  inspectionPackReport,
  erasureCertificateReport,
  comparisonReport,
] as const;

/**
 * THE list of documents: reports of figures over a part of a school year, all read and explained at the same
 * addresses under their names.
 */
export const documents = [
  safeguardingReport,
  incidentsReport,
  devicesAndAccessReport,
  phonesReport,
  trainingAndAgreementsReport,
  checksAndReviewsReport,
  filteringReport,
  controlsReport,
] as const satisfies readonly DocumentReport[];

/** Where documents are read: as a whole, and the events of one figure. */
export const documentPaths = [
  '/v1/schools/{schoolId}/reports/{report}',
  '/v1/schools/{schoolId}/reports/{report}/figures/{figure}',
] as const;

type AnyReport = (typeof reports)[number];

/** What a report is asked for by, documents among them. */
export type ReportName = AnyReport['name'] | (typeof documents)[number]['name'];
/** Whatever is asked of the record as a whole by a name of its own. */
export const allReports: readonly (Pick<DocumentReport, 'items' | 'permissions' | 'sensitive'> & {
  readonly name: ReportName;
})[] = [...reports, ...documents];
/** Where a report is read. */
export type ReportPath = AnyReport['paths'][number] | (typeof documentPaths)[number];
/** Routes of the reports that `functions/reports` makes: those that it signs, and documents. */
export type SignedReportRoute =
  | `GET ${Extract<AnyReport, { readonly isSigned: true }>['paths'][number]}`
  | `GET ${(typeof documentPaths)[number]}`;
/** Routes of the reports that `functions/reads` answers. */
export type PlainReportRoute = `GET ${Extract<AnyReport, { readonly isSigned: false }>['paths'][number]}`;
