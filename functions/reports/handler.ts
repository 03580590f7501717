import type { SignedReportRoute } from '../../domain/reports/index.ts';
import { type Handle, routed } from '../shared/http/routed.ts';
import type { DossierDeps } from './dossier/dossier-deps.ts';
import { getDossier } from './dossier/handler.ts';

/** Every report that is signed, at its address; one that is forgotten does not compile. */
export const createHandler = (deps: DossierDeps): Handle =>
  routed({
    'GET /v1/schools/{schoolId}/dossiers/{incidentId}': getDossier(deps),
  } satisfies Readonly<Record<SignedReportRoute, Handle>>);
