import { lastPosition } from '../../../domain/reports/dossier/report.ts';
import {
  type CertificateOf,
  certificateContent,
  certificatePage,
  certificateQuestions,
} from '../../../domain/reports/erasure-certificate/report.ts';
import {
  CERTIFICATE_FILE,
  CERTIFICATE_FORMAT,
  type CertificateManifest,
  signedCertificateText,
} from '../../../events/log/proof/bundle/certificate-format.ts';
import { CITED_FILE } from '../../../events/log/proof/bundle/dossier-format.ts';
import { checkpointFile } from '../../../events/log/proof/bundle/format.ts';
import { jsonText } from '../../../events/log/proof/bundle/json-text.ts';
import { ProblemError } from '../../shared/http/problem-error.ts';
import { plainPageText } from '../../shared/pages/plain-page.ts';
import { replayInto } from '../../shared/past/replay-into.ts';
import { tamperedRecord } from '../../shared/reads/tampered-record.ts';
import { citedLines } from '../dossier/cited-lines.ts';
import { type Files, signFiles } from '../dossier/sign-files.ts';
import type { ReportsDeps } from '../reports-deps.ts';

/** @throws ProblemError `not-sealed-yet` where no checkpoint covers the erasure, `tampered` */
export const certificateFiles = async (deps: ReportsDeps, of: CertificateOf): Promise<Files> => {
  const { school, disposal, at } = of;
  const { trust } = deps;
  const { looks, cited: found } = certificateQuestions(school, disposal, { asOf: at, by: 'recorded' });
  const { tampered } = await replayInto(deps, school, looks);
  const cited = found();
  if (lastPosition(cited) === 0) throw tampered.length === 0 ? notSealed() : tamperedRecord(school, tampered);
  const checkpoint = await deps.covering(school, lastPosition(cited));
  if (checkpoint === null) throw notSealed();
  const { size, note } = checkpoint;
  const content = certificateContent(of);
  const lines = await citedLines(deps, cited, size);
  return signFiles(
    deps,
    {
      manifest: (files): CertificateManifest => ({
        ...{ format: CERTIFICATE_FORMAT, trust, school, disposal, at, size },
        files,
      }),
      signedText: (manifestHash, time) =>
        signedCertificateText({ trust, school, disposal, manifestHash, time }),
    },
    {
      [CERTIFICATE_FILE]: jsonText(content),
      'index.html': plainPageText(certificatePage(content, size)),
      [CITED_FILE]: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
      [checkpointFile(size)]: note,
      ...(await deps.trustLinkFiles(school, size)),
    },
  );
};

const notSealed = (): ProblemError =>
  new ProblemError('not-sealed-yet', {
    detail:
      'no checkpoint covers the erasure: have one signed with POST /v1/schools/{schoolId}/checkpoints, or wait for the next hour',
  });
