/** A token to try the system with. */
export interface NamedToken {
  readonly role: string;
  readonly school: string;
  /** Id of the person whose it is. */
  readonly person: string;
  /** Name of the variable that holds it in the token file. */
  readonly variable: string;
  readonly token: string;
}
