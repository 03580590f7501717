/** Promises by id, settled from outside. */
export interface PendingAnswers<T> {
  readonly await: (id: string) => Promise<T>;
  readonly resolve: (id: string, value: T) => void;
  readonly reject: (id: string, error: Error) => void;
  readonly rejectAll: (error: Error) => void;
}

export function pendingAnswers<T>(): PendingAnswers<T> {
  const pending = new Map<string, PromiseWithResolvers<T>>();
  const take = (id: string) => {
    const found = pending.get(id);
    pending.delete(id);
    return found;
  };
  return {
    await: (id) => {
      const answer = Promise.withResolvers<T>();
      pending.set(id, answer);
      return answer.promise;
    },
    resolve: (id, value) => take(id)?.resolve(value),
    reject: (id, error) => take(id)?.reject(error),
    rejectAll: (error) => {
      for (const id of [...pending.keys()]) take(id)?.reject(error);
    },
  };
}
