import type { Engine } from '../engine.ts';
import { type Castore, createCastore } from './castore.ts';
import { createEquinox, type Equinox } from './equinox.ts';
import { createFloor, type Floor } from './floor.ts';
import { createOurs, type Ours } from './ours.ts';

/** Everyone that is measured, each with its table and its client on the one engine. */
export interface Contenders {
  readonly engine: Engine;
  readonly ours: Ours;
  readonly floor: Floor;
  readonly castore: Castore;
  readonly equinox: Equinox;
}

export const createContenders = async (engine: Engine): Promise<Contenders> => ({
  engine,
  ours: await createOurs(engine),
  floor: await createFloor(engine),
  castore: await createCastore(engine),
  equinox: await createEquinox(engine),
});
