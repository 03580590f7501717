import { type ConsentKind, consentKinds } from '../../../events/catalogue/consent-forms.ts';
import { splitId } from '../../kernel/ids.ts';

/** What the id `<person>.<kind>` says; null when it names no kind. */
export const subjectOf = (
  streamId: string,
): { readonly person: string; readonly kind: ConsentKind } | null => {
  const { head, tail } = splitId(streamId);
  const kind = consentKinds.find((one) => one === tail);
  return kind === undefined ? null : { person: head, kind };
};

/** Stream id of what was answered about somebody. */
export const consentId = (person: string, kind: ConsentKind): string => `${person}.${kind}`;
