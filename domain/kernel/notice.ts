import type { Json } from '../../events/catalogue/define-events.ts';
import type { trustRoles } from '../../events/catalogue/words.ts';

/** What routing looks at of an event; personal fields are sealed or missing, and nothing here reads them. */
export interface NoticeEvent {
  readonly type: string;
  readonly data: Readonly<Record<string, Json>>;
  readonly streamId: string;
  /** Person id of who caused it. */
  readonly actor: string;
}

/** A person of the school, or the holders of a role on the day of sending: of the school, or of the trust. */
export type Recipient = { readonly role: string; readonly of?: 'trust' } | { readonly person: string };

/**
 * A message to be sent once to each person among the recipients: neutral words, days and a link; never a name, never free text, and no
 * id outside the link, since whoever chooses an id may write a name into it (EML-02).
 */
export interface Notice {
  /** What it is about; with the event's id and the person it names one delivery. */
  readonly notice: string;
  /** Policy items that ask for it. */
  readonly items: readonly string[];
  readonly recipients: readonly Recipient[];
  readonly subject: string;
  readonly text: readonly string[];
  /** Path of the record below the school's part of the portal. */
  readonly link: string;
}

export const toPerson = (person: string): Recipient => ({ person });
export const toRole = (role: string): Recipient => ({ role });
/** Of a role of the trust, whichever school it is about. */
export const toTrust = (role: (typeof trustRoles)[number]): Recipient => ({ role, of: 'trust' });
