import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import { addressOn } from '../../../domain/streams/people/offers.ts';
import { peopleStream } from '../../../domain/streams/people/stream.ts';
import type { LogReader } from '../../../events/log/types.ts';
import type { Sealer } from '../../../events/sealing/types.ts';
import { type Clock, londonDate } from '../lambda/clock.ts';

export interface WitnessAddressDeps {
  readonly log: Pick<LogReader, 'load'>;
  readonly sealer: Pick<Sealer, 'open'>;
  readonly clock: Clock;
}

/**
 * Where a person of the trust's own tenant is mailed. @throws WitnessWithoutAddress when the record says
 * none, or its key was destroyed
 */
export type WitnessAddress = (person: string) => Promise<string>;

/**
 * The file of the deployment names a witness, and the people of the trust have no such person, or no address
 * of that person.
 */
export class WitnessWithoutAddress extends Error {
  override readonly name = 'WitnessWithoutAddress';
}

export const createWitnessAddress =
  ({ log, sealer, clock }: WitnessAddressDeps): WitnessAddress =>
  async (person) => {
    const place = { school: TRUST_TENANT, stream: 'people', id: person };
    const { state } = await log.load(place, peopleStream);
    const sealed = addressOn(state, null, londonDate(clock()));
    const opened = sealed === null ? null : await sealer.open(place, sealed);
    if (typeof opened !== 'string')
      throw new WitnessWithoutAddress(`no address is known of _trust/${person}`);
    return opened;
  };
