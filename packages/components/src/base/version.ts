/** The version of this package, carried by every element class. Equals package.json. */
export const version = '0.0.0';
