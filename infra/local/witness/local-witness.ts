import { join } from 'node:path';
import type { Services } from '../services.ts';
import { exampleServerKey, exampleServerSigner } from './example-server.ts';
import { keysOfLog } from './keys-of-log.ts';
import { startWitness, type WitnessServer } from './start-witness.ts';
import { createWitness, type Witness } from './witness.ts';

/** The witness of this machine, and what the functions find in `WITNESS_SERVERS`. */
export interface LocalWitness extends WitnessServer, Pick<Witness, 'checkpointOf'> {
  readonly servers: string;
}

/** Stands in the place of the example trust's witness server, and remembers what it has cosigned. */
export const localWitness = async (services: Services): Promise<LocalWitness> => {
  const { clock, dataDir } = services;
  const witness = createWitness({
    signer: exampleServerSigner(),
    keysOf: keysOfLog(services),
    now: clock.now,
    file: dataDir && join(dataDir, 'witness.json'),
  });
  const server = await startWitness(witness);
  const settings = { name: 'county', url: server.url, key: exampleServerKey() };
  return { ...server, checkpointOf: witness.checkpointOf, servers: JSON.stringify([settings]) };
};
