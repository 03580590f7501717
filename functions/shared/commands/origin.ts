import type { Caller } from '../access/identity.ts';

/** Where a command comes from, and what makes it recognised when it is sent again. */
export interface Origin {
  readonly kind: 'caller' | 'process' | 'deadline' | 'import' | 'link' | 'product';
  /** A person, or `system.<process>`, with the roles held at this moment. */
  readonly sender: Caller;
  /** The Idempotency-Key of a caller; `<cause>#<command>#<digest>` of a process. */
  readonly commandId: string;
  /** The body in its canonical form: an HMAC of it recognises the same id with another body. */
  readonly sent: string;
  /** 32 hexadecimal digits, the same along the whole way. */
  readonly correlationId: string;
  /** Id of the event that caused the command; null where none did. */
  readonly causationId: string | null;
  /** The commit that the sender expects to be the newest; null: any. */
  readonly expectedCommit: number | null;
}

/** An origin with the truncated HMAC of what was sent. */
export interface IdentifiedOrigin extends Origin {
  readonly fingerprint: string;
}

/** A process or deadline as a sender: its rights are the permission rows that name it. */
export const systemSender = (name: string): Caller => ({
  person: `system.${name}`,
  roles: [`system.${name}`],
  children: [],
});
