/** A request for one tenant reached for what is another's: a bug of ours, never a fault of the caller. */
export class OutsideTheWall extends Error {
  override readonly name = 'OutsideTheWall';
}
