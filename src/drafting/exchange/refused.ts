/** A change that a clause cannot hold, in a sentence for the editor. */
export class Refused extends Error {}
