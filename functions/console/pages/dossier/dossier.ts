import { type Markup, markup } from '../../../shared/pages/markup.ts';
import { ApiProblem } from '../../api/api-problem.ts';
import { type Dossier, type DossierKind, dossierKinds, readDossier } from '../../api/dossiers.ts';
import type { Act } from '../../html/act.ts';
import { formOf } from '../../html/form.ts';
import { heading, inset, link, paragraph, summaryList, title } from '../../html/parts.ts';
import { radios } from '../../html/radios.ts';
import { asName } from '../../html/words.ts';
import { signNow } from '../checkpoints/checkpoints.ts';
import { type Asking, page } from '../page.ts';

const signForDossier: Act = {
  ...signNow,
  name: 'sign-for-dossier',
  button: 'Have it signed now',
  said: 'What was recorded so far is signed. Ask for the dossier now.',
};

const kinds: Readonly<Record<DossierKind, string>> = {
  full: 'In full, with the commits that it rests on; names as far as your roles open them',
  anonymised: 'Anonymised: a twin that names nobody',
};

/** Null: none was asked for. `waits`: a checkpoint has to cover first what it rests on. */
type Asked = { readonly kind: DossierKind; readonly made: Dossier | 'waits' } | null;

const askedIn = async ({ api, params, query }: Asking<'school' | 'incident'>): Promise<Asked> => {
  const kind = dossierKinds.find((one) => one === query['kind']);
  if (kind === undefined) return null;
  try {
    return { kind, made: await readDossier(api, params.school, params.incident, kind) };
  } catch (error) {
    if (error instanceof ApiProblem && error.slug === 'not-sealed-yet') return { kind, made: 'waits' };
    throw error;
  }
};

const form: Markup = markup`<form method="get">
${radios('kind', 'Which one', Object.entries(kinds))}
<button type="submit" class="govuk-button" data-once>Ask for the dossier</button>
</form>`;

const waiting = (asking: Asking<'school' | 'incident'>, kind: DossierKind): Markup =>
  inset(markup`<p class="govuk-body">No checkpoint covers yet what the dossier rests on. One is signed every hour: ${link(`?kind=${kind}`, 'ask again')} later, or have it signed now.</p>
${formOf(asking, signForDossier, { isSecondary: true })}`);

const checking = (folder: string): Markup => markup`${heading('How to verify it, without a network')}
<ol class="govuk-list govuk-list--number">
<li>Unpack the file into a folder, here ${folder}. Its page, index.html, is for reading.</li>
<li>Take the verifier, verify-daybook.mjs, from the auditors’ kit, and the trust’s two public keys, for checkpoints and for dossiers, from somewhere else than here: a letter, or the governors’ minutes.</li>
<li>Run, with Node.js 20 or newer: <span class="db-code">node verify-daybook.mjs ${folder} --key checkpoints.key --key dossiers.key</span></li>
<li>It ends with “holds”, or names every file and every commit that is not as it was signed.</li>
</ol>
${paragraph('A dossier in full holds names and texts in the clear, and outlives an erasure: delete it when the time of the record is over.')}`;

const readyOf = (at: string, incident: string, kind: DossierKind, made: Dossier): Markup =>
  markup`${heading('The dossier is made')}
${summaryList([
  ['Which one', kinds[kind]],
  ['Files', [...made.files.keys()].join(', ')],
  ['SHA-256 of its manifest', markup`<span class="db-code">${made.manifest}</span>`],
])}
<p class="govuk-body">${link(`${at}/${kind}`, 'Keep it as a file')}</p>
${checking(`${incident}-${kind}`)}`;

/** Asks for the dossier of an incident, and says how it is verified. */
export const dossierPage = page({
  path: '/{school}/incidents/{incident}/dossier',
  needs: [{ audit: 'dossier' }],
  acts: [signForDossier],
  load: askedIn,
  title: (_, { params: { incident } }) => `Dossier of incident ${incident}`,
  render: (asked, asking) => {
    const { school, incident } = asking.params;
    const at = `/console/${school}/incidents/${incident}/dossier`;
    return markup`${title(`Dossier of ${incident}`, asName(school))}
${paragraph('All that was so on the day of the incident, and what the school could know of it: signed, with a readable page, and with what proves it. That you ask for it is recorded.')}
${asked !== null && asked.made !== 'waits' ? readyOf(at, incident, asked.kind, asked.made) : form}
${asked?.made === 'waits' ? waiting(asking, asked.kind) : null}`;
  },
});
