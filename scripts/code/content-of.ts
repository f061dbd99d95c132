/** Gives the folder of the content that a command works on, once the command line was read. */
export type ContentOf = () => string;
