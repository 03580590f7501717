/** What must be stopped again, last started first; one that fails does not keep the others from stopping. */
export interface Closers {
  /** Once all is closed, what is added is closed at once: it was still starting. */
  readonly add: (close: Close) => void;
  readonly closeAll: () => Promise<void>;
}
type Close = () => Promise<void> | void;

export function closers(): Closers {
  const open: Close[] = [];
  let isClosed = false;
  const run = async (close: Close): Promise<void> => {
    try {
      await close();
    } catch {
      // Nothing else can be done about it, and the others must stop too.
    }
  };
  return {
    add: (close) => void (isClosed ? run(close) : open.push(close)),
    closeAll: async () => {
      isClosed = true;
      for (const close of open.splice(0).reverse()) await run(close);
    },
  };
}
