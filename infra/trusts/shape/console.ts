/** The console in the browser, as a confidential client of the trust's identity provider. */
export interface ConsoleSettings {
  /**
   * Where people reach it: the API's `/console`, under an address that the trust keeps. `portalUrl` names the
   * same, so that notices lead there. The provider sends people back to `<url>/signed-in`, and after log-out
   * to `<url>/signed-out`: both are registered there.
   */
  readonly url: string;
  /**
   * Id that the provider gave the console. With Google it is the `audience` of the identity; a user pool that
   * the deployment makes has a client for the console, and none is named.
   */
  readonly clientId?: string;
  /**
   * Name of the parameter in Parameter Store (a SecureString) that holds the client's secret. It is put there
   * by hand: no secret stands in a file or a template.
   */
  readonly clientSecret: string;
  /** What the console asks the provider for beside `openid`. @default - what the kind of provider needs */
  readonly scope?: string;
}
