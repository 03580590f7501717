import type { ConsoleSettings } from './console.ts';
import type { Deployment } from './types.ts';

/** Addresses that follow from `domain` where nothing is stated. */
type Address = 'dataschemaBase' | 'portalUrl' | 'signUrl';

/** A deployment as a trust's file states it. */
export interface StatedDeployment
  extends Omit<Deployment, Address | 'console'>,
    Partial<Pick<Deployment, Address>> {
  /** As in `Deployment`; its `url` is the domain's `/console` where nothing is stated. */
  readonly console?: Omit<ConsoleSettings, 'url'> & Partial<Pick<ConsoleSettings, 'url'>>;
}

/**
 * What differs at a stage beside the live one; the rest is as there. Addresses, console, domain, front ends,
 * witnesses, consumers, backups, canary and the mail identity are never those of the live stage: it has its own, or
 * none.
 */
export interface Stage extends Partial<Omit<StatedDeployment, 'mailAllTo' | 'trustId'>> {
  /** The one address that all mail of the stage goes to; null: to whom it is for. */
  readonly mailAllTo: string | null;
}
