import { isId } from '../../shared/http/ids.ts';
import { type Markup, markup } from '../../shared/pages/markup.ts';
import type { Fact, StoredCommit, Written } from '../api/commits.ts';
import { counted } from './counted.ts';
import { link, tag } from './parts.ts';
import type { Cell } from './table.ts';
import { inWords, momentInWords } from './words.ts';

type Row = readonly [string, Cell];

/** Where a commit of a record is shown by itself. */
export const commitPath = (school: string, stream: string, id: string, commit: number): string =>
  `/console/${school}/${stream}/${id}/commits/${commit}`;

/** Leads to the record as it was when a decision relied on it. */
const factLink = ({ school, stream, id, commit }: Fact): Markup =>
  commit === 0
    ? markup`<li>${inWords(stream)} ${id}, of which nothing was recorded yet</li>`
    : markup`<li>${link(commitPath(school, stream, id, commit), `${inWords(stream)} ${id}, as of its commit ${commit}`)}</li>`;

const factsOf = ({ facts }: Written): Cell =>
  facts.length === 0
    ? 'nothing of other records'
    : markup`<ul class="govuk-list db-parts">${facts.map(factLink)}</ul>`;

/** An event of this trust that led to another: `<school>/<stream>/<id>/<version>`. */
const causeOf = (causationId: string | null): Cell => {
  if (causationId === null) return 'a request of its own';
  const [school = '', stream = '', id = '', version = ''] = causationId.split('/');
  const isEvent = [school, stream, id].every(isId) && /^\d+$/.test(version);
  if (!isEvent) return causationId;
  const to = `/console/${school}/${stream}/${id}/history#event-${version}`;
  return link(to, `event ${version} of ${inWords(stream)} ${id}`);
};

/** How far before a commit what came of the same request may stand in the journal. */
const AROUND = 200;

const requestOf = (school: string, { correlationId }: Written, position: number | null): Cell => {
  const after = String(Math.max(0, (position ?? AROUND) - AROUND));
  const asked = new URLSearchParams({ correlation: correlationId, after });
  return markup`<span class="db-code">${correlationId}</span> ${link(`/console/${school}/journal?${asked}`, 'All of this request')}`;
};

const placeOf = (school: string, { position }: StoredCommit): Cell =>
  position === null
    ? 'not in the journal yet'
    : link(`/console/${school}/journal?after=${position - 1}`, `position ${position}`);

const coverOf = (school: string, { checkpoint }: StoredCommit): Cell =>
  checkpoint === null
    ? 'no checkpoint covers it yet'
    : link(
        `/console/${school}/checkpoints/${checkpoint.size}`,
        `the checkpoint of ${counted(checkpoint.size, 'position')}, signed ${momentInWords(checkpoint.time)}`,
      );

const hashOf = (hash: string | null): Cell => hash && markup`<span class="db-code">${hash}</span>`;

const found: Readonly<Record<StoredCommit['standing'], string>> = {
  intact: 'just as it was journaled',
  altered: 'something else stands there than what was journaled',
  missing: 'nothing stands there any more',
  foreign: 'it was never journaled, and does not follow what was',
};

/** What a commit rests on, what led to it, and where it stands. */
export const rowsOfCommit = (school: string, stored: StoredCommit): readonly Row[] => [
  ...(stored.written === null
    ? []
    : ([
        ['Relied on', factsOf(stored.written)],
        ['Caused by', causeOf(stored.written.causationId)],
        ['Same request', requestOf(school, stored.written, stored.position)],
      ] as const)),
  ['In the journal', placeOf(school, stored)],
  ['Covered by', coverOf(school, stored)],
  ...(stored.standing === 'intact'
    ? []
    : ([
        ['Found', markup`${tag(stored.standing, 'bad')} ${found[stored.standing]}`],
        ['SHA-256 of what is there', hashOf(stored.foundHash ?? null)],
      ] as const)),
];

/** The text as it is stored, folded away, with the hash that it has to have. */
export const rawOf = ({ commit, text, hash }: StoredCommit): Markup =>
  markup`<details class="govuk-details">
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">Text and hash of commit ${commit ?? 'without a number'}, as stored</span></summary>
<div class="govuk-details__text">
<p class="govuk-body">SHA-256, base64url: <span class="db-code">${hash ?? 'none was journaled'}</span></p>
<pre class="db-raw">${text ?? 'There is no text.'}</pre>
</div>
</details>`;
