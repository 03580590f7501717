import { anonymisedContent, monthOf } from '../../../domain/reports/dossier/anonymised-content.ts';
import { anonymisedPage } from '../../../domain/reports/dossier/anonymised-page.ts';
import type { DossierFacts } from '../../../domain/reports/dossier/dossier-facts.ts';
import { fullContent } from '../../../domain/reports/dossier/full-content.ts';
import { fullPage } from '../../../domain/reports/dossier/full-page.ts';
import {
  CITED_FILE,
  DOSSIER_FORMAT,
  type DossierManifest,
  signedText,
} from '../../../events/log/proof/bundle/dossier-format.ts';
import { jsonText } from '../../../events/log/proof/bundle/json-text.ts';
import type { Grant } from '../../shared/access/permitted.ts';
import { plainPageText } from '../../shared/pages/plain-page.ts';
import type { NamedCheckpoint } from '../../shared/past/rests-on.ts';
import type { ReportsDeps } from '../reports-deps.ts';
import { citedLines } from './cited-lines.ts';
import { openFacts } from './open-facts.ts';
import { type Files, signFiles, type ToSign } from './sign-files.ts';

type Stated = Pick<DossierManifest, 'school' | 'incident' | 'at' | 'anonymised' | 'size'>;

const statedOf = ({ trust }: ReportsDeps, { school, incident, at, anonymised, size }: Stated): ToSign => ({
  manifest: (files): DossierManifest => ({
    ...{ format: DOSSIER_FORMAT, trust, school, incident, at, anonymised, size },
    files,
  }),
  signedText: (manifestHash, time) => signedText({ trust, school, incident, manifestHash, time }),
});

/** What the twin calls the incident: its id may be known to many. */
export const ANONYMOUS = 'anonymised';

/** The dossier in full, with what it rests on. */
export const fullFiles = async (
  deps: ReportsDeps,
  grant: Grant,
  facts: DossierFacts,
  { size, note }: NamedCheckpoint,
): Promise<Files> => {
  const { school, id: incident } = facts.incident;
  const content = fullContent(facts, await openFacts(deps.sealer, grant, facts));
  const cited = await citedLines(deps, facts.cited, size);
  return signFiles(
    deps,
    statedOf(deps, { school, incident, at: facts.onTheDay.until.asOf, anonymised: false, size }),
    {
      'dossier.json': jsonText(content),
      'index.html': plainPageText(fullPage(content, size)),
      [CITED_FILE]: cited.map((line) => `${JSON.stringify(line)}\n`).join(''),
      [`checkpoints/${size}.txt`]: note,
      ...(await deps.trustLinkFiles(school, size)),
    },
  );
};

/**
 * The twin: neither texts of commits nor positions, which would lead to people. Its manifest names the
 * beginning of the month, and the newest checkpoint, which says no more than when the twin was made: the one
 * that covers the incident would say when that was recorded.
 */
export const anonymisedFiles = (
  deps: ReportsDeps,
  facts: DossierFacts,
  { size }: NamedCheckpoint,
): Promise<Files> => {
  const content = anonymisedContent(facts);
  const at = `${monthOf(facts)}-01T00:00:00.000Z`;
  return signFiles(
    deps,
    statedOf(deps, { school: facts.incident.school, incident: ANONYMOUS, at, anonymised: true, size }),
    { 'dossier.json': jsonText(content), 'index.html': plainPageText(anonymisedPage(content)) },
  );
};
