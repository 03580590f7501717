import * as z from 'zod/mini';
import type { Api } from './api.ts';
import { ApiProblem } from './api-problem.ts';

const page = z.object({
  manifest: z.string(),
  files: z.record(z.string(), z.string()),
  next: z.nullable(z.string()),
});

/** In full, or with nobody named. */
export type DossierKind = 'full' | 'anonymised';

export const dossierKinds: readonly DossierKind[] = ['full', 'anonymised'];

/** The signed files of a dossier. */
export interface Dossier {
  /** SHA-256 of its manifest. */
  readonly manifest: string;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * A dossier, page by page.
 * @throws ApiProblem `not-sealed-yet`; 409 where what it tells of changed between two pages
 */
export const readDossier = async (
  api: Pick<Api, 'get'>,
  school: string,
  incident: string,
  kind: DossierKind,
): Promise<Dossier> => {
  const files = new Map<string, string>();
  let manifest: string | null = null;
  let cursor: string | undefined;
  do {
    const asked = { anonymised: String(kind === 'anonymised'), cursor };
    const found = await api.get(page, `/v1/schools/${school}/dossiers/${incident}`, asked);
    if (manifest !== null && manifest !== found.manifest) throw new ApiProblem(409);
    manifest = found.manifest;
    for (const [name, text] of Object.entries(found.files))
      files.set(name, `${files.get(name) ?? ''}${text}`);
    cursor = found.next ?? undefined;
  } while (cursor !== undefined);
  return { manifest, files };
};
