/** What a function's caller gets when it throws, crashes, does not load or takes too long. */
export class FunctionError extends Error {
  override readonly name = 'FunctionError';
  readonly functionName: string;
  /**
   * Name of the error inside the function, or of the runtime's own: `Sandbox.Timedout`, `Runtime.ExitError`,
   * `Runtime.` with what the bundle threw while loading.
   */
  readonly errorType: string;

  constructor(functionName: string, errorType: string, message: string) {
    super(`function ${functionName}: ${errorType}: ${message}`);
    this.functionName = functionName;
    this.errorType = errorType;
  }
}
