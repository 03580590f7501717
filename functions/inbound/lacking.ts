import { signedName } from '../../events/catalogue/fields.ts';
import type { Given } from './answer.ts';
import type { Shown } from './asked.ts';

/** A field of the page that is still to be filled in. */
export type Field = 'choice' | 'confirm' | 'name';

/** What of a form is not filled in, in the order of the page: asked for again before anything is sent. */
export const lackingIn = ({ choices, confirm }: Shown, given: Given): readonly Field[] => [
  ...(choices.some(({ choice }) => choice === given.choice) ? [] : (['choice'] as const)),
  ...(confirm === null || given.confirmed === confirm.confirm ? [] : (['confirm'] as const)),
  ...(signedName.safeParse(given.signedName).data === '' ? (['name'] as const) : []),
];
