import type { Role } from '../../../events/catalogue/words.ts';
import type { Standard } from './standards.ts';

/** An event that proves a control. */
export interface Sign {
  readonly stream: string;
  readonly types: readonly string[];
  /** Fields that it says so; left out: whatever it says. */
  readonly where?: Readonly<Record<string, string>>;
}

/**
 * What proves a control: that somebody holds a role on the day; the newest of some events, which may be so
 * many days old; a log, which may be empty where nothing happened; or nothing that is recorded here.
 */
export type Proof =
  | { readonly by: 'role'; readonly role: Role }
  | { readonly by: 'event'; readonly signs: readonly Sign[]; readonly within: number }
  | { readonly by: 'log'; readonly signs: readonly Sign[] }
  | { readonly by: 'nothing-here' };

export interface Control {
  readonly id: string;
  readonly says: string;
  readonly standards: readonly Standard[];
  readonly proof: Proof;
}

/** Days for which what is made each year is good. */
export const YEAR = 366;
/** Days for which what is made each term is good. */
export const TERM = 125;

/** Any of some events of a stream. */
export const sign = (stream: string, ...types: readonly string[]): Sign => ({ stream, types });
/** That somebody had one kind of training. */
export const trained = (training: string): Sign => ({
  ...sign('training', 'TrainingCompleted'),
  where: { training },
});
/** Somebody is in a role. */
export const role = (name: Role): Proof => ({ by: 'role', role: name });
/** The newest of some events, not older than so many days. */
export const event = (within: number, ...signs: readonly Sign[]): Proof => ({ by: 'event', signs, within });
/** A log in which there is something, where something happened. */
export const log = (...signs: readonly Sign[]): Proof => ({ by: 'log', signs });
/** What no record here can prove. */
export const nothing: Proof = { by: 'nothing-here' };

/** One control. */
export const control = (id: string, says: string, of: readonly Standard[], proof: Proof): Control => ({
  id,
  says,
  standards: of,
  proof,
});
