import type { SignedReportRoute } from '../../domain/reports/index.ts';
import { type Handle, routed } from '../shared/http/routed.ts';
import { getCertificate } from './certificate/handler.ts';
import { getDocument } from './documents/get-document.ts';
import { getFigure } from './documents/get-figure.ts';
import { getDossier } from './dossier/handler.ts';
import { getInspectionPack } from './inspection/handler.ts';
import { getPack } from './pack/handler.ts';
import type { ReportsDeps } from './reports-deps.ts';

/**
 * Every report that is signed, and every document, at its address; one that is forgotten does not compile.
 */
export const createHandler = (deps: ReportsDeps): Handle =>
  routed({
    'GET /v1/schools/{schoolId}/dossiers/{incidentId}': getDossier(deps),
    'GET /v1/schools/{schoolId}/reports/{report}': getDocument(deps),
    'GET /v1/schools/{schoolId}/reports/{report}/figures/{figure}': getFigure(deps),
    'GET /v1/schools/{schoolId}/people/{personId}/pack': getPack(deps),
    'GET /v1/schools/{schoolId}/disposals/{disposalId}/certificate': getCertificate(deps),
    'GET /v1/schools/{schoolId}/packs/inspection': getInspectionPack(deps),
  } satisfies Readonly<Record<SignedReportRoute, Handle>>);
