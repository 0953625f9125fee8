// Made from openapi/kith.openapi.json by `npm run generate`. Not edited by hand.
/** The version of this package, told to the server. */
export const version = '0.0.0';
