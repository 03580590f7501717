import type { HttpResponse } from '../shared/http/http-message.ts';
import { markup } from '../shared/pages/markup.ts';
import type { Given } from './answer.ts';
import type { Shown } from './asked.ts';
import { page } from './page.ts';
import { questionParts, script } from './page-parts.ts';
import { wordsOf } from './words.ts';

/**
 * Where the link of a mail leads: it hands over what stands behind the `#`, which a browser sends to nobody
 * by itself.
 */
export const openPage = (): HttpResponse =>
  page(
    200,
    'Answer the school',
    markup`<h1>Answer the school</h1>
<p>If nothing happens, copy the whole link from the mail that you got into this field.</p>
<form method="post" action="sign/terms">
<label for="link">Link from your mail</label>
<input id="link" name="link" type="text" required maxlength="1000" autocomplete="off" spellcheck="false">
<button>Go on</button>
</form>
<script>${script}</script>`,
  );

/** What was answered stands there once more, to be printed or kept; who has an account finds on from there. */
export const donePage = (
  shown: Shown,
  { choice, signedName }: Given,
  consoleUrl: string | null,
): HttpResponse => {
  const label = shown.choices.find((one) => one.choice === choice)?.label ?? null;
  return page(
    201,
    'Thank you: your answer is on record',
    markup`<div class="done" role="status">
<h1>Thank you</h1>
<p>Your answer is on record, and you have nothing more to do. You get a mail that says so.</p>
</div>
<p class="screen">You can print this page to keep what you answered, and then close it.</p>
${questionParts(shown, 2)}
<dl>
<dt>Your answer</dt><dd>${label}</dd>
<dt>Signed</dt><dd>${signedName.trim()}</dd>
</dl>
${consoleUrl && markup`<p class="screen">If you have an account of the school, all that you agreed to stands <a href="${consoleUrl}">in the console</a>.</p>`}`,
  );
};

/** @param code of the rule, else of the problem */
export const overPage = (statusCode: number, code: string): HttpResponse => {
  const { title, text } = wordsOf(code);
  return page(statusCode, title, markup`<h1>${title}</h1><p role="status">${text}</p>`);
};
