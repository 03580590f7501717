import { signedName } from '../../events/catalogue/fields.ts';
import type { Given } from './answer.ts';
import type { Shown } from './asked.ts';

/** A field of the page that is still to be filled in. */
export type Field = 'choice' | 'name';

/** What of a form is not filled in, in the order of the page: asked for again before anything is sent. */
export const lackingIn = ({ choices }: Shown, given: Given): readonly Field[] => [
  ...(choices.some(({ choice }) => choice === given.choice) ? [] : (['choice'] as const)),
  ...(signedName.safeParse(given.signedName).data === '' ? (['name'] as const) : []),
];
