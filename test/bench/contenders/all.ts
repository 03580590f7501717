import type { Engine } from '../engine.ts';
import { type Castore, createCastore } from './castore.ts';
import { createEquinox, type Equinox } from './equinox.ts';
import { createFloor, type Floor } from './floor.ts';
import { createOurs, createOursThin, type Ours } from './ours.ts';

/** Everyone that is measured, each with its table and its client on the one engine. */
export interface Contenders {
  readonly engine: Engine;
  readonly ours: Ours;
  readonly oursThin: Ours;
  readonly floor: Floor;
  /** The floor again with a table of its own, for two ways of using it beside each other. */
  readonly least: Floor;
  readonly castore: Castore;
  readonly equinox: Equinox;
}

export const createContenders = async (engine: Engine): Promise<Contenders> => ({
  engine,
  ours: await createOurs(engine),
  oursThin: await createOursThin(engine),
  floor: await createFloor(engine, 'floor'),
  least: await createFloor(engine, 'least'),
  castore: await createCastore(engine),
  equinox: await createEquinox(engine),
});
