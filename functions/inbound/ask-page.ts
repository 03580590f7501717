import { dayInWords } from '../../domain/kernel/day-in-words.ts';
import type { HttpResponse } from '../shared/http/http-message.ts';
import { type Markup, markup } from '../shared/pages/markup.ts';
import type { Given } from './answer.ts';
import type { Shown } from './asked.ts';
import type { Field } from './lacking.ts';
import { page } from './page.ts';
import { questionParts } from './page-parts.ts';

interface Ask {
  readonly link: string;
  readonly shown: Shown;
  /** What was filled in before, so that nobody writes it twice. */
  readonly given: Given;
  readonly lacking: readonly Field[];
}

const errors: Readonly<Record<Field, string>> = {
  choice: 'Choose one of the answers.',
  confirm: 'Tick the box to say that you know of the policy.',
  name: 'Write the name: it is the signature.',
};
/** Where the summary of errors leads. */
const fieldIds: Readonly<Record<Field, string>> = { choice: 'choice-1', confirm: 'confirm', name: 'name' };

const isLacking = ({ lacking }: Ask, field: Field): boolean => lacking.includes(field);

/** It is read out first: the browser puts the focus there, with no script. */
const summary = ({ lacking }: Ask): Markup | null =>
  lacking.length === 0
    ? null
    : markup`<div class="summary" role="alert" tabindex="-1" autofocus>
<h2>Not sent yet</h2>
<ul>
${lacking.map((field) => markup`<li><a href="#${fieldIds[field]}">${errors[field]}</a></li>`)}
</ul>
</div>`;

const errorAt = (ask: Ask, field: Field): Markup | null =>
  isLacking(ask, field) ? markup`<p class="error" id="${field}-error">${errors[field]}</p>` : null;

/** Points from a field to its error. */
const described = (ask: Ask, field: Field): Markup | null =>
  isLacking(ask, field) ? markup` aria-invalid="true" aria-describedby="${field}-error"` : null;

/**
 * Several answers are chosen from before anything is sent, so that the Enter key in the name's field gives
 * none by itself.
 */
const choicesOf = (ask: Ask): Markup => {
  const { shown, given } = ask;
  const [only, ...others] = shown.choices;
  if (only !== undefined && others.length === 0)
    return markup`<input type="hidden" name="choice" value="${only.choice}">`;
  const options = shown.choices.map(
    ({ choice, label }, at) => markup`<div class="option">
<input type="radio" id="choice-${String(at + 1)}" name="choice" value="${choice}" required${choice === given.choice ? markup` checked` : null}>
<label for="choice-${String(at + 1)}">${label}</label>
</div>`,
  );
  return markup`<fieldset${isLacking(ask, 'choice') ? markup` aria-describedby="choice-error"` : null}>
<legend>Your answer</legend>
${errorAt(ask, 'choice')}
${options}
</fieldset>`;
};

/** What has to be so before the answer counts, such as that a visitor knows of the policy (POL-11). */
const confirmationOf = (ask: Ask): Markup | null => {
  const { confirm } = ask.shown;
  if (confirm === null) return null;
  const { confirm: value, lines, label } = confirm;
  const isGiven = ask.given.confirmed === value;
  return markup`<h2>Before you sign</h2>
${lines.map((line) => markup`<p>${line}</p>`)}
${errorAt(ask, 'confirm')}
<div class="option">
<input type="checkbox" id="confirm" name="confirmed" value="${value}" required${isGiven ? markup` checked` : null}${described(ask, 'confirm')}>
<label for="confirm">${label}</label>
</div>`;
};

const nameOf = (ask: Ask): Markup => markup`<label for="name">${ask.shown.nameLabel}</label>
${errorAt(ask, 'name')}
<input id="name" name="signedName" type="text" value="${ask.given.signedName}" required maxlength="200" autocomplete="off"${described(ask, 'name')}>`;

const buttonOf = ({ choices }: Shown): string =>
  choices.length === 1 ? (choices[0]?.label ?? '') : 'Sign and send';

/**
 * The terms, and a form that answers. The secret in it is all the proof there is, so that no other site can
 * send it.
 */
export const askPage = (statusCode: number, ask: Ask): HttpResponse => {
  const { link, shown, lacking } = ask;
  return page(
    statusCode,
    lacking.length > 0 ? `Error: ${shown.title}` : shown.title,
    markup`${summary(ask)}
${questionParts(shown)}
<form method="post" action="answer">
<input type="hidden" name="link" value="${link}">
${choicesOf(ask)}
${confirmationOf(ask)}
${nameOf(ask)}
<button>${buttonOf(shown)}</button>
</form>
<p class="hint">You can answer once by this link, until ${dayInWords(shown.endsOn)}. The school keeps your answer; you get a mail that says so. To change it later, ask the school’s office.</p>`,
  );
};
