/** The command was written in a way that cannot be carried out. Its message says what to write. */
export class UsageError extends Error {}
