/** Which part of the system a check is about; a failed check names it. */
export type Part = 'log' | 'relay' | 'bus' | 'projection' | 'mail' | 'privacy' | 'proof' | 'report';

/** What a check found; no problem means that it holds. */
export interface Finding {
  readonly part: Part;
  readonly says: string;
  readonly problem: string | null;
}
