/** The contract as both generators of this package read it. */
export declare function normalise(node: unknown): unknown;
