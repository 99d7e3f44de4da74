/** A question to one line of a file. */
export type LineTest = (line: string) => boolean;
