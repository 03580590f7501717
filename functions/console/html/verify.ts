import { type Markup, markup } from '../../shared/pages/markup.ts';
import { inset, paragraph, title } from './parts.ts';
import { radios } from './radios.ts';
import { asName } from './words.ts';

/*
 * What stands on the pages that verify in the browser: `browser/page` finds it by its ids, and shows what is
 * hidden here when there is something in it.
 */

const field = (id: string, label: string, hint: string, input: Markup): Markup =>
  markup`<div class="govuk-form-group">
<label class="govuk-label govuk-label--s" for="${id}">${label}</label>
<div class="govuk-hint" id="${id}-hint">${hint}</div>
${input}
</div>`;

const textField = (id: string, label: string, hint: string): Markup =>
  field(
    id,
    label,
    hint,
    markup`<textarea class="govuk-textarea db-code" id="${id}" rows="3" aria-describedby="${id}-hint"
spellcheck="false" autocomplete="off"></textarea>`,
  );

const fileField = (id: string, label: string, hint: string, kind: Markup): Markup =>
  field(
    id,
    label,
    hint,
    markup`<input class="govuk-file-upload" id="${id}" type="file" ${kind} aria-describedby="${id}-hint">`,
  );

const filesHint =
  'All files of an export or a dossier, or the folder as a zip file. You can also drop them here. ' +
  'They stay in this browser.';
const folderHint = 'The folder that daybook export or daybook dossier wrote.';

const files = markup`<div class="db-drop" id="verify-drop">
${fileField('verify-files', 'Files, or one zip file', filesHint, markup`multiple`)}
${fileField('verify-folder', 'Or a folder', folderHint, markup`webkitdirectory`)}
</div>`;

const more = markup`<details class="govuk-details">
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">A checkpoint that you kept, and keys of witnesses</span></summary>
<div class="govuk-details__text">
${textField('verify-since', 'Your earlier checkpoint', 'Its whole text. It shows that nothing before it was changed, and nothing cut off since.')}
${textField('verify-witnesses', 'Keys of witnesses', 'One a line, from the witnesses themselves. Each must have countersigned.')}
</div>
</details>`;

const form = (school: string | null): Markup =>
  markup`<form id="verify-form" hidden novalidate data-school="${school ?? ''}">
${textField('verify-keys', 'Public keys of the trust', 'One a line, typed or pasted from a letter, the governors’ minutes or the trust’s web site: a key that came with the records proves nothing.')}
${
  school === null
    ? null
    : radios('verify-source', 'What to verify', [
        ['served', `The record of ${asName(school)}, as it is kept now`],
        ['files', 'An export or a dossier on this machine'],
      ])
}
${files}
${more}
<div class="govuk-button-group">
<button type="submit" class="govuk-button" id="verify-start">Verify</button>
<button type="button" class="govuk-button govuk-button--secondary" id="verify-cancel" hidden>Stop</button>
</div>
</form>
<p class="govuk-body" id="verify-status" role="status"></p>`;

const result = markup`<section id="verify-result" aria-labelledby="verify-title" tabindex="-1" hidden>
<h2 class="govuk-heading-m" id="verify-title">What was found</h2>
<p class="govuk-body"><strong class="govuk-tag" id="verify-verdict"></strong></p>
<pre class="db-report" id="verify-report"></pre>
</section>`;

const replay = markup`<section id="replay" aria-labelledby="replay-title" hidden>
<h2 class="govuk-heading-m" id="replay-title">As it was on a day</h2>
${paragraph('Made in this browser of the record that was just verified: nothing more is asked of anybody. Names are sealed in it; people are shown by their ids.')}
<div class="govuk-form-group">
<label class="govuk-label govuk-label--s" for="replay-slider">Move through the days</label>
<input class="db-slider" id="replay-slider" type="range" min="0" max="0" step="1">
</div>
<div class="govuk-form-group">
<label class="govuk-label govuk-label--s" for="replay-day">Day</label>
<input class="govuk-input govuk-input--width-10" id="replay-day" type="date">
</div>
<div class="govuk-button-group">
<button type="button" class="govuk-button govuk-button--secondary" id="replay-back">Day before</button>
<button type="button" class="govuk-button govuk-button--secondary" id="replay-on">Day after</button>
</div>
${radios('replay-by', 'Counted is', [
  ['recorded', 'what had been recorded by then'],
  ['occurred', 'what had happened by then, as far as is known now'],
])}
<p class="govuk-body" id="replay-status" role="status"></p>
<div id="replay-answers"></div>
</section>`;

/** @param school whose record may be verified as it is kept; null: nobody is logged in, and files alone may */
export const verifyContent = (school: string | null): Markup =>
  markup`${title('Verify the record', school === null ? null : asName(school))}
${paragraph('That nothing was changed, left out or put in later, shown on this machine by the program of the command line: nothing that you choose or type leaves this browser. The program comes from this server; if that is what you doubt, take the auditors’ kit from elsewhere.')}
<div id="verify-without">
${inset(markup`${paragraph('This page needs a script, which does not run here. The same is done without a browser, offline, by the file verify-daybook.mjs of the auditors’ kit and Node.js:')}
<p class="govuk-body"><code>node verify-daybook.mjs folder-of-the-export --key trust.key</code></p>
<p class="govuk-body"><code>npx daybook replay folder-of-the-export --as-of 2026-09-30</code></p>`)}
</div>
${form(school)}
${result}
${replay}`;
