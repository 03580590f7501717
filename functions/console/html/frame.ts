import { type Markup, markup } from '../../shared/pages/markup.ts';
import type { Left } from '../session/session.ts';
import { asName } from './words.ts';

/** Addresses of what stands beside the pages; each has the hash of its content in its name. */
export interface Assets {
  readonly style: string;
  readonly script: string;
  /** Verifies in the browser; on the pages that are for it. */
  readonly verify: string;
  readonly icon: string;
}

export interface NavigationItem {
  readonly to: string;
  readonly label: string;
  readonly isCurrent: boolean;
}

/** Who is logged in, as every page shows it. */
export interface Holder {
  /** Bound to the session. */
  readonly formToken: string;
  /** The school of the page; null: it is of none. */
  readonly school: string | null;
  readonly roles: string;
  /** Whether there is another school to choose. */
  readonly hasOthers: boolean;
  readonly navigation: readonly NavigationItem[];
  readonly left: Left;
}

/** What is around the content of every page. */
export interface Frame {
  readonly trust: string;
  readonly assets: Assets;
  /** Null: nobody is logged in. */
  readonly holder: Holder | null;
}

const signOut = ({ formToken }: Holder): Markup =>
  markup`<form method="post" action="/console/sign-out" class="db-header__form">
<input type="hidden" name="token" value="${formToken}">
<button type="submit" class="db-header__button">Sign out</button>
</form>`;

const chooser = ({ school, hasOthers }: Holder): Markup | null => {
  if (school === null) return null;
  return markup`<span class="db-header__school">${asName(school)}</span>${hasOthers ? markup` <a class="db-header__link" href="/console">Change school</a>` : null}`;
};

export const headerOf = ({ trust, holder }: Frame): Markup =>
  markup`<header class="db-header">
<div class="govuk-width-container db-header__inner">
<a class="db-header__brand" href="/console">Daybook<span class="db-header__trust"> ${asName(trust)}</span></a>
${holder === null ? null : markup`<div class="db-header__who">${chooser(holder)}${signOut(holder)}</div>`}
</div>
</header>`;

export const navigationOf = ({ holder }: Frame): Markup | null => {
  if (holder === null || holder.navigation.length === 0) return null;
  return markup`<nav class="db-nav" aria-label="Menu"><div class="govuk-width-container"><ul class="db-nav__list">
${holder.navigation.map(
  ({ to, label, isCurrent }) =>
    markup`<li class="db-nav__item"><a class="db-nav__link" href="${to}"${isCurrent ? markup` aria-current="page"` : null}>${label}</a></li>`,
)}
</ul></div></nav>`;
};

/**
 * Shown by the page's script some minutes before the session is over; without script it stays hidden. Which of
 * its words are shown depends on whether the session can go on.
 */
export const warningOf = ({ holder }: Frame): Markup | null =>
  holder === null
    ? null
    : markup`<dialog class="db-dialog" id="session" aria-labelledby="session-title" data-left="${JSON.stringify(holder.left)}">
<h2 class="govuk-heading-m" id="session-title">You will be signed out soon</h2>
<div data-when="idle">
<p class="govuk-body">Nobody has used this page for a while. What you have not sent yet would be lost.</p>
<button type="button" class="govuk-button" data-stay>Stay signed in</button>
</div>
<div data-when="fixed" hidden>
<p class="govuk-body">Your session can not be made longer. What you send after it is over is not recorded: it waits until you have signed in again.</p>
<button type="button" class="govuk-button" data-stay>Go on</button>
</div>
</dialog>`;

export const footerOf = ({ holder }: Frame): Markup =>
  markup`<footer class="db-footer"><div class="govuk-width-container">
${holder === null || holder.roles === '' ? null : markup`<p class="govuk-body-s">Signed in as ${holder.roles}. What you look at may be recorded.</p>`}
<p class="govuk-body-s">${holder === null ? null : markup`<a class="govuk-link" href="/console/sessions">Your sessions</a> · `}<a class="govuk-link" href="/console/accessibility">Accessibility statement</a></p>
</div></footer>`;
