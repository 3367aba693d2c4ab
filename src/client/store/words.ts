/** Looks a word up in the catalogue. The store never holds a sentence; whoever shows something passes this in. */
export interface Words {
  (key: string, params?: Params): string;
  has(key: string): boolean;
}

export type Param = string | number | boolean | null | undefined;
export type Params = Readonly<Record<string, Param>>;
