import { type Markup, markup } from '../../../shared/pages/markup.ts';
import { recordNamed } from '../../api/addresses.ts';
import type { Place } from '../../api/me.ts';
import { may } from '../../api/rights.ts';
import { link, paragraph, title } from '../../html/parts.ts';
import { asName } from '../../html/words.ts';
import { page } from '../page.ts';

const finder = (given: string): Markup =>
  markup`<form method="get" class="db-filters" role="search" aria-label="Open a record">
<div class="govuk-form-group"><label class="govuk-label" for="audit-record">Open a record, by stream and id</label>
<div class="govuk-hint" id="audit-record-hint">Such as devices/lis-lt-014.</div>
<input class="govuk-input" id="audit-record" name="record" value="${given}" aria-describedby="audit-record-hint" autocomplete="off" spellcheck="false"></div>
<button type="submit" class="govuk-button govuk-button--secondary">Open its history</button>
</form>`;

interface Way {
  readonly to: string;
  readonly label: string;
  readonly text: string;
}

const waysOf = (place: Place): readonly Way[] => [
  ...(may(place, { audit: 'feed' })
    ? [{ to: 'journal', label: 'Journal', text: 'every event, in the order in which it was recorded' }]
    : []),
  { to: 'swimlane', label: 'Records as lanes', text: 'several records beside each other, over time' },
  ...(may(place, { audit: 'checkpoints' })
    ? [{ to: 'checkpoints', label: 'Checkpoints', text: 'what was signed when, and who countersigned it' }]
    : []),
  ...(may(place, { audit: 'journal' })
    ? [{ to: 'verify', label: 'Verify', text: 'the record itself, in this browser, with a key of your own' }]
    : []),
  { to: 'lists', label: 'Lists', text: 'each also as of another day, or two days compared' },
];

/** Where an auditor begins. */
export const auditPage = page({
  path: '/{school}/audit',
  needs: [{ audit: 'journal' }, { audit: 'checkpoints' }],
  navigation: 'Audit',
  leadsOn: ({ params: { school }, query }) => {
    const named = recordNamed((query['record'] ?? '').trim());
    return named === null ? null : `/${school}/${named.stream}/${named.record}/history`;
  },
  load: async ({ place, query }) => ({ ways: waysOf(place), given: query['record'] ?? '' }),
  title: () => 'Audit',
  render: ({ ways, given }, { params: { school } }) =>
    markup`${title('Audit', asName(school))}
${given === '' ? null : markup`<div class="govuk-inset-text">${paragraph('A record is named by its stream and its id, with a slash between them.')}</div>`}
${finder(given)}
<ul class="govuk-list govuk-list--spaced">
${ways.map(({ to, label, text }) => markup`<li>${link(`/console/${school}/${to}`, label)}: ${text}</li>`)}
</ul>`,
});
