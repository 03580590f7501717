/** How strictly a policy asks for something, strictest first. */
export const classes = ['REJECT', 'FLAG', 'REMIND', 'NOTIFY', 'RECORD', 'LOOKUP'] as const;
export type Class = (typeof classes)[number];

/** What a school's policy asks for, as the product understands it. */
export interface Item {
  /** Stands in events, refusals, settings and titles of tests, such as `DEV-02`. */
  readonly code: string;
  /** How it is enforced; a test each. */
  readonly as: readonly Class[];
  /**
   * Whose policy asks for it: an infant school's such as Larkfield, a primary school's such as Hollowbrook.
   */
  readonly binds: 'both' | 'infant' | 'primary' | 'neither';
  /** The issue that builds it. */
  readonly issue: number;
  /** In our own words: one sentence. */
  readonly means: string;
  /** No single place holds it: what holds it is tested as a whole. */
  readonly everywhere?: true;
}
