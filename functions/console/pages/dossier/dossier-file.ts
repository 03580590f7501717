import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { ApiProblem } from '../../api/api-problem.ts';
import { type Dossier, dossierKinds, readDossier } from '../../api/dossiers.ts';
import { filePage } from '../page.ts';

/** One folder, so that it unpacks into one. @param today `YYYY-MM-DD` */
const zipOf = async (folder: string, today: string, { files }: Dossier): Promise<Uint8Array> => {
  const mtime = new Date(`${today}T12:00:00Z`);
  const zip = new ZipFile();
  for (const [name, text] of files) zip.addBuffer(Buffer.from(text), `${folder}/${name}`, { mtime });
  zip.end();
  return buffer(zip.outputStream);
};

/** A Lambda function answers with 6 MB at most, of which base64 takes a fourth. */
const MOST_BYTES = 4_400_000;
const BY_COMMAND_LINE = 'The command line fetches a dossier of any length: npx daybook dossier.';

/** A dossier as a zip file; one that is too long for an answer is fetched by the command line. */
export const dossierFilePage = filePage({
  path: '/{school}/incidents/{incident}/dossier/{kind}',
  needs: [{ audit: 'dossier' }],
  load: async ({ api, params: { school, incident, kind: asked }, today }) => {
    const kind = dossierKinds.find((one) => one === asked);
    if (kind === undefined) throw new ApiProblem(404);
    const name = `${incident}-${kind}`;
    const bytes = await zipOf(name, today, await readDossier(api, school, incident, kind));
    if (bytes.length > MOST_BYTES) throw new ApiProblem(413, { detail: BY_COMMAND_LINE });
    return { name: `${name}.zip`, type: 'application/zip', bytes };
  },
});
