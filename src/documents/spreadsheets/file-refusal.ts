/**
 * What the reading of a file ends with when it cannot be taken. `message` says what was found, for tests and
 * for whoever reads the code: it leaves neither the process that reads nor the server.
 */
export class FileRefusal extends Error {
  constructor(
    readonly code: 'file.unreadable' | 'file.too-many-rows',
    found: string,
    options?: ErrorOptions,
  ) {
    super(found, options);
  }
}

export const unreadable = (found: string) => new FileRefusal('file.unreadable', found);

export const tooMany = (found: string) => new FileRefusal('file.too-many-rows', found);
