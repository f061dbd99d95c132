/** Returns the content folder of a command, once the command line is parsed. */
export type GetContentFolder = () => string;
