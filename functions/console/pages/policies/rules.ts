import { markup } from '../../../shared/pages/markup.ts';
import { policyState } from '../../api/policies.ts';
import { readState } from '../../api/read.ts';
import { formOf } from '../../html/form.ts';
import { link, paragraph, title } from '../../html/parts.ts';
import type { Attempt } from '../../html/sent.ts';
import { asName } from '../../html/words.ts';
import { movedOn, type Settings, settingTexts } from '../../made/settings-part.ts';
import { page } from '../page.ts';
import { adoptByForm, settingsIn } from './policy-acts.ts';

/** A form that comes back, with what others adopted after it was filled in. */
const attemptAt = (attempt: Attempt | null, to: Settings): Attempt | null => {
  if (attempt === null) return null;
  const { sent } = attempt;
  return { ...attempt, sent: movedOn(sent, { from: settingsIn(sent.text('inForce')), to }) };
};

/** Every rule that a policy can state, as the newest version states it, to be changed and adopted at once. */
export const rulesPage = page({
  path: '/{school}/policies/{policy}/rules',
  needs: [{ stream: 'policies', action: 'AdoptPolicy' }],
  acts: [adoptByForm],
  load: ({ api, params: { school, policy } }) =>
    readState(api, school, { stream: 'policies', id: policy, state: policyState }),
  title: (_, { params }) => `Rules of ${asName(params.policy)}`,
  render: ({ versions }, asking) => {
    const { school, policy } = asking.params;
    const newest = versions.at(-1);
    const settings = newest?.settings ?? {};
    const hidden = { version: String((newest?.version ?? 0) + 1), inForce: JSON.stringify(settings) };
    const values = Object.fromEntries(
      [...Map.groupBy(settingTexts(settings), ([name]) => name)].map(([name, some]) => [
        name,
        some.map(([, text]) => text),
      ]),
    );
    return markup`${title('Rules', `${asName(school)}: ${asName(policy)}`)}
${paragraph(newest === undefined ? 'No version is adopted yet.' : `As version ${newest.version} states them. What you change is adopted as version ${newest.version + 1}, with all that stays.`)}
${formOf({ ...asking, attempt: attemptAt(asking.attempt, settings) }, adoptByForm, { hidden, values })}
<p class="govuk-body">${link(`/console/${school}/policies/${policy}`, 'The policy')}</p>`;
  },
});
