/** The authority's database in this browser. The page knows that it is there, and never what is in it. */
export const VAULT = 'a-fine-line';
