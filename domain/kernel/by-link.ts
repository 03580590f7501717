import type { Rejection } from './decider.ts';
import type { FactNeeds, FactOrigins } from './facts.ts';
import { type RejectionOf, rejection } from './rejections.ts';
import { isSameText } from './same-text.ts';

/**
 * A link by which one person answers once without an account (AGR-01, AGR-08, PUB-01). The product makes its
 * secret, mails it to that person and keeps its hash alone (decision 28).
 */
export interface IssuedLink {
  /** Names the links that one command made; no secret. */
  readonly id: string;
  /** Who was mailed it, and answers by it. */
  readonly person: string;
  /** SHA-256 of its secret, base64url. */
  readonly hash: string;
  /** Last day, London. */
  readonly endsOn: string;
  /** `answered`: something else answered what it asks; `withdrawn`: a newer one took its place. */
  readonly status: 'open' | 'used' | 'answered' | 'withdrawn';
}

/** What somebody is asked who opened a link, in words that are shown to nobody else. */
export interface LinkQuestion {
  readonly title: string;
  /** What is answered, in the order of the text. */
  readonly parts: readonly LinkPart[];
  /** How it is to be read, such as together with a child. */
  readonly hint: string | null;
  /** Person whose name is shown, since the one who answers answers for several; null: nobody's. */
  readonly about: string | null;
  /** What is confirmed before the answer, and recorded beside it; null: nothing. */
  readonly confirm: LinkConfirmation | null;
  /** What the name that is asked for is. */
  readonly nameLabel: string;
  readonly choices: readonly LinkChoice[];
}

/**
 * Lines that are read together, after the heading where there is one: "I will not" changes what each of them
 * says.
 */
export interface LinkPart {
  readonly heading: string | null;
  readonly lines: readonly string[];
}

/** What may be confirmed with an answer: that a visitor knows of the policy (POL-11). */
export const linkConfirmations = ['policy-awareness'] as const;

/** Something that has to be so before the answer counts. */
export interface LinkConfirmation {
  readonly confirm: (typeof linkConfirmations)[number];
  readonly lines: readonly string[];
  readonly label: string;
}

/** One of the answers that can be given. */
export interface LinkChoice {
  readonly choice: string;
  readonly label: string;
}

/** An answer as it came in; that the secret is the link's is for the decider to find. */
export interface LinkAnswer {
  readonly secret: string;
  readonly choice: string;
  readonly signedName: string;
}

export interface LinkContext<Settings, Facts> {
  readonly streamId: string;
  readonly today: string;
  /** The stream's part of the settings in force. */
  readonly settings: Settings;
  readonly facts: Facts;
}

/** What is asked, or why a link that was good does not do any more. */
export type Asked =
  | { readonly ok: true; readonly question: LinkQuestion }
  | { readonly ok: false; readonly rejection: Rejection };

/** What of a stream may be answered by a link. */
export interface ByLink<
  State,
  Settings,
  Command extends { readonly type: string },
  Facts,
  From extends FactOrigins<Facts>,
> {
  /** Why a link of it does not do, with the item that the answer is for. */
  readonly rejections: LinkRejections;
  /** Commands that make links; each finds what it makes them of in the context (`newLink`). */
  readonly issuedBy: readonly Command['type'][];
  /** Links of a record, oldest first; at least the open ones and the newest of the others. */
  linksOf(state: State): readonly IssuedLink[];
  /** Streams that a question is made of. */
  readonly from: From;
  factNeeds(state: State, streamId: string): FactNeeds<Facts, From>;
  /** Of an open link of the record. */
  question(state: State, link: IssuedLink, context: LinkContext<Settings, Facts>): Asked;
  /**
   * The command that gives an answer; null for a choice that there is none of. Only `system.link` may send
   * it.
   */
  command(answer: LinkAnswer): Command | null;
}

/** Types what a stream declares by the parameters of its functions. */
export const defineByLink = <
  State,
  Settings,
  const Command extends { readonly type: string },
  Facts,
  const From extends FactOrigins<Facts>,
>(
  byLink: ByLink<State, Settings, Command, Facts, From>,
): ByLink<State, Settings, Command, Facts, From> => byLink;

/** Why a link does not do. @param item policy item that the answer is for */
export const linkRejections = (item: string) => ({
  linkUnknown: rejection('LinkUnknown', item, 'The product made this link, for this and for nothing else'),
  linkUsed: rejection('LinkUsed', item, 'A link can be used once'),
  linkAnswered: rejection('LinkAnswered', item, 'A link asks for what is not answered yet'),
  linkWithdrawn: rejection('LinkWithdrawn', item, 'The newest link that was sent is the one to be used'),
  linkEnded: rejection('LinkEnded', item, 'A link is used by its last day'),
});

export type LinkRejections = ReturnType<typeof linkRejections>;
export type LinkRejection = RejectionOf<LinkRejections>;

/**
 * The link that a secret is of; all are looked at, each in a time that does not depend on where it differs.
 * Undefined: none.
 * @param hash of the secret that somebody sent
 */
export const linkOf = <L extends IssuedLink>(links: readonly L[], hash: string): L | undefined =>
  links.filter((link) => isSameText(link.hash, hash)).at(-1);

/** Why a link of the record can't be used on a day; null: it can. */
export const linkRefusal = (
  { status, endsOn }: Pick<IssuedLink, 'status' | 'endsOn'>,
  today: string,
  rejections: LinkRejections,
): LinkRejection | null => {
  if (status === 'used') return rejections.linkUsed;
  if (status === 'answered') return rejections.linkAnswered;
  if (status === 'withdrawn') return rejections.linkWithdrawn;
  return today > endsOn ? rejections.linkEnded : null;
};

/** Enough to say to somebody who finds an old mail what became of its link. */
const MOST_LINKS = 20;

const inPlace = <L extends IssuedLink>(
  links: readonly L[],
  status: (link: L) => IssuedLink['status'],
): readonly L[] => links.map((link) => (link.status === 'open' ? { ...link, status: status(link) } : link));

/** New links take the place of those that are open. */
export const withLinks = <L extends IssuedLink>(links: readonly L[], added: readonly L[]): readonly L[] =>
  [...inPlace(links, () => 'withdrawn'), ...added].slice(-MOST_LINKS);

/**
 * An answer ends the open links that ask for it. @param by the one that it came by; null: it came otherwise
 * @param isAnswered whether a link asks for this answer
 */
export const afterAnswer = <L extends IssuedLink>(
  links: readonly L[],
  by: Pick<IssuedLink, 'id' | 'person'> | null,
  isAnswered: (link: L) => boolean = () => true,
): readonly L[] =>
  inPlace(links, (link) => {
    if (!isAnswered(link)) return 'open';
    return link.id === by?.id && link.person === by.person ? 'used' : 'answered';
  });
