import type { Asked } from '../../../domain/reports/kit/define-document.ts';
import { checkpointFile } from '../../../events/log/proof/bundle/format.ts';
import {
  INSPECTION_FORMAT,
  type InspectionManifest,
  signedInspectionText,
} from '../../../events/log/proof/bundle/inspection-format.ts';
import type { NamedCheckpoint } from '../../shared/past/rests-on.ts';
import { type Files, signFiles } from '../dossier/sign-files.ts';
import type { ReportsDeps } from '../reports-deps.ts';

interface Rests {
  readonly school: string;
  readonly period: Asked['period'];
  readonly checkpoint: NamedCheckpoint;
}

/** The reports with the checkpoint that they are as of, signed as a dossier is. */
export const inspectionFiles = async (
  deps: ReportsDeps,
  { school, period: { name: period }, checkpoint: { size, time: at, note } }: Rests,
  files: Files,
): Promise<Files> => {
  const { trust } = deps;
  return signFiles(
    deps,
    {
      manifest: (digests): InspectionManifest => ({
        ...{ format: INSPECTION_FORMAT, trust, school, period, at, size },
        files: digests,
      }),
      signedText: (manifestHash, time) => signedInspectionText({ trust, school, period, manifestHash, time }),
    },
    { ...files, [checkpointFile(size)]: note, ...(await deps.trustLinkFiles(school, size)) },
  );
};
