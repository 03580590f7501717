import {
  fullContent,
  fullPage,
  type Opened,
  type PackFacts,
  subjectContent,
  subjectPage,
} from '../../../domain/reports/person-pack/report.ts';
import { CITED_FILE } from '../../../events/log/proof/bundle/dossier-format.ts';
import { checkpointFile } from '../../../events/log/proof/bundle/format.ts';
import { jsonText } from '../../../events/log/proof/bundle/json-text.ts';
import {
  PACK_FILE,
  PACK_FORMAT,
  type PackManifest,
  signedPackText,
} from '../../../events/log/proof/bundle/pack-format.ts';
import { plainPageText } from '../../shared/pages/plain-page.ts';
import type { NamedCheckpoint } from '../../shared/past/rests-on.ts';
import { citedLines } from '../dossier/cited-lines.ts';
import { type Files, signFiles, type ToSign } from '../dossier/sign-files.ts';
import type { ReportsDeps } from '../reports-deps.ts';

const statedOf = ({ trust }: ReportsDeps, { of }: Opened, forSubject: boolean, size: number): ToSign => {
  const { school, person, request, at } = of;
  return {
    manifest: (files): PackManifest => ({
      ...{ format: PACK_FORMAT, trust, school, person, request, at, forSubject, size },
      files,
    }),
    signedText: (manifestHash, time) =>
      signedPackText({ trust, school, person, request, manifestHash, time }),
  };
};

/** For whoever answers the request, with the commits that it was taken from. */
export const fullFiles = async (
  deps: ReportsDeps,
  facts: PackFacts,
  opened: Opened,
  { size, note }: NamedCheckpoint,
): Promise<Files> => {
  const content = fullContent(facts, opened);
  const cited = await citedLines(deps, facts.cited, size);
  return signFiles(deps, statedOf(deps, opened, false, size), {
    [PACK_FILE]: jsonText(content),
    'index.html': plainPageText(fullPage(content, size)),
    [CITED_FILE]: cited.map((line) => `${JSON.stringify(line)}\n`).join(''),
    [checkpointFile(size)]: note,
    ...(await deps.trustLinkFiles(opened.of.school, size)),
  });
};

/** For the person: no commits, which name others. */
export const subjectFiles = (
  deps: ReportsDeps,
  facts: PackFacts,
  opened: Opened,
  { size }: NamedCheckpoint,
): Promise<Files> => {
  const content = subjectContent(facts, opened);
  return signFiles(deps, statedOf(deps, opened, true, size), {
    [PACK_FILE]: jsonText(content),
    'index.html': plainPageText(subjectPage(content)),
  });
};
