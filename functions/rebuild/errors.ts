/**
 * The generation that this rebuild filled is not to be switched to any more: it was silent for so long that
 * another one took over.
 */
export class GenerationGivenUp extends Error {
  override readonly name = 'GenerationGivenUp';
}
